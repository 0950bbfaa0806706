export { ImportSignedDialog } from './ImportSignedDialog.tsx';
export { SignScreen } from './SignScreen.tsx';
export { VerifyScreen } from './VerifyScreen.tsx';
