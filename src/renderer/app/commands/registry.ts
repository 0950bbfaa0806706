import { generalCommands } from './general.ts';
import { navigationCommands } from './navigation.ts';
import { planningCommands } from './planning.ts';
import type { Command } from './types.ts';

/** Every command once: shortcuts, palette and the shortcuts help are drawn from this list. */
export const commands: readonly Command[] = [...navigationCommands, ...planningCommands, ...generalCommands];
