export * from './agreement.ts';
export * from './content.ts';
export * from './metrics.ts';
