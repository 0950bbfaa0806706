import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames, networks, type Network } from '../../../../domain/clients/index.ts';
import { postFormats } from '../../../../domain/posts/index.ts';

/** What a list offers for "every network". */
export const everyNetwork = 'all';
export const networkOf = (value: string | null): Network | null => networks.find((one) => one === value) ?? null;

/** Options of lists that several sections share, in the language of the screen. */
export function useChoices() {
  const { t } = useTranslation(['strategy', 'planning']);
  return useMemo(() => ({
    networks: networks.map((value) => ({ value, label: networkNames[value] })),
    networksOrAll: [{ value: everyNetwork, label: t('allNetworks') }, ...networks.map((value) => ({ value: String(value), label: networkNames[value] }))],
    formats: postFormats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'planning' }) })),
  }), [t]);
}
