export { undoStack, type Step } from './stack.ts';
export { offerUndo } from './offer.tsx';
