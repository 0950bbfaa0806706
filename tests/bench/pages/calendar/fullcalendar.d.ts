/** What the bench uses of FullCalendar, which is installed for the bench alone. */
declare module '@fullcalendar/react' {
  import type { FunctionComponent } from 'react';
  const FullCalendar: FunctionComponent<{
    plugins: readonly object[]; initialView: string; initialDate: string; events: readonly object[]; editable: boolean; dayMaxEvents: number; firstDay: number; height: string;
    headerToolbar: { start: string; end: string }; eventClass: string; moreLinkClass: string; buttonClass: (button: { name: string }) => string;
  }>;
  export default FullCalendar;
}
declare module '@fullcalendar/react/daygrid' {
  const plugin: object;
  export default plugin;
}
declare module '@fullcalendar/react/interaction' {
  const plugin: object;
  export default plugin;
}
declare module '@fullcalendar/react/themes/classic' {
  const plugin: object;
  export default plugin;
}
