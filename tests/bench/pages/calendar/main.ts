/** A post as FullCalendar wants it. */
export type CalendarEvent = { id: string; title: string; start: string; color: string };

declare global {
  interface Window {
    /** Shows the month of `day` with these events, which are in memory already: nobody waits for a database. */
    showCalendar(events: readonly CalendarEvent[], day: string): void;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Loaded when it is asked for, as the program loads its own.
window.showCalendar = (events, day) => void import('./calendar.ts').then(({ show }) => show(root, events, day));
