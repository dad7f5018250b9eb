import { PNG } from 'pngjs';

const drawn = new WeakMap<Buffer, string>();

/** Dots of a raster, one bit each, rows padded to whole bytes; as a transparent PNG in base64. Made once, when somebody looks. */
export function rasterPng(bits: Buffer, widthDots: number, heightDots: number): string {
  const known = drawn.get(bits);
  if (known !== undefined) return known;
  const png = new PNG({ width: widthDots, height: heightDots });
  const rowBytes = Math.ceil(widthDots / 8);
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      const black = ((bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      png.data.writeUInt32BE(black ? 0x1b1b1dff : 0, (y * widthDots + x) * 4);
    }
  }
  const picture = PNG.sync.write(png, { deflateLevel: 6 }).toString('base64');
  drawn.set(bits, picture);
  return picture;
}

/** Columns of 8 or 24 dots, as ESC * has them, turned into rows. */
export function columnsToRows(columns: Buffer, widthDots: number, heightDots: number): Buffer {
  const rowBytes = Math.ceil(widthDots / 8);
  const rows = Buffer.alloc(rowBytes * heightDots);
  for (let x = 0; x < widthDots; x += 1) {
    for (let y = 0; y < heightDots; y += 1) {
      const byte = columns[x * (heightDots / 8) + (y >> 3)] ?? 0;
      if ((byte & (0x80 >> (y & 7))) !== 0) rows[y * rowBytes + (x >> 3)] = (rows[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return rows;
}
