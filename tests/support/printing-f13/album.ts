export interface Sheet { readonly id: string; readonly text: string }

/** What came out of virtual printers, by the page on which people see it. A printer forgets old papers; a run of 500 must not. */
export class Album {
  private readonly sheets = new Map<string, Map<string, Sheet>>();
  private readonly old = new Set<string>();
  private looking: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  /** `url`: the page of the printers. */
  constructor(private readonly url: string) {
    this.timer = setInterval(() => { this.looking = this.looking.then(() => this.look()); }, 1000);
  }

  /** Papers of before count for nothing. */
  async begin(): Promise<this> {
    await this.look();
    for (const papers of this.sheets.values()) for (const id of papers.keys()) this.old.add(id);
    return this;
  }

  async switchTo(printer: string, mode: string): Promise<void> {
    const response = await fetch(new URL(`/api/printers/${printer}/mode`, this.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ mode }) });
    if (!response.ok) throw new Error(`printer ${printer} cannot be told ${mode}: ${response.status}`);
  }

  /** The lines of each printer's papers, in the order in which they came. */
  async close(): Promise<ReadonlyMap<string, readonly string[]>> {
    clearInterval(this.timer);
    await this.looking;
    await this.look();
    return new Map([...this.sheets].map(([printer, papers]) => [printer, [...papers.values()].filter(({ id }) => !this.old.has(id)).flatMap(({ text }) => text.split('\n'))]));
  }

  private async look(): Promise<void> {
    const { printers } = await (await fetch(new URL('/api/printers?lean', this.url))).json() as { printers: { name: string; papers: Sheet[] }[] };
    for (const { name, papers } of printers) {
      const known = this.sheets.get(name) ?? new Map<string, Sheet>();
      for (const paper of papers) known.set(paper.id, paper);
      this.sheets.set(name, known);
    }
  }
}
