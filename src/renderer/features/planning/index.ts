export { CalendarScreen } from './CalendarScreen.tsx';
export { PlanningDialog } from './PlanningDialog.tsx';
export { PostThumb } from './PostThumb.tsx';
