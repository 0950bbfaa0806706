export * from './campaign.ts';
export * from './empty.ts';
export * from './fromAgreement.ts';
export * from './rhythm.ts';
export * from './shares.ts';
export * from './strategy.ts';
