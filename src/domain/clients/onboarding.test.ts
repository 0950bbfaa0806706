import { describe, expect, it } from 'vitest';
import { missingOnboarding, networks, standardOnboarding } from './index.ts';

describe('onboarding', () => {
  it('asks for a role on each account and never for a password', () => {
    const keys = standardOnboarding(['x', 'instagram', 'x']).map((item) => item.key);
    expect(keys.filter((key) => key.startsWith('access-'))).toEqual(['access-meta-business', 'access-instagram', 'access-x']);
    expect(standardOnboarding(networks).some((item) => /pass|secret|pin$/.test(item.key))).toBe(false);
    expect(new Set(standardOnboarding(networks).map((item) => item.key)).size).toBe(standardOnboarding(networks).length);
  });
  it('adds what a new account needs, and nothing when asked again', () => {
    let next = 0;
    const newId = (): string => `id-${(next += 1)}`;
    const client = {
      handles: [{ id: 'h', network: 'x' as const, handle: 'kahve', url: '' }],
      onboarding: missingOnboarding({ handles: [], onboarding: [] }, newId),
    };
    const added = missingOnboarding(client, newId);
    expect(added.map((item) => item.key)).toEqual(['access-x']);
    expect(missingOnboarding({ ...client, onboarding: [...client.onboarding, ...added] }, newId)).toEqual([]);
  });
});
