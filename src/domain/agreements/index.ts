export * from './agreement.ts';
export * from './content.ts';
export * from './fingerprint.ts';
export * from './force.ts';
export * from './lifecycle.ts';
export * from './metrics.ts';
export * from './notice.ts';
export * from './totals.ts';
