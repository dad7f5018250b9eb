import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Latin and Arabic in one hand; Hebrew and Chinese and Japanese signs for what it lacks. All under the SIL Open Font License. */
export const fontFamily = 'IBM Plex Sans Arabic, Noto Sans Hebrew, Noto Sans S Chinese';

const inside = (pack: string, ...path: string[]): string => join(dirname(require.resolve(`${pack}/package.json`)), ...path);
const fontsOf = (pack: string, file: string): string => join(dirname(require.resolve(pack)), '..', 'fonts', file);

const files = (): string[] => [
  inside('@expo-google-fonts/ibm-plex-sans-arabic', '500Medium', 'IBMPlexSansArabic_500Medium.ttf'),
  inside('@expo-google-fonts/ibm-plex-sans-arabic', '700Bold', 'IBMPlexSansArabic_700Bold.ttf'),
  fontsOf('@embedpdf/fonts-hebrew', 'NotoSansHebrew-Regular.ttf'),
  fontsOf('@embedpdf/fonts-hebrew', 'NotoSansHebrew-Bold.ttf'),
  fontsOf('@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'),
  fontsOf('@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf'),
];

let loading: Promise<void> | null = null;

/** Makes the shipped fonts known to the text engine inside sharp, once per process: naming a file in any text call registers it. */
export function loadFonts(): Promise<void> {
  loading ??= (async () => {
    for (const fontfile of files()) await sharp({ text: { text: 'x', font: fontFamily, fontfile, dpi: 72 } }).png().toBuffer();
  })();
  return loading;
}
