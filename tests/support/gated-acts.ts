import { declaredRoutes } from '@nova/platform/access';
import type { AnyContract } from '@nova/platform/contracts';
import { sampleRequest, urlOf, type World } from './sample-request';

/** Acts of the house that need no open shift, each for a reason: opening one, papers of the past, the day, availability, kitchen displays of other makers, files of the log. */
const ungated = new Set(['open-shift', 'close-shift', 'print-report', 'close-day', 'print-day', 'set-availability', 'restore-availability', 'replay-display-delivery', 'export-orders', 'export-order-status', 'export-journal']);

const isGated = ({ plugin, contract }: { plugin: string; contract: AnyContract }): boolean =>
  plugin === 'pos' && contract.audience !== 'machine' && contract.method !== 'GET' && !ungated.has(contract.name);

export interface GatedRequest { readonly name: string; readonly method: string; readonly url: string; readonly body: Record<string, unknown> }

/** Every act that belongs to a shift (S1), by the route table of the pos, as a request about the things of `world`. Whoever asks has loaded the pos. */
export const gatedRequests = (world: World): GatedRequest[] => declaredRoutes().filter(isGated).map(({ contract }) => {
  const { params, query, body } = sampleRequest(contract, world);
  return { name: contract.name, method: contract.method, url: urlOf(contract, params, query), body };
});
