import { codeOf } from '../../ui/showError.tsx';
import { askForPassphrase } from './ask.ts';

/**
 * Runs what needs the secrets room. Where that room is locked, the user is asked for the passphrase (or to choose one)
 * and the work runs again; null when the user would rather not.
 */
export async function withSecrets<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'secrets-locked' && code !== 'secrets-not-set-up') throw error;
    const opened = await askForPassphrase(code === 'secrets-not-set-up' ? 'choose' : 'enter');
    return opened ? work() : null;
  }
}
