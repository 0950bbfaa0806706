import { bean, dots, ellipse, rect, type Scene } from './shapes.ts';

const dark = '#4A2812';
const brown = '#8F4E1F';
const cream = '#FBF3E7';

const cup: Scene['shapes'] = [
  ['#00000018', ellipse(50, 101, 36, 7)], [cream, ellipse(50, 97, 33, 7)], ['#E7D3BA', ellipse(50, 96, 24, 4.5)],
  [cream, 'M74 63q13 -1 12 9t-17 11', 4.5], [cream, 'M25 56h50q1 39 -25 39t-25 -39Z'], [dark, ellipse(50, 56, 25, 5.5)], [brown, ellipse(50, 57, 21, 3.8)],
  ['#FFFFFF90', 'M41 45q-6 -8 0 -15t0 -15', 2.4], ['#FFFFFF90', 'M55 45q-6 -8 0 -15t0 -15', 2.4],
];

/** What the roaster has in its library, in its own colours. */
export const roasterScenes: readonly Scene[] = [
  { name: 'fincan.jpg', alt: 'Tabağında, üstü tüten beyaz bir fincan kahve', ground: ['#EBC79B', '#C98F57'], shapes: cup },
  {
    name: 'guji-tepeleri.jpg', alt: 'Gün doğarken kat kat kahve tepeleri', ground: ['#F9D9A8', '#F2A65E'],
    shapes: [
      ['#FFF4DC', ellipse(66, 40, 13)], ['#D98A45', 'M0 70Q25 45 52 63T100 54V125H0Z'], ['#A9642C', 'M0 86Q30 62 60 80T100 74V125H0Z'],
      ['#6E7B3A', 'M0 103Q28 84 58 98T100 92V125H0Z'], ['#4E5A28', 'M0 116Q35 102 70 112T100 110V125H0Z'],
    ],
  },
  {
    name: 'cekirdekler.jpg', alt: 'Yeni kavrulmuş kahve çekirdekleri, yakından', ground: ['#B9783F', '#7A431C'],
    shapes: [
      ...bean(24, 26, 15, 30, dark, brown), ...bean(68, 20, 16, -40, '#5C3317', '#B9783F'), ...bean(46, 55, 17, 75, dark, brown), ...bean(84, 58, 14, 15, '#5C3317', '#B9783F'),
      ...bean(15, 74, 15, -60, '#5C3317', '#B9783F'), ...bean(36, 100, 16, 20, dark, brown), ...bean(73, 93, 17, -25, dark, brown),
    ],
  },
  {
    name: 'sahaf.jpg', alt: 'Üst üste kitaplar, en üstte küçük bir fincan', ground: ['#EFE2CF', '#CDB08A'],
    shapes: [
      ['#00000018', ellipse(50, 109, 40, 5)], ['#7A2E23', rect(16, 96, 68, 12)], ['#E9D9BE', rect(20, 99, 60, 2)], ['#2F5D50', rect(22, 84, 60, 12)], ['#D9A441', rect(18, 74, 58, 10)],
      ['#3C4A6B', rect(25, 62, 56, 12)], ['#C9D2E6', rect(29, 66, 48, 2)], [brown, rect(22, 52, 50, 10)], [cream, 'M36 38h22q0 14 -11 14t-11 -14Z'], [dark, ellipse(47, 38, 11, 2.4)],
      [cream, 'M57 41q7 0 5 4t-7 4', 2], ['#FFFFFFA0', 'M44 31q-4 -5 0 -9t0 -9', 1.6],
    ],
  },
  {
    name: 'latte.jpg', alt: 'Güneş alan sandalyede oturan kedi Latte', ground: ['#F7DDB5', '#E0AF74'],
    shapes: [
      ['#FFF3D680', 'M0 0H48L100 125H30Z'], [dark, 'M28 34V116M72 34V116', 4], [brown, rect(26, 30, 48, 7)], [brown, rect(22, 88, 56, 7)], [dark, 'M25 95V118M75 95V118', 4],
      ['#D98F4E', 'M67 84q16 -2 12 -20', 5], ['#D98F4E', ellipse(50, 74, 19, 16)], ['#D98F4E', 'M37 57L36 38L47 45H53L64 38L63 57Z'], ['#D98F4E', ellipse(50, 53, 14, 12)],
      [cream, ellipse(50, 80, 9, 9)], [dark, `${ellipse(44.5, 52, 1.7, 2.2)}${ellipse(55.5, 52, 1.7, 2.2)}`], [dark, 'M47.5 58q2.5 2.5 5 0', 1],
    ],
  },
  {
    name: 'pano.jpg', alt: 'Üstünde renkli notlar olan mantar pano', ground: ['#D7A873', '#B98450'],
    shapes: [
      ['#A8733F80', dots(60, 4, 121, 0.9)], [cream, rect(12, 14, 34, 30)], ['#F4C95D', rect(56, 20, 30, 26)], ['#9CC5A1', rect(18, 56, 28, 30)], ['#E58B6B', rect(54, 58, 34, 24)],
      ['#B7CBE3', rect(30, 94, 40, 20)], ['#7A6A5A', 'M17 24h24M17 30h24M17 36h15M61 29h20M61 35h14M23 66h18M23 72h18M59 67h24M59 73h15M35 102h30M35 108h20', 1.2],
      ['#B3261E', `${ellipse(29, 15, 2)}${ellipse(71, 21, 2)}${ellipse(32, 57, 2)}${ellipse(71, 59, 2)}${ellipse(50, 95, 2)}`],
    ],
  },
  {
    name: 'su.jpg', alt: 'Suya düşen tek bir damla ve halkaları', ground: ['#CFE3E6', '#7FAEB7'],
    shapes: [
      ['#FFFFFF70', ellipse(50, 103, 42, 10), 1.2], ['#FFFFFF90', ellipse(50, 103, 28, 6.5), 1.2], ['#FFFFFFB0', ellipse(50, 103, 14, 3), 1.2],
      ['#3F7F8C', 'M50 18C63 40 74 54 74 68A24 24 0 0 1 26 68C26 54 37 40 50 18Z'], ['#FFFFFF80', 'M35 68q1 12 12 15', 3.2],
    ],
  },
  {
    name: 'paket.jpg', alt: 'Üstünde çekirdek çizimi olan kahve paketi', ground: ['#F1DFC6', '#DDB98C'],
    shapes: [
      ['#00000018', ellipse(50, 112, 30, 4)], [brown, 'M27 34H73L77 110H23Z'], [dark, 'M27 34L31 22H69L73 34Z'], [dark, 'M30 28H70', 1.2], [cream, rect(34, 52, 32, 38)],
      ...bean(50, 66, 9, -50, brown, cream), [dark, 'M40 80H60M43 85H57', 1.4],
    ],
  },
];
