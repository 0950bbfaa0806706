export { GridTab } from './GridTab.tsx';
