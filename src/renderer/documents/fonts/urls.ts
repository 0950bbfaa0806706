import caveat from '@expo-google-fonts/caveat/600SemiBold/Caveat_600SemiBold.ttf?url';
import interRegular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import interBold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import emoji from '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url';
import arabicRegular from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import arabicBold from '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf?url';
import japanese from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url';
import korean from '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf?url';
import math from '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf?url';
import chinese from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import thaiRegular from '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf?url';
import thaiBold from '@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf?url';
import notoRegular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import notoBold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url';
import dejavuBold from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url';
import dejavuRegular from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';
import type { FontFile } from './list.ts';

/** The address of each font file on our own origin, as the build emitted it. */
export const fontUrls: Readonly<Record<FontFile, string>> = {
  'Inter_400Regular.ttf': interRegular,
  'Inter_600SemiBold.ttf': interBold,
  'NotoSans_400Regular.ttf': notoRegular,
  'NotoSans_600SemiBold.ttf': notoBold,
  'NotoSansArabic_400Regular.ttf': arabicRegular,
  'NotoSansArabic_600SemiBold.ttf': arabicBold,
  'DejaVuSans.ttf': dejavuRegular,
  'DejaVuSans-Bold.ttf': dejavuBold,
  'NotoSansJP_400Regular.ttf': japanese,
  'NotoSansKR_400Regular.ttf': korean,
  'NotoSansSC_400Regular.ttf': chinese,
  'NotoSansThai_400Regular.ttf': thaiRegular,
  'NotoSansThai_600SemiBold.ttf': thaiBold,
  'NotoSansMath_400Regular.ttf': math,
  'NotoEmoji_400Regular.ttf': emoji,
  'Caveat_600SemiBold.ttf': caveat,
};
