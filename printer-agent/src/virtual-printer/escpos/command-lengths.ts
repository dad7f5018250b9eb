/** Answers how many argument bytes follow, or null while the bytes that say so have not come. */
type Length = number | ((rest: Buffer) => number | null);

const after = (header: number, count: (rest: Buffer) => number): Length => (rest) => (rest.length < header ? null : header + count(rest));
const byte = (rest: Buffer, at: number): number => rest[at] ?? 0;
const word = (rest: Buffer, at: number): number => byte(rest, at) + byte(rest, at + 1) * 256;


/** GS k: forms 0 to 6 end with NUL, forms from 65 on say their length. */
function barcode(rest: Buffer): number | null {
  if (rest.length < 2) return null;
  if (byte(rest, 0) >= 65) return 2 + byte(rest, 1);
  const end = rest.indexOf(0, 1);
  return end < 0 ? null : end + 1;
}

/** GS g 2 (read a counter) has four bytes of arguments, GS g 0 (reset it) as well; the first byte is the function. */
const counter: Length = 4;

/** Bit image of `m` dots a column: 8 dots high for m 0 and 1, 24 for 32 and 33. */
const bitImage = after(3, (rest) => word(rest, 1) * (byte(rest, 0) >= 32 ? 3 : 1));

/** Argument bytes of every command that ReceiptLine and the agent send, and of the common ones beside them. */
export const commandLengths: ReadonlyMap<string, Length> = new Map<string, Length>([
  ['\x10\x04', 1], ['\x10\x14', 3], ['\x10\x05', 1],
  ['\x1b@', 0], ['\x1bM', 1], ['\x1b ', 1], ['\x1b2', 0], ['\x1b3', 1], ['\x1b{', 1], ['\x1ba', 1], ['\x1b$', 2], ['\x1b\\', 2], ['\x1bt', 1], ['\x1bR', 1],
  ['\x1bE', 1], ['\x1bG', 1], ['\x1b-', 1], ['\x1b!', 1], ['\x1bp', 3], ['\x1bd', 1], ['\x1bJ', 1], ['\x1bV', 1], ['\x1bi', 0], ['\x1bm', 0], ['\x1b*', bitImage], ['\x1bD', (rest) => { const end = rest.indexOf(0); return end < 0 ? null : end + 1; }],
  ['\x1da', 1], ['\x1dL', 2], ['\x1dW', 2], ['\x1d!', 1], ['\x1dB', 1], ['\x1db', 1], ['\x1df', 1], ['\x1dP', 2], ['\x1dr', 1], ['\x1dI', 1], ['\x1dw', 1], ['\x1dh', 1], ['\x1dH', 1],
  ['\x1dV', (rest) => (rest.length < 1 ? null : byte(rest, 0) >= 65 && byte(rest, 0) <= 104 ? 2 : 1)],
  ['\x1dg', counter], ['\x1dk', barcode], ['\x1d(', after(3, (rest) => word(rest, 1))],
  ['\x1d8', after(5, (rest) => word(rest, 1) + word(rest, 3) * 65_536)],
  ['\x1dv', after(6, (rest) => word(rest, 2) * word(rest, 4))],
  ['\x1c(', after(3, (rest) => word(rest, 1))], ['\x1cS', 2], ['\x1c.', 0], ['\x1c&', 0], ['\x1cC', 1], ['\x1c-', 1], ['\x1c!', 1], ['\x1cW', 1], ['\x1cp', 2],
]);

