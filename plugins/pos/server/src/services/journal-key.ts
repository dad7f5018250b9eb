import { parseSigningKey, type SigningKey } from '@nova/platform/pure';

let current: SigningKey | null = null;

/** The key that signs heads in this process. Throws when the process never read one: only workers do. */
export function journalKey(): SigningKey {
  if (current === null) throw new Error('journalKey() was called in a process that read no key');
  return current;
}

/** Reads NOVA_JOURNAL_KEY once, at boot. Throws in words when it is not set or cannot be read; the message never holds the key. */
export function readJournalKey(env: NodeJS.ProcessEnv): void {
  const text = env['NOVA_JOURNAL_KEY'];
  const howTo = 'Make one with: openssl genpkey -algorithm ed25519';
  if (text === undefined || text === '') throw new Error(`Nova RMS cannot start: NOVA_JOURNAL_KEY, the private key that signs the journal, is not set. ${howTo}`);
  try {
    current = parseSigningKey(text);
  } catch (error) {
    throw new Error(`Nova RMS cannot start: NOVA_JOURNAL_KEY ${error instanceof Error ? error.message : 'cannot be read'}. ${howTo}`);
  }
}
