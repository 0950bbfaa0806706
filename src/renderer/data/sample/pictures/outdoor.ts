import { dots, ellipse, rect, type Scene } from './shapes.ts';

const blue = '#2B5D8A';
const night = '#16283D';
const snow = '#F6FAFD';
const orange = '#E0713A';

/** What the outdoor shop has in its library. */
export const outdoorScenes: readonly Scene[] = [
  {
    name: 'first-snow.jpg', alt: 'Snow on a steep summit under a clear sky', ground: ['#A9CBE6', '#E4EFF7'],
    shapes: [
      ['#7E9DB9', 'M0 92L28 46L52 88L74 58L100 94V125H0Z'], [blue, 'M8 112L54 24L98 112Z'], [snow, 'M54 24L71 58L62 54L56 64L48 54L38 60L37 57Z'],
      [snow, 'M0 108Q30 96 60 106T100 102V125H0Z'], ['#FFFFFFC0', dots(46, 6, 100, 0.8)],
    ],
  },
  {
    name: 'hut.jpg', alt: 'A small hut at night, its window lit and its stove smoking', ground: [night, '#3D5F86'],
    shapes: [
      ['#FFFFFFB0', dots(34, 4, 56, 0.45)], ['#0F1D2E', 'M0 86L26 52L50 84L78 46L100 80V125H0Z'], [snow, 'M0 98Q40 88 100 96V125H0Z'], ['#C9D6E2A0', 'M63 58q-5 -8 1 -15t0 -16', 3],
      ['#5A3A26', rect(30, 74, 40, 28)], ['#38230F', rect(60, 58, 6, 12)], [snow, 'M24 76L50 56L76 76L72 78L50 62L28 78Z'], ['#FFC65C', rect(38, 82, 11, 10)], ['#5A3A26', 'M43.5 82V92M38 87H49', 1],
      ['#38230F', rect(57, 84, 8, 18)], ['#FFC65C30', 'M38 92H49L56 122H26Z'],
    ],
  },
  {
    name: 'jacket.jpg', alt: 'A blue shell jacket with an orange patch on the sleeve', ground: ['#EDEFF1', '#C8D1D9'],
    shapes: [
      ['#00000014', ellipse(50, 112, 34, 4)], [blue, 'M34 34L14 52L18 98L28 98L32 66V108H68V66L72 98L82 98L86 52L66 34Z'], ['#21496E', 'M36 36Q50 16 64 36L58 46H42Z'], [night, 'M50 46V108', 1.4],
      ['#21496E', 'M37 84h9M54 84h9', 1.6], [orange, 'M17 66l9 -3l2 10l-9 3Z'], [snow, 'M18 65l7 -2.3l1.6 7.8l-7 2.3Z', 0.7],
    ],
  },
  {
    name: 'tent.jpg', alt: 'An orange tent below blue hills, under a thin moon', ground: ['#F2B98A', '#7FA3C4'],
    shapes: [
      ['#FFF6E6', ellipse(76, 26, 8)], ['#F2BE93', ellipse(72.5, 24.5, 7.5)], ['#5F86AC', 'M0 76Q22 54 46 70T100 60V125H0Z'], [blue, 'M0 92Q34 74 62 88T100 84V125H0Z'], ['#35513F', 'M0 106Q50 96 100 104V125H0Z'],
      [orange, 'M22 110L52 66L86 110Z'], ['#B5522A', 'M52 66L86 110H64Z'], [night, 'M46 110L52 76L60 110Z'], ['#F6E3D3', 'M22 110L12 115M86 110L95 114', 0.8],
    ],
  },
];
