import type { Language } from '../common/text.ts';

type Entry = { work: string; who: 'provider' | 'client'; workingDays: number | null; delivered: string; answerBy: string };
type Words = {
  title: string;
  reportDue: string;
  timeline: Readonly<Record<'retainer' | 'project', readonly Entry[]>>;
  duties: readonly { text: string; due: string }[];
};

/** What a first draft says before the user has said anything: suggestions in the language of the paper, all of them editable. */
export const draftWords: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Social media services agreement',
    reportDue: 'on the first working day after the 3rd of the following month',
    timeline: {
      retainer: [
        { work: 'Input for the next month', who: 'client', workingDays: null, delivered: 'by the 10th', answerBy: '' },
        { work: 'Content plan and drafts', who: 'provider', workingDays: 6, delivered: 'by the 18th', answerBy: 'by the 23rd' },
        { work: 'Revisions and final content', who: 'provider', workingDays: 2, delivered: 'by the 27th', answerBy: '' },
      ],
      project: [
        { work: 'Kick-off and input', who: 'client', workingDays: null, delivered: 'in week 1', answerBy: '' },
        { work: 'Draft', who: 'provider', workingDays: 10, delivered: 'in week 3', answerBy: 'within the review window' },
        { work: 'Final version and hand-over', who: 'provider', workingDays: 5, delivered: 'in the last week', answerBy: '' },
      ],
    },
    duties: [
      { text: 'Names one person who decides on approvals', due: 'before the start' },
      { text: 'Grants access to the accounts by role, without passing on passwords', due: 'before the start' },
      { text: 'Supplies logo, brand colours, photos and product information', due: 'before the start' },
    ],
  },
  tr: {
    title: 'Sosyal medya hizmet sözleşmesi',
    reportDue: 'izleyen ayın 3. gününden sonraki ilk iş günü',
    timeline: {
      retainer: [
        { work: 'Gelecek ayın brief’i', who: 'client', workingDays: null, delivered: 'ayın 10’una kadar', answerBy: '' },
        {
          work: 'İçerik planı ve taslaklar',
          who: 'provider',
          workingDays: 6,
          delivered: 'ayın 18’ine kadar',
          answerBy: 'ayın 23’üne kadar',
        },
        { work: 'Revizyonlar ve son hâl', who: 'provider', workingDays: 2, delivered: 'ayın 27’sine kadar', answerBy: '' },
      ],
      project: [
        { work: 'Başlangıç görüşmesi ve brief', who: 'client', workingDays: null, delivered: '1. hafta', answerBy: '' },
        { work: 'Taslak', who: 'provider', workingDays: 10, delivered: '3. hafta', answerBy: 'onay süresi içinde' },
        { work: 'Son hâl ve devir teslim', who: 'provider', workingDays: 5, delivered: 'son hafta', answerBy: '' },
      ],
    },
    duties: [
      { text: 'Onaylar konusunda karar veren bir kişi belirler', due: 'başlangıçtan önce' },
      { text: 'Hesaplara şifre paylaşmadan, rol tanımlayarak erişim verir', due: 'başlangıçtan önce' },
      { text: 'Logo, marka renkleri, fotoğraflar ve ürün bilgilerini iletir', due: 'başlangıçtan önce' },
    ],
  },
};
