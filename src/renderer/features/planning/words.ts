import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../domain/clients/index.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { formatDay } from '../../../domain/time/index.ts';
import type { Card } from './cards.ts';

/** What a card says: made with the catalogue of the moment, the same functions until the language changes. */
export function useCardWords() {
  const { t } = useTranslation('planning');
  return useMemo(() => {
    const language = currentLanguage();
    const kind = (card: Card): string => (card.item.kind === 'post' ? t(`format.${card.item.post.content.format}`) : t(`work.${card.item.work.kind}`));
    const state = (card: Card): string => (card.state === null ? (card.done ? t('doneWork') : '') : t(`state.${card.state}`));
    /** `09:00`, and `09:00 Oslo · 11:00 you` where the clocks differ. */
    const time = (card: Card): string => {
      if (card.at === null) return t('noTime');
      if (card.viewer === null) return card.at;
      const own = card.viewer.on === card.on ? card.viewer.at : `${formatDay(card.viewer.on, language, 'short')} ${card.viewer.at}`;
      return t('you', { time: card.at, city: card.viewer.city, own });
    };
    const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');
    return {
      /** The catalogue itself, for what is drawn dozens of times: one subscription to it a view, not one a cell. */
      t,
      untitled: t('untitled'),
      time,
      state,
      sub: (card: Card): string => join(card.client?.name ?? '', kind(card), state(card), card.held ? t('held') : ''),
      /** What a card shows by marks alone, or not at all: heard after its time and title. */
      rest: (card: Card, selected: boolean, large: boolean): string => join(
        large || card.viewer === null ? '' : time(card), large ? '' : kind(card), ...card.networks.map((network) => networkNames[network]), large ? '' : state(card),
        !large && card.held ? t('held') : '', large ? '' : card.client?.name ?? '', selected ? t('selected') : '',
      ),
    };
    // `t` is another function in another language.
  }, [t]);
}

export type CardWords = ReturnType<typeof useCardWords>;
