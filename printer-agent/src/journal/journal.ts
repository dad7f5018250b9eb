import { mkdir, open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { journalEntry, type JournalEntry } from './entry';

const fileName = 'journal.jsonl';
const compactAfter = 2000;

/**
 * What the agent must not forget, in a file of one JSON line for each step. Every write is on the disk before it is answered.
 * A line that a crash tore is the last one and says nothing: its step never happened.
 */
export class Journal {
  private latest = new Map<string, JournalEntry>();
  private writes: Promise<void> = Promise.resolve();
  private lines = 0;

  private constructor(private readonly folder: string, private file: FileHandle) {}

  /** Opens, or makes, the journal of a folder. Throws when the folder cannot be written. */
  static async open(folder: string): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, fileName);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return ''; throw error; });
    const journal = new Journal(folder, await open(path, 'a'));
    for (const line of text.split('\n')) journal.remember(parsed(line));
    await journal.compact();
    return journal;
  }

  /** Steps that were sent and of which nobody knows the end: what a crash leaves. */
  unresolved(): JournalEntry[] {
    return [...this.latest.values()].filter((entry) => entry.step === 'sending');
  }

  /** Outcomes that the server has not been told, oldest first. */
  unreported(): JournalEntry[] {
    return [...this.latest.values()].filter((entry) => entry.step === 'done' || entry.step === 'failed' || entry.step === 'uncertain');
  }

  /** Keeps a step; resolves when it is on the disk. */
  async write(entry: Omit<JournalEntry, 'at'>): Promise<void> {
    const full = { ...entry, at: new Date().toISOString() };
    const writing = this.writes.then(async () => {
      await this.file.appendFile(`${JSON.stringify(full)}\n`);
      await this.file.datasync();
      this.remember(full);
      if (this.lines > compactAfter) await this.compact();
    });
    this.writes = writing.catch(() => undefined);
    await writing;
  }

  async close(): Promise<void> {
    await this.writes;
    await this.file.close();
  }

  private remember(entry: JournalEntry | null): void {
    if (entry === null) return;
    this.lines += 1;
    if (entry.step === 'reported') this.latest.delete(entry.leaseId);
    else this.latest.set(entry.leaseId, entry);
  }

  /** Writes what still matters to a new file and puts it in the old one's place. */
  private async compact(): Promise<void> {
    const path = join(this.folder, fileName);
    const fresh = await open(`${path}.new`, 'w');
    await fresh.appendFile([...this.latest.values()].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    await fresh.sync();
    await fresh.close();
    await rename(`${path}.new`, path);
    const directory = await open(this.folder, 'r');
    await directory.sync().catch(() => undefined);
    await directory.close();
    await this.file.close();
    this.file = await open(path, 'a');
    this.lines = this.latest.size;
  }
}

function parsed(line: string): JournalEntry | null {
  try {
    return journalEntry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
