/**
 * Work that many may ask for at once: one run is under way, at most one more is pending, and that one starts after
 * the last request. So a burst costs two runs, and no request is ever answered by a run that began before it.
 */
export class Coalesced {
  private running: Promise<void> | null = null;
  private wanted = false;
  private closed = false;

  /** `work` must not throw: what it cannot do, the next request has to. */
  constructor(private readonly work: () => Promise<void>) {}

  /** Returns at once. */
  request(): void {
    this.wanted = true;
    if (this.running !== null || this.closed) return;
    this.running = this.run();
  }

  /** Waits for the run under way and starts no other. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.wanted && !this.closed) {
      this.wanted = false;
      await this.work();
    }
    // Still in the same step as the last look at `wanted`, so no request can fall between.
    this.running = null;
  }
}
