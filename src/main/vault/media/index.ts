export { answerMedia, mediaPrefix } from './answer.ts';
export { patched } from './patched.ts';
export { createShelf, type Shelf } from './shelf.ts';
export { createUploads } from './uploads.ts';
