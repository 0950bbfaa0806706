export * from './client.ts';
export * from './networks.ts';
