export * from './format.ts';
export * from './money.ts';
export * from './parse.ts';
export * from './tax.ts';
export * from './words.ts';
