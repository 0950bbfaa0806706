import type { SamplePost } from './postRows.ts';

/** Instagram and Google Business carry the same text: Turkish, English under it. */
const both = (text: string): SamplePost['texts'] => [['instagram', text], ['google-business', text]];
const tags = ['dişsağlığı', 'ağızbakımı', 'dishekimi'];

/**
 * Dr. Öğüt Diş Kliniği: advice, addressed with siz. Health advertising rules: nothing before and after, no price, no superlative.
 * Pillars: daily care, what happens at a visit, questions and answers.
 */
export const postsC: readonly SamplePost[] = [
  {
    day: -15, at: '12:00', format: 'image', pillar: 0, title: 'Fırçalama: iki dakika nasıl geçer?', hashtags: tags,
    texts: both('İki dakika, dört bölge, her biri otuz saniye. Fırçayı diş etine 45 derece eğin, bastırmadan küçük daireler çizin.\n\nTwo minutes, four areas, thirty seconds each. Hold the brush at 45 degrees to the gum and draw small circles without pressing.'),
  },
  {
    day: -9, at: '12:00', format: 'carousel', pillar: 1, title: 'İlk muayenede neler olur?', hashtags: tags,
    texts: both('İlk randevunuz bir sohbetle başlar. Sonra ağız içi muayene, gerekiyorsa görüntüleme ve birlikte konuşulan bir plan gelir. O gün karar vermeniz gerekmez.\n\nYour first visit begins with a conversation. An examination follows, imaging if needed, and a plan we talk through together. You need not decide that day.'),
  },
  {
    day: -3, at: '12:00', format: 'image', pillar: 2, title: 'Soru: Diş eti kanaması normal mi?', hashtags: tags,
    texts: both('Fırçalarken arada bir görülen kanama dikkatinizi hak eder. İki haftadan uzun sürerse muayene için bir hekime başvurun.\n\nBleeding when you brush deserves attention. If it lasts longer than two weeks, have it examined by a dentist.'),
  },
  {
    day: 3, at: '12:00', format: 'image', pillar: 0, title: 'Diş ipi: önce mi, sonra mı?', hashtags: tags,
    texts: both('Önce diş ipi, sonra fırça: arada kalanlar çıkınca fırça her yere ulaşır.\n\nFloss first, brush after: once the spaces are clear, the brush reaches everywhere.'),
  },
  {
    day: 6, at: '12:00', format: 'carousel', pillar: 1, title: 'Çocuğunuzun ilk randevusu', hashtags: tags,
    notes: 'Çocuk fotoğrafı kullanılmayacak; çizim istendi.',
    texts: both('İlk ziyaret tanışmak içindir: koltuk, ışık, küçük ayna. Evde “acımayacak” demek yerine “bakacaklar” demeniz yeterli.\n\nThe first visit is for getting to know each other: the chair, the light, the little mirror. At home, “they will have a look” is all you need to say.'),
  },
  {
    day: 10, at: '12:00', format: 'image', pillar: 2, title: 'Soru: Hassasiyet neden kışın artar?', hashtags: tags,
    notes: 'Klinik: kaynak eklenecek.',
    texts: both('Soğuk hava, açıkta kalan diş yüzeyinde kısa bir sızıya yol açabilir. Burundan nefes almak ve atkı işe yarar; sürüyorsa nedenine bakılmalıdır.\n\nCold air can cause a brief ache where the tooth surface is exposed. Breathing through the nose helps, and so does a scarf; if it persists, the cause should be looked at.'),
  },
  {
    day: 14, at: '12:00', format: 'image', pillar: 0, title: 'Fırçanızı ne zaman değiştirirsiniz?', hashtags: tags,
    held: 'Bakanlık duyurusu netleşene kadar',
    texts: both('Üç ayda bir ya da kılları açıldığında. Takvime not düşmek hatırlamanın kolay yolu.\n\nEvery three months, or when the bristles spread. A note in the calendar helps.'),
  },
  {
    day: 20, at: '12:00', format: 'carousel', pillar: 1, title: 'Röntgen neden istenir?', hashtags: tags,
    texts: both('Gözün görmediği yerler için. Hekiminiz neden gerektiğini ve neyi göstereceğini size önceden anlatır.\n\nFor the places the eye cannot see. Your dentist explains beforehand why it is needed and what it will show.'),
  },
  { day: 28, at: '12:00', format: 'image', pillar: 2, title: 'Soru: Ağız gargarası şart mı?', texts: both('') },
  { day: null, at: null, format: 'carousel', pillar: 0, title: 'Okul çantasına diş dostu atıştırmalıklar', texts: both('') },
];
