export { readWork, remindersOf, type ListedClient, type Work } from './read.ts';
export { afterReading, currentWork, onceRead, useWork } from './store.ts';
export { whenIdle } from './whenIdle.ts';
