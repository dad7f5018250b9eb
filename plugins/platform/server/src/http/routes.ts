import type { AnyContract } from '../../../contracts/contract';
import { staffStrategy } from '../staff/strategy';

/** Routes that platform made, for the tests that walk them all. */
const declared: { plugin: string; contract: AnyContract }[] = [];
export const declaredRoutes = (): ReadonlyArray<{ plugin: string; contract: AnyContract }> => declared;

/**
 * Strapi content-api routes of a plugin, from its contracts.
 * Staff routes pass our own strategy (string handlers give them a scope, so the capability shows in the role editor);
 * machine routes take Strapi's API tokens and nothing else; device and public routes have no strategy and check in `actorFor`.
 */
export function routesOf(plugin: string, contracts: readonly AnyContract[]) {
  const prefix = `/api/${plugin}`;
  const routes = contracts.map((contract) => {
    if (!contract.path.startsWith(`${prefix}/`)) throw new Error(`${contract.name}: path ${contract.path} is not under ${prefix}`);
    declared.push({ plugin, contract });
    return { method: contract.method, path: contract.path.slice(prefix.length), handler: contract.action, config: { auth: authOf(contract), policies: [], middlewares: [] } };
  });
  return { staff: { type: 'content-api' as const, routes } };
}

function authOf(contract: AnyContract): false | Record<string, unknown> {
  if (contract.audience === 'staff') return { strategies: [staffStrategy] };
  return contract.audience === 'machine' ? { strategies: ['content-api-token'] } : false;
}
