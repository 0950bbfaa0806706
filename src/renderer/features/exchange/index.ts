export { ExportMenu } from './ExportMenu.tsx';
export { ImportScreen } from './ImportScreen.tsx';
