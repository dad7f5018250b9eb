import { platform } from '@nova/platform/access';
import type { Metric, Registry } from 'prom-client';

/** The metric of that name in the registry of this process' kernel, made when it is first asked for. The registry knows what is made already, whoever made it. */
export function knownMetric<T extends Metric>(name: string, make: (name: string, registers: Registry[]) => T): T {
  const registry = platform().metrics;
  return (registry.getSingleMetric(name) as T | undefined) ?? make(name, [registry]);
}
