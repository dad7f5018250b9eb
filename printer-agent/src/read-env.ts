import type { z } from 'zod';

/** Reads settings from the environment; throws one error that names every wrong variable in words. */
export function readEnv<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv, program: string): z.output<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${env[String(issue.path[0])] === undefined ? 'is not set' : issue.message}`);
  throw new Error(`${program} cannot start, these settings are wrong:\n${lines.join('\n')}`);
}
