import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * How the authority behaves. `granting` is a real one; the others are what can go wrong: it says no, answers with an error page
 * or
 * with noise, never answers, stamps another hash, hands out a stamp it made earlier or redirects.
 */
export type AuthorityMode =
  | 'granting' | 'refusing' | 'error-page' | 'garbage' | 'silent' | 'wrong-imprint' | 'replaying' | 'redirecting';
export type TestAuthority = {
  readonly url: string;
  /** `127.0.0.1:port`, as it has to stand in the network policy. */
  readonly host: string;
  mode: AuthorityMode;
  readonly requests: number;
  close(): Promise<void>;
};

/** An RFC 3161 authority: `openssl ts` behind a few lines of HTTP on this machine. */
export async function startTimestampAuthority(mode: AuthorityMode = 'granting'): Promise<TestAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'onay-tsa-'));
  await makeCertificate(folder);
  await writeFile(join(folder, 'serial'), '01');
  await writeFile(join(folder, 'tsa.cnf'), configuration);
  const state: State = { mode, requests: 0, earlier: null };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      state.requests += 1;
      answer(
        folder, state, Buffer.concat(parts), request.headers['content-type'], response,
      ).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${portOf(server)}`;
  return {
    url: `http://${host}/tsr`,
    host,
    get mode() {
      return state.mode;
    },
    set mode(next: AuthorityMode) {
      state.mode = next;
    },
    get requests() {
      return state.requests;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}

type State = { mode: AuthorityMode; requests: number; earlier: Buffer | null };

async function answer(
  folder: string, state: State, query: Buffer, type: string | undefined, response: ServerResponse,
): Promise<void> {
  const send = (body: Buffer): void => {
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(body);
  };
  switch (state.mode) {
    case 'silent': return;
    case 'error-page': response.writeHead(503).end('<h1>Busy</h1>'); return;
    case 'garbage': return send(Buffer.from('0\u0082\u0001this is no reply', 'latin1'));
    case 'redirecting': response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(); return;
    // PKIStatusInfo: rejection (2), with badRequest.
    case 'refusing': return send(Buffer.from([0x30, 0x09, 0x30, 0x07, 0x02, 0x01, 0x02, 0x03, 0x02, 0x05, 0x20]));
    case 'wrong-imprint': return send(await reply(folder, await queryFor(folder, Buffer.from('something else'))));
    case 'replaying': {
      state.earlier ??= await reply(folder, await queryFor(folder, Buffer.from('earlier')));
      return send(state.earlier);
    }
    case 'granting':
      if (type !== 'application/timestamp-query') {
        response.writeHead(415).end();
        return;
      }
      return send(await reply(folder, query));
    default: throw new Error(`unknown mode ${String(state.mode satisfies never)}`);
  }
}

let files = 0;
async function reply(folder: string, query: Buffer): Promise<Buffer> {
  files += 1;
  const [input, output] = [join(folder, `${files}.tsq`), join(folder, `${files}.tsr`)];
  await writeFile(input, query);
  await run('openssl', ['ts', '-reply', '-config', join(folder, 'tsa.cnf'), '-queryfile', input, '-out', output,
    '-signer', join(folder, 'tsa.pem'), '-inkey', join(folder, 'tsa.key')], { cwd: folder });
  return readFile(output);
}

async function queryFor(folder: string, data: Buffer): Promise<Buffer> {
  files += 1;
  const [input, output] = [join(folder, `${files}.dat`), join(folder, `${files}.tsq`)];
  await writeFile(input, data);
  await run('openssl', ['ts', '-query', '-data', input, '-sha256', '-cert', '-out', output]);
  return readFile(output);
}

async function makeCertificate(folder: string): Promise<void> {
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-utf8',
    '-subj', '/O=Zaman Otoritesi/CN=Deneme damgası',
    '-addext', 'extendedKeyUsage=critical,timeStamping', '-keyout', join(folder, 'tsa.key'), '-out', join(folder, 'tsa.pem')]);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the authority has no port');
  return address.port;
}

const configuration = `
[tsa]
default_tsa = here
[here]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
