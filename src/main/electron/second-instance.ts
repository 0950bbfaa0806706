import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { route as routeSchema } from '../../bridge/shapes.ts';

const argumentsSchema = z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(200));

/** The value of `--name=value` or `--name value`; the first one counts. */
function valueOf(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  if (at < 0) return undefined;
  return args[at] === `--${name}` ? args[at + 1] : args[at]?.slice(name.length + 3);
}

/** The route a start asked for with `--route=/agreements/…`, or null. Another process wrote these, so nothing is taken on trust. */
export function routeFromArguments(argv: unknown): string | null {
  const args = z.safeParse(argumentsSchema, argv);
  const route = args.success ? z.safeParse(routeSchema, valueOf(args.data, 'route')) : null;
  return route?.success ? route.data : null;
}

/** The absolute folder given with `--data=…` or `--exports=…`, or null. Of our own command line only: a second start names none. */
export function folderFromArguments(argv: readonly string[], name: 'data' | 'exports'): string | null {
  const folder = valueOf(argv, name);
  return folder === undefined || folder === '' ? null : resolve(folder);
}
