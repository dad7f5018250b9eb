import { fileURLToPath } from 'node:url';
import StyleDictionary from 'style-dictionary';

const tokens = fileURLToPath(new URL('./tokens/', import.meta.url));
const generated = fileURLToPath(new URL('./src/generated/', import.meta.url));

/** One sheet per token file; the theme files carry the same names, so that a selector alone changes the look. */
async function sheet(name, selector) {
  const dictionary = new StyleDictionary({
    source: [`${tokens}${name}.json`],
    usesDtcg: true,
    log: { verbosity: 'silent' },
    platforms: {
      css: {
        prefix: 'nova',
        transforms: ['attribute/cti', 'name/kebab', 'fontFamily/css'],
        buildPath: generated,
        files: [{ destination: `${name}.css`, format: 'css/variables', options: { selector, showFileHeader: false } }],
      },
    },
  });
  await dictionary.buildAllPlatforms();
}

/** CSS variables out of the W3C design tokens. */
export async function buildTokens() {
  await sheet('base', ':root');
  await sheet('light', ":root, [data-theme='light']");
  await sheet('dark', "[data-theme='dark']");
}
