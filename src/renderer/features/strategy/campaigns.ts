import i18next from 'i18next';
import { nextColour } from '../../../domain/clients/index.ts';
import type { Row } from '../../../domain/common/id.ts';
import type { Campaign } from '../../../domain/strategy/index.ts';
import { addDays, type Day } from '../../../domain/time/index.ts';
import { offerUndo, undoStack } from '../../app/undo/index.ts';
import { campaigns, type RemovedCampaign } from '../../data/index.ts';
import { showError } from '../../ui/showError.tsx';

export type CampaignChange = Partial<Omit<Campaign, keyof Row | 'clientId' | 'sample'>>;

/** Makes a campaign of a week that begins in two, and answers it. */
export async function addCampaign(client: { id: string; sample: boolean }, today: Day, taken: readonly Campaign[]): Promise<Campaign | null> {
  try {
    const values = {
      clientId: client.id, name: i18next.t('campaigns.newName', { ns: 'strategy' }), from: addDays(today, 14), to: addDays(today, 20),
      colour: nextColour(taken.map(({ colour }) => colour)), extra: [], inputBy: null, daysEarlier: 0, notes: '', sample: client.sample,
    };
    const made = await campaigns.create(values);
    let removed: RemovedCampaign | null = null;
    undoStack.push({
      label: i18next.t('campaigns.added', { ns: 'strategy' }),
      undo: async () => {
        removed = await campaigns.remove(made.id);
      },
      redo: async () => {
        if (removed !== null) await campaigns.restore(removed);
      },
    });
    return made;
  } catch (error) {
    showError(error);
    return null;
  }
}

/** Changes a campaign; an end before its beginning moves along, whichever of the two was set. */
export const changeCampaign = (id: string, change: (campaign: Campaign) => CampaignChange): Promise<Campaign> =>
  campaigns.update(id, (campaign) => {
    const next = { ...campaign, ...change(campaign) };
    if (next.from <= next.to) return next;
    return next.from === campaign.from ? { ...next, from: next.to } : { ...next, to: next.from };
  });

/** The same with its inverse on the stack, for what is not typed. */
export async function setCampaign(id: string, change: CampaignChange, label = i18next.t('changed', { ns: 'strategy' })): Promise<void> {
  try {
    const before = await campaigns.get(id);
    if (before === undefined) return;
    const after = await changeCampaign(id, () => change);
    const put = (row: Campaign) => changeCampaign(id, () => fieldsOf(row, change));
    undoStack.push({ label, undo: () => put(before), redo: () => put(after) });
  } catch (error) {
    showError(error);
  }
}

const fieldsOf = (row: Campaign, change: CampaignChange): CampaignChange => {
  const { from, to } = row;
  const kept: CampaignChange = { ...row };
  for (const key of Object.keys(kept)) if (!(key in change)) Reflect.deleteProperty(kept, key);
  return 'from' in change || 'to' in change ? { ...kept, from, to } : kept;
};

/** Removes a campaign and offers to bring it back, with the posts that were in it. */
export async function removeCampaign({ id, name }: Campaign): Promise<void> {
  try {
    let removed = await campaigns.remove(id);
    offerUndo({
      label: i18next.t('removed', { ns: 'strategy', name }),
      undo: async () => {
        if (removed !== null) await campaigns.restore(removed);
      },
      redo: async () => {
        removed = await campaigns.remove(id);
      },
    });
  } catch (error) {
    showError(error);
  }
}
