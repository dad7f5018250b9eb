import type { Venue } from '@nova/platform/contracts';
import type { Client } from '../client';
import { Album } from './album';
import { Queue } from './queue';
import { faults, readPapers, type Found, type Wanted } from './read-papers';
import { hireWaiter } from './waiter';

/** A running Nova with a shift open, its virtual printers, and its agent, which is a process of its own. */
export interface F13Place {
  readonly papersUrl: string;
  readonly venue: Venue;
  /** At the till; a session ends, so it is asked again. */
  signIn(): Promise<Client>;
  /** kill -9, and started again. */
  crashAgent(): Promise<void>;
}
export interface F13Result { readonly wanted: readonly Wanted[]; readonly found: readonly Found[]; readonly wrong: readonly string[]; readonly met: Readonly<Record<string, number>>; readonly retried: number; readonly left: number }

export const troubles = ['off', 'half-open', 'paper-out', 'slow', 'die-halfway'] as const;
const everyMs = 450;
const sessionMs = 240_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** F13: so many papers, while printers are off, half-open, out of paper, slow and dying and the agent is killed. Troubles go on until nearly all is out: a fault that meets an idle printer shows nothing. */
export async function runF13(place: F13Place, papers: number): Promise<F13Result> {
  const { papersUrl, venue } = place;
  let signedIn = { client: await place.signIn(), at: Date.now() };
  const client = async (): Promise<Client> => {
    if (Date.now() - signedIn.at > sessionMs) signedIn = { client: await place.signIn(), at: Date.now() };
    return signedIn.client;
  };
  const printers = (await (await fetch(new URL('/health', papersUrl))).json() as { printers: { name: string; port: number }[] }).printers;
  const waiter = await hireWaiter(await client(), venue, new Map(printers.map(({ name, port }) => [String(port), name])));
  const album = await new Album(papersUrl).begin();
  const queue = new Queue(venue.location.id, new Date().toISOString());
  const wanted: Wanted[] = [];
  const met: Record<string, number> = {};
  const meets = (trouble: string): void => { met[trouble] = (met[trouble] ?? 0) + 1; };
  let left = Number.POSITIVE_INFINITY;
  const goesOn = (): boolean => wanted.length < papers || left > papers * 0.05;

  const serving = async (): Promise<void> => {
    while (wanted.length < papers) {
      wanted.push(...await waiter.serve(await client()));
      await pause(everyMs);
    }
  };
  const watching = async (): Promise<void> => {
    while (goesOn()) {
      await pause(1000);
      left = await queue.left(await client());
    }
  };
  const breaking = async (): Promise<void> => {
    for (let turn = 0; goesOn(); turn += 1) {
      const { name } = printers[turn % printers.length]!;
      const trouble = troubles[turn % troubles.length]!;
      await album.switchTo(name, trouble);
      meets(trouble);
      await pause(700 + Math.random() * 1000);
      // What hung goes on only after somebody switched it off and on.
      if (trouble === 'half-open') await album.switchTo(name, 'off');
      await album.switchTo(name, 'ready');
      await pause(150);
    }
  };
  const killing = async (): Promise<void> => {
    while (goesOn()) {
      await pause(4000 + Math.random() * 4000);
      await place.crashAgent();
      meets('agent killed');
    }
  };
  await Promise.all([serving(), watching(), breaking(), killing()]);
  const endsAt = Date.now() + 120_000;
  while (left > 0 && Date.now() < endsAt) {
    left = await queue.left(await client());
    await pause(500);
  }
  const found = [...await album.close()].flatMap(([printer, lines]) => readPapers(printer, lines));
  return { wanted, found, wrong: faults(found, wanted), met, retried: queue.retried, left };
}

/** What it came to, in one line. */
export const inWords = ({ wanted, found, met, retried }: F13Result): string => {
  const torn = found.filter(({ whole }) => !whole).length;
  return `${wanted.length} papers wanted; ${found.length} came, ${found.filter(({ marked }) => marked).length} of them marked POSSIBLE DUPLICATE, ${torn} torn; ${retried} tried again by a person; troubles: ${Object.entries(met).map(([trouble, times]) => `${trouble} ${times}`).join(', ')}`;
};
