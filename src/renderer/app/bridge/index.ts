import type { Bridge } from '../../../bridge/index.ts';
import { checked, type RawBridge } from './checked.ts';
import { createLoopbackBridge } from './loopback.ts';

declare global {
  interface Window {
    /** Put there by the preload in Electron; absent in the browser host. */
    readonly onay?: RawBridge;
  }
}

/** The one way to main, the same on both hosts. */
export const bridge: Bridge = window.onay === undefined
  ? createLoopbackBridge()
  : checked(window.onay, (problem) => window.reportError(new Error(problem)));
