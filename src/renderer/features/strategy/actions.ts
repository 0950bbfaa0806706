import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { channelsFromAgreement } from '../../../domain/strategy/index.ts';
import { newId } from '../../data/index.ts';
import type { Edit } from './edit/useEdit.ts';
import type { StrategyData } from './useStrategyData.ts';

/** Fills channels and rhythm from what was signed, with one undo; what names no network is said, because only the user knows. */
export async function beginFromAgreement(edit: Edit, { client, deliverables }: Pick<StrategyData, 'client' | 'deliverables'>): Promise<void> {
  let open = 0;
  await edit.whole(i18next.t('channels.filled', { ns: 'strategy' }), (strategy) => {
    const made = channelsFromAgreement(strategy.channels, deliverables, client.handles, newId);
    open = made.open.length;
    return { channels: made.channels };
  });
  if (open > 0) notifications.show({ message: i18next.t('channels.open', { ns: 'strategy', count: open }), autoClose: 12_000 });
}
