import { access, constants } from 'node:fs/promises';
import { win32 } from 'node:path';
import type { Notification, Notifier } from './notifier.ts';
import { type Command, run } from './run.ts';
import { bodyText, titleText } from './text.ts';

/**
 * Windows PowerShell's own Start-menu identity: a toast needs one that is registered, and the browser host is not installed.
 * In Electron the program's own identity is used instead (another notifier altogether).
 */
const powershellIdentity = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe';

/**
 * The script never changes; texts reach it through the environment and the XML through the DOM, so that no quote,
 * backtick or `$()` in a client's name is ever read as PowerShell or as markup. Tag and group replace an earlier toast.
 */
const toastScript = `
$ErrorActionPreference = 'Stop'
[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$texts = $xml.GetElementsByTagName('text')
[void]$texts.Item(0).AppendChild($xml.CreateTextNode($env:ONAY_TITLE))
[void]$texts.Item(1).AppendChild($xml.CreateTextNode($env:ONAY_BODY))
$toast = New-Object Windows.UI.Notifications.ToastNotification $xml
$toast.Tag = $env:ONAY_TAG
$toast.Group = 'onay'
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($env:ONAY_IDENTITY).Show($toast)
`;

/** Windows: a toast through Windows PowerShell 5.1, which every Windows 10 and 11 has. */
export function toastCommand(notification: Pick<Notification, 'title' | 'body' | 'replaceId'>, env: NodeJS.ProcessEnv): Command {
  return {
    file: powershellPath(env),
    args: ['-NoProfile', '-NonInteractive', '-EncodedCommand', Buffer.from(toastScript, 'utf16le').toString('base64')],
    env: {
      ONAY_TITLE: titleText(notification.title),
      ONAY_BODY: bodyText(notification.body),
      ONAY_TAG: String(notification.replaceId),
      ONAY_IDENTITY: powershellIdentity,
    },
  };
}

/** macOS: texts are arguments of a script that never changes; the word before them keeps a leading `-` from being an option. */
export function osascriptCommand(notification: Pick<Notification, 'title' | 'body'>): Command {
  return {
    file: '/usr/bin/osascript',
    args: [
      '-e', 'on run argv',
      '-e', 'display notification (item 3 of argv) with title (item 2 of argv)',
      '-e', 'end run',
      'onay', titleText(notification.title), bodyText(notification.body),
    ],
    env: {},
  };
}

function powershellPath(env: NodeJS.ProcessEnv): string {
  const root = env['SystemRoot'] ?? env['SYSTEMROOT'] ?? 'C:\\Windows';
  return win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
}

/**
 * Both show and are gone: neither tells of a click, so `onClick` is never called and what was shown is found in the program.
 * Not proven on real machines; the commands are unit-tested, the product on these systems is the Electron host.
 */
export function windowsNotifier(env: NodeJS.ProcessEnv): Notifier {
  return commandNotifier('Windows toast', powershellPath(env), (notification) => toastCommand(notification, env), env);
}

export function macNotifier(env: NodeJS.ProcessEnv): Notifier {
  return commandNotifier('macOS Notification Center', '/usr/bin/osascript', osascriptCommand, env);
}

function commandNotifier(
  service: string, program: string, command: (notification: Notification) => Command, env: NodeJS.ProcessEnv,
): Notifier {
  let why: string | undefined;
  return {
    service,
    available: async () => {
      why = await access(program, constants.X_OK).then(() => undefined, () => `${program} is not there`);
      return why === undefined;
    },
    reason: () => why,
    show: (notification) => run(command(notification), env),
    close: () => Promise.resolve(),
  };
}
