/**
 * `npm run staging`: production builds with web and worker as separate processes, on a database and
 * ports of their own, beside a running demo. Drills run against it.
 */
import { checkNode } from './prepare/check-node.mjs';
import { prepare } from './prepare/prepare.mjs';
import { fixedPorts } from './services/env-contract.mjs';
import { Stack } from './stack.mjs';
import { runCommand } from './terminal/plain-error.mjs';
import { printSummary } from './terminal/print-summary.mjs';
import { createProgress } from './terminal/progress.mjs';
import { runUntilStopped } from './terminal/run-until-stopped.mjs';

const WEB_PORT = 2337;
const PRINTING_PORTS = 9200;

await runCommand(async () => {
  const began = Date.now();
  checkNode();
  const ports = fixedPorts(WEB_PORT, PRINTING_PORTS);
  const progress = createProgress();
  progress.line('\nNova RMS, staging\n');
  const stack = new Stack({ name: 'staging', settings: { seed: 'demo', ports, split: true }, progress });
  await runUntilStopped(stack, {
    prepare: () => prepare(progress),
    onReady: (info) => printSummary(progress, info, { title: 'Staging', began }),
  });
});
