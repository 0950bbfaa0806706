export * from './grid.ts';
export * from './swap.ts';
