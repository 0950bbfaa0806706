import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import type { TimestampAuthority } from '@libpdf/core';
import { CodedError } from '../../../bridge/result.ts';
import type { NetworkPort } from '../../network/index.ts';
import { digest } from '../cms/algorithms.ts';
import { verifyTimestamp } from '../cms/timestamp.ts';
import { children, parseDer, smallInteger } from '../der.ts';

/**
 * Why there is no time stamp, as `signing.sign` answers it in `timestampError`: the network door's own codes (`network-off`,
 * `host-not-allowed`, `network-failed`), or `authority-refused` (it said no), or `authority-wrong-answer` (an HTTP error, no RFC
 * 3161 answer, or a stamp over something else than we asked for).
 */
export type TimestampFailure =
  | 'network-off' | 'host-not-allowed' | 'network-failed' | 'authority-refused' | 'authority-wrong-answer';

export class TimestampError extends Error {
  readonly why: TimestampFailure;
  constructor(why: TimestampFailure, options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/** What a token may take of the room kept for it in the file; real ones with their chain are 3 to 8 KB. */
export const maxTokenBytes = 24 * 1024;
const sha256 = '2.16.840.1.101.3.4.2.1';

/**
 * An RFC 3161 authority behind the network door. The token is taken only when its own signature holds, it is over exactly the
 * signature value, and it repeats our nonce: an authority, or someone in between, cannot hand out an older or another stamp.
 */
export function authorityAt(url: string, network: NetworkPort): (signatureValue: Uint8Array) => Promise<Uint8Array> {
  return async (signatureValue) => {
    const nonce = freshNonce();
    const body = timestampRequest(digest('sha256', signatureValue), nonce);
    const token = tokenOf(await ask(url, network, body));
    if (token.byteLength > maxTokenBytes) throw new TimestampError('authority-wrong-answer');
    const timestamp = verifyTimestamp(token, signatureValue);
    if (timestamp === null || timestamp.nonce === null || !sameNumber(timestamp.nonce, nonce)) {
      throw new TimestampError('authority-wrong-answer');
    }
    return token;
  };
}

/**
 * The library hands its authority a hash only; the value that was hashed is what our signer saw last. The two sit side by side in
 * one signing, so the caller passes a way to it.
 */
export function asLibraryAuthority(
  stamp: (value: Uint8Array) => Promise<Uint8Array>, lastValue: () => Uint8Array,
): TimestampAuthority {
  return { timestamp: async () => stamp(lastValue()) };
}

async function ask(url: string, network: NetworkPort, body: Uint8Array): Promise<Uint8Array> {
  try {
    const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' };
    const answer = await network.fetch(url, { method: 'POST', headers, body });
    if (answer.status !== 200) throw new TimestampError('authority-wrong-answer');
    return answer.body;
  } catch (error) {
    if (error instanceof TimestampError) throw error;
    if (error instanceof CodedError && (error.code === 'network-off' || error.code === 'host-not-allowed')) {
      throw new TimestampError(error.code);
    }
    throw new TimestampError('network-failed', { cause: error });
  }
}

function timestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: imprint.slice().buffer }),
    }),
    nonce: new asn1js.Integer({ valueHex: nonce.slice().buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}

/** TimeStampResp: granted (0) or granted with modifications (1), then the token. */
function tokenOf(answer: Uint8Array): Uint8Array {
  let status: number;
  let token: Uint8Array | null;
  try {
    const [info, granted] = children(parseDer(answer));
    status = smallInteger(children(info)[0]);
    token = granted === undefined ? null : granted.raw.slice();
  } catch (error) {
    throw new TimestampError('authority-wrong-answer', { cause: error });
  }
  if (status !== 0 && status !== 1) throw new TimestampError('authority-refused');
  if (token === null) throw new TimestampError('authority-wrong-answer');
  return token;
}

/** Eight random bytes, positive and without a leading zero, so that every encoder writes them the same way. */
function freshNonce(): Uint8Array {
  const nonce = new Uint8Array(randomBytes(8));
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}

function sameNumber(hex: string, bytes: Uint8Array): boolean {
  return hex.replace(/^(00)+/, '') === Buffer.from(bytes).toString('hex').replace(/^(00)+/, '');
}
