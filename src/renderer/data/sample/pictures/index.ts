import type { Medium } from '../../../../domain/media/index.ts';
import type { Row } from '../../../../domain/common/id.ts';
import { outdoorScenes } from './outdoor.ts';
import { roasterScenes } from './roaster.ts';
import type { Scene } from './shapes.ts';

export type { Scene } from './shapes.ts';

/** A picture of the sample that lies in the vault already: whose it is, by the client's place in the sample, and what is known of its file. */
export type KeptPicture = { client: number; file: Omit<Medium, keyof Row | 'clientId' | 'alt' | 'tags' | 'licence' | 'sample'>; alt: string };

/** By the client's place in the sample; the clinic, whose work has not begun, has none yet. */
export const sampleScenes: readonly (readonly Scene[])[] = [roasterScenes, outdoorScenes, []];
