import type { PostState } from '../../../domain/posts/index.ts';

const line = 'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';
const colours: Readonly<Record<PostState, string>> = {
  idea: '#59636E', draft: '#59636E', 'internal-check': '#6A3FC4', 'with-client': '#8A5300', 'changes-asked': '#B83C00', approved: '#1B6E34', scheduled: '#1864AB',
  published: '#59636E', failed: '#B02525',
};

/** The shapes of the screen's state marks (`ui/StateMark.tsx`; a test compares the two). */
export const shapes: Readonly<Record<PostState, string>> = {
  idea: `<circle cx="7" cy="7" r="4.75" ${line} stroke-dasharray="0.1 2.4"/>`,
  draft: `<rect x="2" y="2" width="10" height="10" rx="2" ${line.replace('linecap="round"', 'linecap="butt"')} stroke-dasharray="2.5 2"/>`,
  'internal-check': `<circle cx="7" cy="7" r="5" ${line}/><path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor"/>`,
  'with-client': `<circle cx="7" cy="7" r="5.25" ${line}/><path d="M7 4.2V7l2 1.4" ${line}/>`,
  'changes-asked': `<path d="M2.5 2.5h5M2.5 2.5v9h9v-5" ${line}/><path d="M8 1.5h4.5V6z" fill="currentColor"/>`,
  approved: `<path d="M2.5 7.5l3 3 6-7" ${line.replace('1.5', '2')}/>`,
  scheduled: '<circle cx="7" cy="7" r="4.25" fill="currentColor"/>',
  published: '<rect x="2.5" y="2.5" width="9" height="9" rx="2" fill="currentColor"/>',
  failed: `<path d="M3 3l8 8M11 3l-8 8" ${line.replace('1.5', '2')}/>`,
};

/** A mark as a picture of so many points. */
export const markOf = (state: PostState, size: number): { svg: string; width: number; height: number } => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14" width="${size}" height="${size}">${shapes[state].replaceAll('currentColor', colours[state])}</svg>`,
  width: size, height: size,
});

export const colourOf = (state: PostState): string => colours[state];
