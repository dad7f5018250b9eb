import pino, { type Logger } from 'pino';

let current: Logger = pino({ level: 'info' });

/** The process's structured log. Secrets that might ride along in objects are cut out. */
export const logger = (): Logger => current;

export function startLogger(level: string): Logger {
  current = pino({
    level,
    base: { service: 'nova', role: process.env['NOVA_ROLE'] ?? 'all' },
    redact: { paths: ['pin', 'password', 'authorization', '*.pin', '*.password', 'headers.authorization', 'headers.cookie'], censor: '[cut]' },
  });
  return current;
}
