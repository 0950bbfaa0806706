export * from './canonical.ts';
export * from './entry.ts';
