import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * The sandbox's memory on disk: one line of JSON for each change, the last one of an id counts. Written before the answer leaves, so that neither our
 * server's death nor the sandbox's own makes it forget what it said. Without a file it lives as long as its process.
 */
export class Journal<T extends { operationId: string }> {
  constructor(private readonly file: string | null) {}

  read(): T[] {
    if (this.file === null || !existsSync(this.file)) return [];
    const latest = new Map<string, T>();
    for (const line of readFileSync(this.file, 'utf8').split('\n')) {
      const record = parse<T>(line);
      if (record !== null) latest.set(record.operationId, record);
    }
    return [...latest.values()];
  }

  write(record: T): void {
    // A leading newline ends the half line of a process that died while writing.
    if (this.file !== null) appendFileSync(this.file, `\n${JSON.stringify(record)}`);
  }
}

function parse<T>(line: string): T | null {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
}
