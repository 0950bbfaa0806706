/// <reference types="vite/client" />
/// <reference path="./fullcalendar.d.ts" />
import FullCalendar from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { CalendarEvent } from './main.ts';

/** The month as its own documentation sets it up: events can be dragged, three a day with "+n more". */
export function show(root: HTMLElement, events: readonly CalendarEvent[], day: string): void {
  createRoot(root).render(createElement(FullCalendar, {
    plugins: [dayGrid, interaction, classic], initialView: 'dayGridMonth', initialDate: day, events, editable: true, dayMaxEvents: 3, firstDay: 1, height: '100%',
    headerToolbar: { start: 'title', end: 'today prev,next' }, eventClass: 'one', moreLinkClass: 'more', buttonClass: ({ name }) => `button-${name}`,
  }));
}
