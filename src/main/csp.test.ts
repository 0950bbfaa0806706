import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, cspDirectives } from './csp.ts';

describe('the content security policy', () => {
  it('starts from nothing and lets only our own scripts run', () => {
    expect(contentSecurityPolicy()).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(cspDirectives['script-src']).toEqual(["'self'"]);
    expect(cspDirectives['worker-src']).toEqual(["'self'"]);
  });

  it('lets nothing reach a foreign origin, load a plug-in, move the base, submit a form or be framed', () => {
    expect(cspDirectives['connect-src']).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors', 'frame-src'] as const) {
      expect(cspDirectives[name]).toEqual(["'none'"]);
    }
  });

  it('never allows eval, inline scripts, wildcards or a whole scheme but data and blob', () => {
    expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|wasm-unsafe-eval|strict-dynamic|\*|https?:/);
    const loose = Object.entries(cspDirectives).filter(([, sources]) => sources.some((source) => source === "'unsafe-inline'"));
    expect(loose.map(([name]) => name)).toEqual(['style-src']);
  });
});
