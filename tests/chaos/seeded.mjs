import { createRequire } from 'node:module';

const { seededRandom } = createRequire(import.meta.url)('../../plugins/payments/dist/server/src/providers/outside/seeded-random.js');

/** Everything that a run leaves to chance, from one seed: what failed happens again. */
export class Seeded {
  #next;
  constructor(seed) {
    this.seed = seed;
    this.#next = seededRandom(seed);
  }

  /** A source of its own for a part, so that one part's appetite does not change another's luck. */
  of(part) {
    let mixed = this.seed;
    for (const letter of part) mixed = (Math.imul(mixed, 31) + letter.codePointAt(0)) >>> 0;
    return new Seeded(mixed);
  }

  /** Whole, from `least` to `most`, both included. */
  int(least, most) { return least + Math.floor(this.#next() * (most - least + 1)); }
  chance(share) { return this.#next() < share; }
  one(list) { return list[this.int(0, list.length - 1)]; }
}
