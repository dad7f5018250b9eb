/** `npm run build`: everything that start would build, and nothing that is current. */
import { prepare } from './prepare/prepare.mjs';
import { createProgress } from './terminal/progress.mjs';
import { runCommand } from './terminal/plain-error.mjs';

await runCommand(async () => prepare(createProgress()));
