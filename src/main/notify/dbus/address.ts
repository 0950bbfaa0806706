/** Where the session bus listens, for `net.connect`. */
export type BusSocket = { readonly path: string };

/**
 * The session bus of `DBUS_SESSION_BUS_ADDRESS`, or else the one systemd keeps at `$XDG_RUNTIME_DIR/bus`; undefined when there
 * is none we can reach. Of several addresses the first Unix socket is taken; `unixexec:`, `tcp:` and `autolaunch:` are not for us.
 */
export function sessionBus(env: NodeJS.ProcessEnv): BusSocket | undefined {
  for (const address of (env['DBUS_SESSION_BUS_ADDRESS'] ?? '').split(';')) {
    const [transport, rest] = [address.slice(0, address.indexOf(':')), address.slice(address.indexOf(':') + 1)];
    if (transport !== 'unix') continue;
    const options = new Map(rest.split(',').map((option) => {
      const cut = option.indexOf('=');
      return [option.slice(0, cut), unescape(option.slice(cut + 1))];
    }));
    const path = options.get('path');
    if (path !== undefined) return { path };
    const abstract = options.get('abstract');
    if (abstract !== undefined) return { path: `\0${abstract}` };
  }
  const runtime = env['XDG_RUNTIME_DIR'];
  return runtime === undefined || runtime === '' || env['DBUS_SESSION_BUS_ADDRESS'] ? undefined : { path: `${runtime}/bus` };
}

/** `%20` and the like, as the specification wants addresses escaped. */
function unescape(value: string): string {
  return value.replace(/%([0-9a-fA-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
