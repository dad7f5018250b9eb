/** Time of an outside world that tests may move forward: key lifetimes, ends of holds and signatures follow it. */
export class VirtualClock {
  #offsetMs = 0;
  now(): Date { return new Date(Date.now() + this.#offsetMs); }
  /** Whole seconds since 1970, as Stripe counts. */
  seconds(): number { return Math.floor(this.now().getTime() / 1000); }
  advance(ms: number): void { this.#offsetMs += ms; }
}
