export { PostScreen } from './PostScreen.tsx';
export { TrashScreen } from './trash/TrashScreen.tsx';
export { WorkScreen } from './work/WorkScreen.tsx';
