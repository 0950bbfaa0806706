export { PostScreen } from './PostScreen.tsx';
export { TrashScreen } from './trash/TrashScreen.tsx';
export { emptiedBefore } from './trash/kept.ts';
export { WorkScreen } from './work/WorkScreen.tsx';
