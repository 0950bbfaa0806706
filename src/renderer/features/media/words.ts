import i18next from 'i18next';
import { refusalCodes, type Medium, type RefusalCode } from '../../../domain/media/index.ts';
import { localeOf, currentLanguage } from '../../i18n/index.ts';
import type { AddedMedium } from '../../media/index.ts';

type Refused = Extract<AddedMedium, { status: 'refused' }>['code'];
const isRefusal = (code: Refused): code is RefusalCode => refusalCodes.some((one) => one === code);

/** Why a file was not added, in a sentence. */
export const refusalSentence = (code: Refused): string =>
  (isRefusal(code) ? i18next.t(`refused.${code}`, { ns: 'media' }) : i18next.t(code, { ns: 'errors' }));

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `2.4 MB`, by thousands, as file managers write it. */
export function fileSize(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(localeOf(currentLanguage()), { style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits: power < 2 ? 0 : 1 })
    .format(bytes / 1000 ** power);
}

/** `0:12`, `1:02:33`. */
export function playTime(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What stands below a tile: size in pixels, or length. */
export function brief(medium: Pick<Medium, 'kind' | 'width' | 'height' | 'durationMs' | 'bytes'>): string {
  if (medium.kind === 'video' && medium.durationMs !== null) return playTime(medium.durationMs);
  if (medium.width !== null && medium.height !== null) return i18next.t('pixels', { ns: 'media', width: medium.width, height: medium.height });
  return fileSize(medium.bytes);
}
