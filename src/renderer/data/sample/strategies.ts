import type { Client, Network } from '../../../domain/clients/index.ts';
import type { PostFormat } from '../../../domain/posts/index.ts';
import { emptyStrategy, type ClientRule, type Strategy } from '../../../domain/strategy/index.ts';

type NewId = () => string;
type Rhythm = readonly (readonly [Network, readonly (readonly [PostFormat, number, 'week' | 'month'])[]])[];
type Rule = Pick<ClientRule, 'kind' | 'text' | 'weight'> & Partial<Pick<ClientRule, 'network' | 'note'>>;
type Parts = Pick<Strategy, 'goals' | 'audience'> & {
  rhythm: Rhythm;
  pillars: readonly (readonly [string, number, string, string])[];
  tone: string;
  does: readonly string[];
  donts: readonly string[];
  hashtags: readonly (readonly [string, 'tr' | 'en', Network | null, readonly string[]])[];
  rules: readonly Rule[];
  slots: readonly (readonly [number, string, PostFormat, readonly Network[], number])[];
  colours: readonly (readonly [string, string])[];
  benchmarks: readonly (readonly [Network, Strategy['benchmarks'][number]['metric'], number])[];
};

function strategy(client: Client, newId: NewId, parts: Parts): Strategy {
  const pillars = parts.pillars.map(([name, share, colour, description]) => ({ id: newId(), name, share, colour, description }));
  const example = (kind: 'do' | 'dont') => (text: string) => ({ id: newId(), kind, text });
  return {
    ...emptyStrategy(client.id, newId(), true),
    goals: parts.goals, audience: parts.audience, pillars,
    channels: parts.rhythm.map(([network, rows]) => ({
      id: newId(), network, handleId: client.handles.find((handle) => handle.network === network)?.id ?? null, notes: '',
      rhythm: rows.map(([format, count, per]) => ({ id: newId(), format, count, per })),
    })),
    tone: { summary: parts.tone, examples: [...parts.does.map(example('do')), ...parts.donts.map(example('dont'))] },
    hashtagSets: parts.hashtags.map(([name, language, network, tags]) => ({ id: newId(), name, language, network, tags: [...tags] })),
    benchmarks: parts.benchmarks.map(([network, metric, target]) => ({ id: newId(), network, metric, target, note: '' })),
    brand: { colours: parts.colours.map(([name, colour]) => ({ id: newId(), name, colour })), fonts: [], files: [], notes: '' },
    rules: parts.rules.map((rule) => ({ id: newId(), network: null, note: '', ...rule })),
    slots: parts.slots.map(([weekday, at, format, networks, pillar]) => ({
      id: newId(), weekday, at, format, networks: [...networks], pillarId: pillars[pillar]?.id ?? null,
    })),
  };
}

export const coffeeRoasterStrategy = (client: Client, newId: NewId): Strategy => strategy(client, newId, {
  goals: 'Dört mağazanın çevresindeki mahallelerde bilinmek; çekirdek satışını demleme bilgisiyle desteklemek.',
  audience: 'Kadıköy ve çevresinde yaşayan, evde kahve demleyen 25–45 yaş; yakın ofislerde çalışanlar.',
  rhythm: [
    ['instagram', [['carousel', 4, 'month'], ['reel', 4, 'month'], ['image', 4, 'month'], ['story', 16, 'month']]],
    ['facebook', [['carousel', 4, 'month'], ['reel', 4, 'month'], ['image', 4, 'month']]],
  ],
  pillars: [
    ['Çekirdek hikâyeleri', 30, '#8F4E1F', 'Nereden geldi, kim yetiştirdi, tadı nasıl.'], ['Demleme önerileri', 30, '#2E7D6B', 'Evde denenebilir, tek seferde tek bilgi.'],
    ['Mahalle', 25, '#5B6BB5', 'Komşular, dükkânlar, kediler.'], ['Kampanyalar', 15, '#B3541E', 'Açık, kısa, tarihi belli.'],
  ],
  tone: 'Sıcak, yalın, biraz esprili. Takipçiye hep “sen” deriz; sen ile siz aynı metinde yan yana gelmez.',
  does: ['Tutmazsa gel, tezgâhın üstünden birlikte bakarız.', 'Değirmenin suçsuz, inan.'],
  donts: ['Sayın takipçilerimiz, siz değerli misafirlerimizi bekliyoruz.', 'Kahveyi bilmeyen kalmasın!!!'],
  hashtags: [
    ['Genel', 'tr', null, ['kahve', 'kadıköy', 'üçüncünesilkahve', 'ağaçkakankahve']],
    ['Demleme', 'tr', 'instagram', ['evdekahve', 'v60', 'filtrekahve', 'demleme']],
    ['Yılbaşı', 'tr', 'instagram', ['yılbaşı', 'hediye', 'yeniyılhediyesi']],
  ],
  rules: [
    { kind: 'address-sen', text: '', weight: 'warn', note: 'Sen dili; siz ile karışmaz.' },
    { kind: 'forbidden-word', text: 'ucuz', weight: 'warn' },
    { kind: 'alt-text', text: '', weight: 'warn' },
  ],
  slots: [[2, '10:00', 'carousel', ['instagram', 'facebook'], 0], [4, '18:30', 'reel', ['instagram', 'facebook'], 1], [6, '10:00', 'image', ['instagram', 'facebook'], 2]],
  colours: [['Kahve', '#8F4E1F'], ['Krema', '#F3E9DC'], ['Koyu', '#2B1A10']],
  benchmarks: [['instagram', 'reach', 45_000], ['instagram', 'saves', 600], ['facebook', 'reach', 12_000]],
});

export const outdoorShopStrategy = (client: Client, newId: NewId): Strategy => strategy(client, newId, {
  goals: 'Be known for gear that is repaired; fewer returns; newsletter sign-ups from every campaign.',
  audience: 'Hikers and hut walkers in the Nordics and the EU, 28 to 55, who own gear already and buy it rarely.',
  rhythm: [
    ['instagram', [['image', 8, 'month'], ['reel', 4, 'month']]], ['linkedin', [['text', 6, 'month']]], ['x', [['text', 12, 'month']]], ['bluesky', [['text', 12, 'month']]],
  ],
  pillars: [
    ['Gear that lasts', 35, '#2B5D8A', 'Care, repair, materials.'], ['On the trail', 30, '#3F7D4E', 'Weather, skills, packing.'],
    ['People', 25, '#8A6D3B', 'Testers, hut keepers, the workshop.'], ['Offers', 10, '#A23B4A', 'Repair first, then the price.'],
  ],
  tone: 'Calm and exact. Numbers instead of adjectives, one dry joke at most, never urgency.',
  does: ['If water no longer beads, your shell is not broken. It is thirsty.', 'No countdown clock, we promise.'],
  donts: ['HURRY! Only hours left!', 'The ultimate jacket for epic adventures.'],
  hashtags: [['Always', 'en', 'instagram', ['friluftsliv', 'hiking', 'fjellrev']], ['Black Friday', 'en', 'instagram', ['blackfriday', 'repairfirst']]],
  rules: [
    { kind: 'forbidden-word', text: 'epic', weight: 'warn' }, { kind: 'forbidden-word', text: 'ultimate', weight: 'warn' },
    { kind: 'forbidden-subject', text: 'contest', weight: 'hold', note: 'Legal reads every contest first.' },
    { kind: 'alt-text', text: '', weight: 'hold' },
  ],
  slots: [[1, '09:00', 'image', ['instagram'], 1], [3, '11:00', 'text', ['linkedin'], 0], [5, '16:00', 'text', ['x', 'bluesky'], 2]],
  colours: [['Fjord', '#2B5D8A'], ['Birch', '#EDE9E1'], ['Signal', '#E0672F']],
  benchmarks: [['instagram', 'reach', 120_000], ['linkedin', 'comments', 80]],
});

export const dentalClinicStrategy = (client: Client, newId: NewId): Strategy => strategy(client, newId, {
  goals: 'Altı haftada 18 gönderilik bilgilendirici içerik; kliniğin kendi ekibince sürdürülebilir bir düzen.',
  audience: 'Bağdat Caddesi çevresindeki aileler ve yakında yaşayan, Türkçe bilmeyen komşular.',
  rhythm: [['instagram', [['image', 2, 'week'], ['carousel', 1, 'week']]], ['google-business', [['image', 1, 'week']]]],
  pillars: [
    ['Günlük bakım', 40, '#5B4B8A', 'Evde yapılabilenler.'], ['Randevuda ne olur?', 30, '#2F7F86', 'Bilinmeyeni anlatmak.'], ['Sorular', 30, '#9A6A2F', 'Sık sorulan, sakin yanıtlanan.'],
  ],
  tone: 'Sakin ve bilgilendirici, hep “siz”. Türkçenin altında aynı metnin İngilizcesi.',
  does: ['O gün karar vermeniz gerekmez.', 'Hekiminiz neden gerektiğini size önceden anlatır.'],
  donts: ['Hayalinizdeki gülüşe bugün kavuşun!', 'Önce ve sonra: farkı görün.'],
  hashtags: [['Genel', 'tr', 'instagram', ['dişsağlığı', 'ağızbakımı', 'dishekimi']], ['English', 'en', 'instagram', ['oralhealth', 'dentalcare']]],
  rules: [
    { kind: 'forbidden-subject', text: 'öncesi sonrası', weight: 'hold', note: 'Sağlık tanıtımı kuralları: önce/sonra görseli ve anlatımı yok.' },
    ...['fiyat', 'TL', '₺', 'indirim', 'kampanya', 'ücretsiz'].map((text): Rule => ({ kind: 'forbidden-word', text, weight: 'hold', note: 'Fiyat bilgisi verilemez.' })),
    ...['en iyi', 'en başarılı', 'garantili', 'mucize', 'kusursuz', 'rakipsiz'].map((text): Rule => ({ kind: 'forbidden-word', text, weight: 'hold', note: 'Üstünlük bildiren söz yok.' })),
    { kind: 'address-siz', text: '', weight: 'warn' },
    { kind: 'alt-text', text: '', weight: 'warn' },
  ],
  slots: [[2, '12:00', 'image', ['instagram', 'google-business'], 0], [5, '12:00', 'carousel', ['instagram', 'google-business'], 1]],
  colours: [['Mor', '#5B4B8A'], ['Açık', '#F4F1FA']],
  benchmarks: [['instagram', 'saves', 200]],
});
