export * from './media.ts';
export * from './refusal.ts';
export * from './sniff.ts';
