import type { z } from 'zod';

/**
 * Variables of the environment by a schema, as every plugin reads its settings. An empty variable is one that is not set: that is how compose files leave them out.
 * `about` says whose they are. Throws one error that names every wrong variable in words.
 */
export function readEnvironment<T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv, about: string): z.output<T> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, code, message }) => `  ${path.join('.')}: ${code === 'invalid_type' && given[String(path[0])] === undefined ? 'is not set' : message}`);
  throw new Error(`Nova RMS cannot start, these settings of ${about} are wrong:\n${lines.join('\n')}`);
}
