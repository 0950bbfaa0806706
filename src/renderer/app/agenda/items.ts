import i18next from 'i18next';
import type { AgendaItem } from '../../../bridge/index.ts';
import type { AgreementAgendaItem } from '../../../domain/agreements/index.ts';
import type { Language } from '../../../domain/common/text.ts';
import { formatMoney } from '../../../domain/money/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import { remindersOf, type Work } from '../work/index.ts';

/** Bridge limit of a title and a body. */
const longest = 500;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** Every reminder that work gives rise to, in words of the screen's language, sorted as main wants it. */
export const itemsOf = (work: Work, language: Language): AgendaItem[] => remindersOf(work).map((item) => inWords(item, language));

/** One reminder in words. */
export function inWords(item: AgreementAgendaItem, language: Language): AgendaItem {
  const { id, kind, at, route } = item;
  const { title, body } = words(item, language);
  return { id, kind, at, route, title: cut(title), body: cut(body) };
}

function words(item: AgreementAgendaItem, language: Language): { title: string; body: string } {
  const t = i18next.getFixedT(language, 'agenda');
  const day = (value: string) => formatDay(value, language, 'medium');
  const client = item.facts.clientName;
  switch (item.kind) {
    case 'agreement-review': {
      const { title, to, dueOn, lead } = item.facts;
      return { title: t('agreement-review.title', { client, day: day(dueOn) }), body: t(`agreement-review.${lead}`, { title, to, day: day(dueOn) }) };
    }
    case 'notice-deadline': {
      const { title, dueOn, termEnd } = item.facts;
      return { title: t('notice-deadline.title', { client, day: day(dueOn) }), body: t('notice-deadline.body', { title, day: day(dueOn), end: day(termEnd) }) };
    }
    case 'invoice-day': {
      const { title, gross, due, currency } = item.facts;
      const money = (minor: number) => formatMoney({ minor, currency }, language, { style: 'screen' });
      return { title: t('invoice-day.title', { client }), body: t('invoice-day.body', { title, amount: money(gross), due: money(due) }) };
    }
    case 'price-revision': {
      const { title, dueOn, basis } = item.facts;
      return { title: t('price-revision.title', { client, day: day(dueOn) }), body: t('price-revision.body', { title, basis }) };
    }
    case 'agreement-missing':
      return { title: t('agreement-missing.title', { client }), body: t('agreement-missing.body', { since: day(item.facts.since) }) };
  }
}
