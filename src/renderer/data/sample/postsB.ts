import type { SamplePost } from './postRows.ts';

const tags = ['friluftsliv', 'hiking', 'fjellrev'];
/** X and Bluesky carry the same short text. */
const short = (text: string): SamplePost['texts'] => [['x', text], ['bluesky', text]];

/** Fjellrev Outdoor: calm, exact, no hype. Pillars: gear that lasts, on the trail, people, offers. */
export const postsB: readonly SamplePost[] = [
  {
    day: -20, at: '09:00', format: 'image', pillar: 1, title: 'First snow on Galdhøpiggen', hashtags: tags,
    pictures: ['first-snow.jpg'],
    location: 'Jotunheimen',
    texts: [['instagram', 'First snow at 1,800 metres, and not a track in it until half past seven.\n\nTwo layers on the way up, one on the way down. We always pack the third anyway.']],
  },
  {
    day: -18, at: '11:00', format: 'text', pillar: 0, title: 'Why we publish repair rates',
    texts: [['linkedin', 'Last year 1,142 jackets came back to our workshop in Oslo. 1,067 went home again.\n\nWe publish the number because it keeps us honest: a zip that fails twice is a design problem, not a customer problem. The new shell has a zip you can change yourself, with a spoon handle, in four minutes.'], ...short('1,142 jackets came in for repair last year. 1,067 went home again. The other 75 became patches.')],
  },
  {
    day: -13, at: '09:00', format: 'reel', pillar: 1, title: 'Pitching in wind: four pegs first', hashtags: tags,
    texts: [['instagram', 'Wind at your back, four pegs, then the poles. Everything else can wait; the tent cannot.']],
  },
  {
    day: -11, at: '16:00', format: 'text', pillar: 2, title: 'Thread: what our testers carry',
    texts: short('Our testers walked 310 km last month. What came home unused: two spare stoves, one hammock and a very optimistic pair of sunglasses.'),
  },
  {
    day: -6, at: '09:00', format: 'carousel', pillar: 0, title: 'Re-proofing a shell in five steps', hashtags: tags,
    pictures: ['jacket.jpg', 'first-snow.jpg'],
    firstComment: 'The wash-in guide with temperatures is on our site, under Care.',
    texts: [['instagram', 'If water no longer beads, your shell is not broken. It is thirsty.\n\nSwipe for five steps, one washing machine and no drama.']],
  },
  {
    day: 2, at: '11:00', format: 'link', pillar: 2, title: 'Job: product developer, insulation',
    link: 'https://fjellrev.example/jobs',
    texts: [['linkedin', 'We are looking for a product developer who has been cold often enough to care.\n\nOslo, full time, half a day a week outdoors in working hours. Applications close in three weeks.']],
  },
  {
    day: 8, at: '09:00', format: 'image', pillar: 2, title: 'Hut keeper Ingrid’s stove', hashtags: tags,
    pictures: ['hut.jpg'],
    location: 'Hardangervidda',
    texts: [['instagram', 'Ingrid lights the stove at five so that it is warm at six. “Nobody thanks you for six,” she says. So: thank you for six.'], ...short('Ingrid lights the hut stove at five so that it is warm at six. Nobody thanks you for six, she says. Thank you for six.')],
  },
  {
    day: 12, at: '11:00', format: 'document', pillar: 0, title: 'Materials report, short version',
    notes: 'Legal wants the supplier named on page 4.',
    texts: [['linkedin', 'Twelve pages on what our jackets are made of, including the page we would rather have left out: 14 % of the lining is still virgin polyester. Here is the plan for it, with dates.']],
  },
  {
    day: 17, at: '09:00', format: 'reel', pillar: 1, title: 'Packing for two nights in 40 seconds', hashtags: tags,
    audio: 'No music: sound of the pack only',
    texts: [['instagram', 'Two nights, 9.4 kilos, forty seconds. Heavy things close to your back, snacks within reach, dry socks where you can find them in the dark.']],
  },
  {
    day: 22, at: '16:00', format: 'text', pillar: 1, title: 'Daylight in December',
    texts: short('Sunrise 09:14, sunset 15:12. Six hours is still a good walk if breakfast is not a project.'),
  },
  { day: 31, at: '11:00', format: 'text', pillar: 2, title: 'The year in numbers', texts: [['linkedin', '']] },
  {
    day: null, at: null, format: 'carousel', pillar: 0, title: 'A jacket after ten winters', hashtags: tags,
    texts: [['instagram', 'Ten winters, three owners, two zips. Swipe for every mark and what made it.']],
  },
  { day: null, at: null, format: 'reel', pillar: 2, title: 'A day in the repair workshop', texts: [] },
];

const week = ['blackfriday', ...tags];
/** Black Friday week, counted from its Monday. The position is repair first, then the price. */
export const blackFridayPosts: readonly SamplePost[] = [
  {
    day: 0, at: '09:00', format: 'carousel', pillar: 3, title: 'Before you buy: can it be mended?', hashtags: week,
    pictures: ['jacket.jpg', 'tent.jpg'],
    texts: [['instagram', 'It is the week of discounts, so let us begin with something free: a checklist.\n\nSwipe, look at the jacket you own, and only then look at ours.'], ...short('Black Friday week begins here with a checklist: can the jacket you own be mended? If yes, mend it. We will help.')],
  },
  {
    day: 0, at: '16:00', format: 'text', pillar: 3, title: 'Repairs at half price all week',
    texts: [['linkedin', 'Our Black Friday offer starts in the workshop: repairs at half price all week, on any brand.\n\nThe most sustainable jacket is an old argument. We prefer the practical version: it is cheaper to keep it.']],
  },
  {
    day: 1, at: '09:00', format: 'reel', pillar: 0, title: 'Zip replaced in four minutes', hashtags: week,
    texts: [['instagram', 'One spoon, one slider, four minutes. If you can butter bread, you can do this.']],
  },
  {
    day: 1, at: '16:00', format: 'text', pillar: 3, title: 'Early access for the newsletter',
    link: 'https://fjellrev.example/week',
    texts: short('Newsletter readers get in a day early. No countdown clock, we promise: https://fjellrev.example/week'),
  },
  {
    day: 2, at: '09:00', format: 'image', pillar: 3, title: 'Six jackets, two sizes left each', hashtags: week,
    pictures: ['jacket.jpg'],
    texts: [['instagram', 'Last season’s colours at 30 % less, because colours do not keep you dry; seams do.']],
  },
  {
    day: 2, at: '16:00', format: 'text', pillar: 2, title: 'What support is asked this week',
    texts: short('Most asked this week: “Is the discount on the new colour as well?” It is not. The old colour is drier by reputation only.'),
  },
  {
    day: 3, at: '09:00', format: 'carousel', pillar: 0, title: 'How to choose a layer, not a deal', hashtags: week,
    pictures: ['jacket.jpg', 'tent.jpg'],
    texts: [['instagram', 'A deal you do not wear costs all of its price. Swipe: three questions before any layer.']],
  },
  {
    day: 3, at: '11:00', format: 'link', pillar: 3, title: 'Why the discount ends on Sunday',
    link: 'https://fjellrev.example/week',
    texts: [['linkedin', 'Thirty per cent for seven days, on last season only, and nothing is made for the occasion. Here is how we plan a sale that does not need returns.']],
  },
  {
    day: 4, at: '09:00', format: 'reel', pillar: 3, title: 'Friday: the shop opens at nine', hashtags: week,
    texts: [['instagram', 'Doors at nine, coffee at eight. The queue is the nicest walk in town.'], ...short('Friday. Doors at nine, coffee at eight, last season at 30 % less. Bring the old jacket, we will look at it together.')],
  },
  {
    day: 6, at: '16:00', format: 'text', pillar: 3, title: 'Last evening, and thank you',
    texts: short('Sunday evening: 214 jackets sold, 388 mended. That is the right way round. Good night.'),
  },
];
