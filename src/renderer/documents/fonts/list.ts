/**
 * The faces of a document, in the order in which they are asked for a character. Each is a whole TTF (the subset that a
 * document needs is cut when it is made), shipped as an asset and fetched from our own origin when a text first needs it.
 * Chinese, Japanese and Korean have one weight: a second one would cost the package five megabytes each for headings alone.
 */
export const faces = {
  Inter: { regular: 'Inter_400Regular.ttf', bold: 'Inter_600SemiBold.ttf', from: '@expo-google-fonts/inter' },
  NotoSans: { regular: 'NotoSans_400Regular.ttf', bold: 'NotoSans_600SemiBold.ttf', from: '@expo-google-fonts/noto-sans' },
  NotoSansArabic: {
    regular: 'NotoSansArabic_400Regular.ttf',
    bold: 'NotoSansArabic_600SemiBold.ttf',
    from: '@expo-google-fonts/noto-sans-arabic',
  },
  DejaVuSans: { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf', from: 'dejavu-fonts-ttf' },
  NotoSansJP: {
    regular: 'NotoSansJP_400Regular.ttf',
    bold: 'NotoSansJP_400Regular.ttf',
    from: '@expo-google-fonts/noto-sans-jp',
  },
  NotoSansKR: {
    regular: 'NotoSansKR_400Regular.ttf',
    bold: 'NotoSansKR_400Regular.ttf',
    from: '@expo-google-fonts/noto-sans-kr',
  },
  NotoSansSC: {
    regular: 'NotoSansSC_400Regular.ttf',
    bold: 'NotoSansSC_400Regular.ttf',
    from: '@expo-google-fonts/noto-sans-sc',
  },
  NotoSansThai: {
    regular: 'NotoSansThai_400Regular.ttf',
    bold: 'NotoSansThai_600SemiBold.ttf',
    from: '@expo-google-fonts/noto-sans-thai',
  },
  NotoSansMath: {
    regular: 'NotoSansMath_400Regular.ttf',
    bold: 'NotoSansMath_400Regular.ttf',
    from: '@expo-google-fonts/noto-sans-math',
  },
  NotoEmoji: { regular: 'NotoEmoji_400Regular.ttf', bold: 'NotoEmoji_400Regular.ttf', from: '@expo-google-fonts/noto-emoji' },
  /** The signature face; only ever asked for by name. */
  Caveat: { regular: 'Caveat_600SemiBold.ttf', bold: 'Caveat_600SemiBold.ttf', from: '@expo-google-fonts/caveat' },
} as const satisfies Record<string, { regular: string; bold: string; from: string }>;

export type Face = keyof typeof faces;
export type FontFile = (typeof faces)[Face]['regular' | 'bold'];

/** Who is asked for a character, first come first served; emoji sequences go to the emoji face first. */
export const textFaces = [
  'Inter',
  'NotoSans',
  'NotoSansArabic',
  'DejaVuSans',
  'NotoSansThai',
  'NotoSansJP',
  'NotoSansKR',
  'NotoSansSC',
  'NotoSansMath',
  'NotoEmoji',
] as const satisfies readonly Face[];

/** Where a font file lies inside its package. */
export function pathInPackage(file: string): string {
  const weight = /_(\d{3}[A-Za-z]+)\.ttf$/.exec(file)?.[1];
  return weight === undefined ? `ttf/${file}` : `${weight}/${file}`;
}
