import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

const home = '/home/elif';
const clean = (text: string): string => redact(text, home);

describe('what a log line keeps to itself', () => {
  it.each([
    ['a home folder', 'cannot open /home/elif/Onay/vault/a.pdf', 'cannot open ~/Onay/vault/a.pdf'],
    ["another user's home folder", 'ENOENT /home/deniz/x', 'ENOENT ~/x'],
    ['a macOS home folder', 'at /Users/Elif/Library/Onay', 'at ~/Library/Onay'],
    ['a Windows home folder', 'at C:\\Users\\Elif Ağaç\\AppData\\Onay', 'at ~\\AppData\\Onay'],
    ['a Windows home folder inside JSON', '{"path":"C:\\\\Users\\\\Elif\\\\x"}', '{"path":"~\\\\x"}'],
    ['an e-mail address', 'sent to elif.ağaç+onay@örnek.com.tr today', 'sent to [e-mail] today'],
    ['an IBAN with spaces', 'IBAN TR33 0006 1005 1978 6457 8413 26 is wrong', 'IBAN [iban] is wrong'],
    ['an IBAN without spaces', 'DE89370400440532013000', '[iban]'],
    ['a bearer token', 'header Authorization: Bearer abc.def-123', 'header Authorization: [secret]'],
    ['a token in a query', 'GET /?token=s3cr3t&x=1', 'GET /?token=[secret]&x=1'],
    ['a token in JSON', '{"access_token":"abc def","n":1}', '{"access_token":[secret],"n":1}'],
    ['a passphrase', 'passphrase: "at okçu dağ"', 'passphrase: [secret]'],
    ['credentials in a URL', 'https://elif:hunter2@example.org/x', 'https://[secret]@example.org/x'],
    ['a JSON web token', 'got eyJhbGciOiJIUzI1.eyJzdWIiOiIx.abc_def', 'got [secret]'],
    ['a private key', 'key -----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY----- end', 'key [secret] end'],
    ['a long random string', 'cookie jar 3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c', 'cookie jar [secret]'],
    ['a phone number', 'call +90 (532) 111 22 33 now', 'call [phone] now'],
    ['an identity number', 'TCKN 10000000146 given', 'TCKN [number] given'],
  ])('hides %s', (_what, line, expected) => {
    expect(clean(line)).toBe(expected);
  });

  it.each([
    ['an id', 'agreement 01932d3c-8f2a-7c3e-9b1a-2f4e5d6c7b8a saved'],
    ['an instant', 'fired at 1795459756123'],
    ['a folder that only begins like home', 'open /srv/home/x and /home-made'],
    ['a long plain word', 'renderer-process-has-been-gone-for-a-while-now'],
    ['Turkish text', 'İşlem tamamlandı: ğüşiöç'],
  ])('leaves %s readable', (_what, line) => {
    expect(clean(line)).toBe(line);
  });

  it('hides the home folder in whatever text it stands', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      expect(clean(`${before} /home/elif/${after}`)).not.toContain('/home/elif/');
    }));
  });

  it('says the same when asked twice', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }));
  });
});
