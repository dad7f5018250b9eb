import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** From package.json, which lies beside both `src` and `dist`. */
export const version = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))).version;
