export * from './catalogue.ts';
export * from './price.ts';
