export { startAdding } from './adding.ts';
export { MediaPicker, type MediaPickerProps } from './MediaPicker.tsx';
export { MediaScreen, MediaTab } from './MediaScreen.tsx';
export { fileSize, playTime, refusalSentence } from './words.ts';
