export * from './campaign.ts';
export * from './empty.ts';
export * from './strategy.ts';
