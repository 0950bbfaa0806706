export * from './business.ts';
export * from './numbers.ts';
