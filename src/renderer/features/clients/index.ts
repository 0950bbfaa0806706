export { ClientScreen } from './ClientScreen.tsx';
export { ClientsScreen } from './ClientsScreen.tsx';
export { NewClientScreen } from './NewClientScreen.tsx';
export { RunningClientScreen } from './RunningClientScreen.tsx';
