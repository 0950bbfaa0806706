export * from './content.ts';
export * from './fingerprint.ts';
export * from './post.ts';
export * from './state.ts';
