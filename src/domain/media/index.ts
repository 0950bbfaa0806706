export * from './facts.ts';
export * from './library.ts';
export * from './media.ts';
export * from './read.ts';
export * from './refusal.ts';
export * from './sniff.ts';
export * from './sweep.ts';
