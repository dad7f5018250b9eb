import type { Metrics } from './metrics';

/** Counts one command. `outcome` is `done` or the code of the refusal. */
export function observeCommand(metrics: Metrics, name: string, outcome: string, seconds: number): void {
  metrics.commands.inc({ name, outcome });
  metrics.commandSeconds.observe({ name }, seconds);
}
