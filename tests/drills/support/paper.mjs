const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The virtual printers: what came out of them, and the troubles they can be told to have. */
export class Paper {
  constructor(url) {
    this.url = url;
  }

  async papers() {
    const { printers } = await (await fetch(new URL('/api/printers?lean', this.url))).json();
    return printers.flatMap((printer) => printer.papers.map((paper) => ({ printer: printer.name, ...paper })));
  }

  /** Names of the printers. */
  async names() {
    return (await (await fetch(new URL('/health', this.url))).json()).printers.map((printer) => printer.name);
  }

  async setMode(printer, mode) {
    const response = await fetch(new URL(`/api/printers/${printer}/mode`, this.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ mode }) });
    if (!response.ok) throw new Error(`printer ${printer} cannot be told ${mode}: ${response.status}`);
  }

  async setAll(mode) {
    for (const name of await this.names()) await this.setMode(name, mode);
  }

  /** Waits for papers that say all of these, and answers them; throws after the time. */
  async saying(words, { count = 1, timeoutMs = 20_000 } = {}) {
    const until = performance.now() + timeoutMs;
    for (;;) {
      const found = (await this.papers()).filter((paper) => words.every((word) => paper.text.includes(word)));
      if (found.length >= count) return found;
      if (performance.now() > until) throw new Error(`${found.length} of ${count} papers say ${words.join(', ')}`);
      await pause(100);
    }
  }
}
