export * from './item.ts';
export * from './lead.ts';
