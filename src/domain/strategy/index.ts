export * from './campaign.ts';
export * from './strategy.ts';
