import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { type Agenda, agendaSchema, CodedError } from '../../bridge/index.ts';
import { disorder } from '../../domain/agenda/index.ts';
import type { Log } from '../log/index.ts';
import { parseJson } from './lines.ts';
import type { RoomFiles } from './ports.ts';

export const agendaName = 'agenda.json';

const fileSchema = z.strictObject({ format: z.literal(1), agenda: agendaSchema });

/** Keys in one order whatever order they came in, so that the same agenda is the same bytes. */
const textOf = ({ revision, missedTitle, missedBody, items }: Agenda): string => JSON.stringify({
  format: 1,
  agenda: {
    revision, missedTitle, missedBody,
    items: items.map(({ id, kind, at, title, body, route }) => ({ id, kind, at, title, body, route })),
  },
});
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The agenda main holds. */
export type Store = {
  readonly agenda: Agenda;
  /** False when it is the one we have, byte for byte. Throws `stale-revision`, `bad-payload` and the disk's codes. */
  replace(agenda: Agenda): Promise<boolean>;
};

const none: Agenda = { revision: 0, items: [], missedTitle: '', missedBody: '' };

/** A file that is no agenda of ours is copied aside and reported; the renderer then finds revision 0 and hands over anew. */
export async function openStore(files: RoomFiles, log: Log): Promise<Store> {
  const text = await files.read(agendaName);
  let agenda = none;
  if (text !== null) {
    const parsed = z.safeParse(fileSchema, parseJson(text));
    const wrong = parsed.success ? disorder(parsed.data.agenda.items) : 'it does not have the form of an agenda';
    if (parsed.success && wrong === undefined) agenda = parsed.data.agenda;
    else log.error(`the stored agenda was not usable (${wrong}); a copy is kept as ${await files.keepCopy(agendaName)}`);
  }
  let hash = hashOf(textOf(agenda));
  return {
    get agenda() {
      return agenda;
    },
    replace: async (next) => {
      const bytes = textOf(next);
      if (next.revision === agenda.revision && hashOf(bytes) === hash) return false;
      if (next.revision <= agenda.revision) {
        throw new CodedError('stale-revision', `revision ${next.revision} after ${agenda.revision}`);
      }
      const wrong = disorder(next.items);
      if (wrong !== undefined) throw new CodedError('bad-payload', wrong);
      await files.write(agendaName, bytes);
      agenda = next;
      hash = hashOf(bytes);
      return true;
    },
  };
}
