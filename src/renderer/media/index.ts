export { addMedia, type AddedMedium, type AddOptions } from './add.ts';
export { exportMedium } from './export.ts';
export { mediaFault, mediaUrl, thumbnailUrl, webUrl, type MediaFault } from './urls.ts';
export { mediaUse, type MediaUse } from './use.ts';
