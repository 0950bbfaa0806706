export { BusinessScreen } from './BusinessScreen.tsx';
