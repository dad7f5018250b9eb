/** Spaces of typography that no code page of a printer has: Intl emits them. */
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const unseen = /[\u0000-\u001f\u007f\u200b\u200c\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff]|\u200d|\ufe0e|\ufe0f/g;
/** Marks that steer the direction of text: from Intl (a minus before an Arabic amount) and from `isolated`. */
const directions = /[\u061c\u200e\u200f\u2066-\u2069]/g;

/** Text as it can stand on paper: composed Unicode, ordinary spaces, no control characters. */
export const plainText = (text: string): string => text.normalize('NFC').replace(oddSpaces, ' ').replace(unseen, '');

/** Keeps the inner order of a number, code or name that stands inside a sentence of the other direction: `+971 4 555` must not turn round. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Without the marks of direction, which only a picture obeys. */
export const unmarked = (text: string): string => text.replace(directions, '');

/** Escapes everything that ReceiptLine would read as markup. Spaces become `~`, its explicit space, since it trims and aligns by real ones. */
export const escapeText = (text: string): string =>
  text.replace(/[\\|{}~_"`^=-]/g, (mark) => `\\x${mark.charCodeAt(0).toString(16)}`).replaceAll(' ', '~');
