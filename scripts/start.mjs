/*
 * `npm start`: from a fresh clone to the open program. This file is read by whatever Node there is, so it only looks at
 * the version and hands over; what needs a newer one is imported after that.
 */
const version = process.versions.node;
const [major = 0, minor = 0] = version.split('.').map(Number);
const good = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;

if (good) {
  import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2))).then((code) => { process.exitCode = code; });
} else {
  process.stderr.write(`Onay needs Node.js 20.19 or newer of 20, 22.12 or newer of 22, or a later one; this is ${version}. Nothing was changed. Install one from https://nodejs.org and run npm start again.\n`);
  process.exitCode = 1;
}
