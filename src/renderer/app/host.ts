import type { CallInput, CallName, CallOutput } from '../../bridge/index.ts';
import { CallError } from '../ui/callError.ts';
import { bridge } from './bridge/index.ts';

/** Calls main and answers with the value; throws `CallError` with the bridge's code otherwise. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await bridge.calls[name](input);
  if (!result.ok) throw new CallError(result.code, result.detail);
  return result.value;
}

export { bridge };
