/**
 * `npm run staging`: production builds with web and worker as separate processes, on a database and
 * ports of their own, beside a running demo. Drills run against it.
 */
import { checkNode } from './prepare/check-node.mjs';
import { prepare } from './prepare/prepare.mjs';
import { Stack } from './stack.mjs';
import { stagingSettings } from './staging-settings.mjs';
import { runCommand } from './terminal/plain-error.mjs';
import { printSummary } from './terminal/print-summary.mjs';
import { createProgress } from './terminal/progress.mjs';
import { runUntilStopped } from './terminal/run-until-stopped.mjs';

await runCommand(async () => {
  const began = Date.now();
  checkNode();
  const settings = stagingSettings();
  const progress = createProgress();
  progress.line('\nNova RMS, staging\n');
  const stack = new Stack({ name: 'staging', settings, progress });
  await runUntilStopped(stack, {
    prepare: () => prepare(progress),
    onReady: (info) => printSummary(progress, info, { title: 'Staging', began }),
  });
});
