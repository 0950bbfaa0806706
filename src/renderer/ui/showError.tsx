import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { errorCodes, type ErrorCode } from '../../bridge/index.ts';
import { toDataError, type DataErrorCode } from '../data/index.ts';
import { CallError } from './callError.ts';

export { CallError } from './callError.ts';

/** The code of whatever was thrown. */
export function codeOf(error: unknown): ErrorCode | DataErrorCode {
  return error instanceof CallError ? error.code : toDataError(error).code;
}

/** The sentence a user reads for an error: what happened, what is safe, what to do. */
export function errorSentence(error: unknown): string {
  return i18next.t(codeOf(error), { ns: 'errors' });
}

/** Says it in a notification that stays until it is closed. */
export function showError(error: unknown): void {
  notifications.show({
    color: 'red', autoClose: false, withBorder: true, role: 'alert',
    title: i18next.t('title', { ns: 'errors' }), message: errorSentence(error),
  });
}

export const isErrorCode = (code: string): code is ErrorCode => errorCodes.some((one) => one === code);
