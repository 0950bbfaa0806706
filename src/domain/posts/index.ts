export * from './content.ts';
export * from './fingerprint.ts';
export * from './make.ts';
export * from './planned.ts';
export * from './post.ts';
export * from './state.ts';
export * from './version.ts';
