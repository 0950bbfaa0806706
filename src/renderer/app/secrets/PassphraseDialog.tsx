import { lazy, Suspense, useSyncExternalStore } from 'react';
import { question } from './ask.ts';

const PassphraseForm = lazy(() => import('./PassphraseForm.tsx').then((room) => ({ default: room.PassphraseForm })));

/** Asks for the passphrase that protects the signing keys, where the operating system's keychain is not used. */
export function PassphraseDialog() {
  const asked = useSyncExternalStore(question.subscribe, question.get);
  return asked && <Suspense><PassphraseForm key={asked.kind} kind={asked.kind} onAnswer={asked.answer} /></Suspense>;
}
