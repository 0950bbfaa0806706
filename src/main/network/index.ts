import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { CodedError } from '../../bridge/result.ts';
import type { SomeHandlers } from '../../bridge/contract.ts';
import { networkPolicySchema, type NetworkPolicy } from '../../bridge/calls/network.ts';
import { writeAtomically } from '../vault/atomic.ts';
import { canonicalHost, judge } from './hosts.ts';
import { request, type Limits, type NetworkAnswer, type NetworkRequest } from './request.ts';

export type { NetworkAnswer, NetworkRequest } from './request.ts';

/** What other rooms get to know of the door. */
export type NetworkPort = { fetch(url: string, init?: NetworkRequest): Promise<NetworkAnswer> };
export type Network = NetworkPort & { readonly handlers: SomeHandlers<'network'> };

const defaultLimits: Limits = { timeoutMs: 10_000, maxBytes: 1024 * 1024 };
const closed: NetworkPolicy = { enabled: false, hosts: [] };

/**
 * The one door to the network. Off until the user opens it, then open to the listed hosts only; the policy is kept in
 * `network.json` in the data folder.
 *
 * `fetch` throws CodedError `network-off`, `host-not-allowed` (also for other schemes and for credentials in the URL) or
 * `network-failed` (no connection, time out, redirect, oversized or broken answer). An HTTP status is not an error here.
 */
export function createNetwork(ports: { dataFolder: string; limits?: Partial<Limits> }): Network {
  const path = join(ports.dataFolder, 'network.json');
  const limits: Limits = { ...defaultLimits, ...ports.limits };
  const underway = new Set<AbortController>();
  let known: NetworkPolicy | null = null;

  const read = async (): Promise<NetworkPolicy> => (known ??= await load(path));

  const write = async (wanted: NetworkPolicy): Promise<NetworkPolicy> => {
    const hosts = wanted.hosts.map((entry) => {
      const host = canonicalHost(entry);
      if (host === null) throw new CodedError('bad-payload', `not a host: ${entry}`);
      return host;
    });
    const policy: NetworkPolicy = { enabled: wanted.enabled, hosts: [...new Set(hosts)] };
    await writeAtomically(path, `${JSON.stringify(policy, null, 2)}\n`);
    known = policy;
    // The switch means now: what is on its way under the old policy ends too.
    for (const controller of underway) controller.abort();
    return policy;
  };

  const fetch = async (text: string, init: NetworkRequest = {}): Promise<NetworkAnswer> => {
    const policy = await read();
    if (!policy.enabled) throw new CodedError('network-off');
    const verdict = judge(text, policy.hosts);
    if ('refused' in verdict) throw new CodedError('host-not-allowed', verdict.refused);
    const controller = new AbortController();
    underway.add(controller);
    try {
      return await request(verdict.url, init, limits, controller.signal);
    } finally {
      underway.delete(controller);
    }
  };

  return { handlers: { 'network.policy.read': () => read(), 'network.policy.write': write }, fetch };
}

/** A policy that cannot be read is a closed door: the file may be missing, torn or from a newer version. */
async function load(path: string): Promise<NetworkPolicy> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return closed;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return closed;
  }
  const parsed = z.safeParse(networkPolicySchema, json);
  return parsed.success ? parsed.data : closed;
}
