import type { MenuItemConstructorOptions } from 'electron';
import type { NativeTexts } from './texts.ts';

export type MenuOptions = {
  readonly texts: NativeTexts;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
  readonly showLog: () => void;
};

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu: what every program of the system has, by role, so that the keys for copy and paste work in every
 * field. Onay's own commands live in its palette. Reload and developer tools are for developing: a packaged program has
 * neither item nor key for them.
 */
export function menuTemplate({ texts, platform, packaged, showLog }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const application: MenuItemConstructorOptions = {
    label: 'Onay',
    submenu: [
      { role: 'about', label: texts.about }, separator,
      { role: 'services', label: texts.services }, separator,
      { role: 'hide', label: texts.hide }, { role: 'hideOthers', label: texts.hideOthers }, { role: 'unhide', label: texts.showAll }, separator,
      { role: 'quit', label: texts.quit },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: mac ? [{ role: 'close', label: texts.close }] : [{ role: 'quit', label: texts.quit }],
  };
  const edit: MenuItemConstructorOptions = {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo }, { role: 'redo', label: texts.redo }, separator,
      { role: 'cut', label: texts.cut }, { role: 'copy', label: texts.copy }, { role: 'paste', label: texts.paste },
      { role: 'pasteAndMatchStyle', label: texts.pasteAsText }, { role: 'delete', label: texts.delete },
      { role: 'selectAll', label: texts.selectAll },
    ],
  };
  const developing: MenuItemConstructorOptions[] = [
    separator, { role: 'reload', label: texts.reload }, { role: 'toggleDevTools', label: texts.developerTools },
  ];
  const view: MenuItemConstructorOptions = {
    label: texts.view,
    submenu: [
      { role: 'resetZoom', label: texts.actualSize }, { role: 'zoomIn', label: texts.zoomIn }, { role: 'zoomOut', label: texts.zoomOut },
      separator, { role: 'togglefullscreen', label: texts.fullScreen }, ...(packaged ? [] : developing),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: texts.window,
    submenu: [
      { role: 'minimize', label: texts.minimize },
      ...(mac ? [{ role: 'zoom', label: texts.zoom } as const, separator, { role: 'front', label: texts.front } as const]
        : [{ role: 'close', label: texts.close } as const]),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: texts.help,
    submenu: [{ label: texts.showLog, click: showLog }, ...(mac ? [] : [separator, { role: 'about', label: texts.about } as const])],
  };
  return [...(mac ? [application] : []), file, edit, view, window, help];
}
