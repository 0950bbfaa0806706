export { CalendarScreen } from './CalendarScreen.tsx';
export { PlanningDialog } from './PlanningDialog.tsx';
export { feedThumbs, PostThumb } from './PostThumb.tsx';
