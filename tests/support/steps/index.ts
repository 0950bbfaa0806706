export * from './hand.ts';
export * from './begin.ts';
export * from './business.ts';
export * from './clients.ts';
export * from './agreements.ts';
export * from './signing.ts';
export * from './papers.ts';
export * from './planning.ts';
