import type { Catalogue, MenuItem, ModifierGroup, OrderType } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { LineModifier } from './check';
import { comboPart } from './combo-part';

export interface Chosen { readonly groupId: string; readonly optionId: string; readonly quantity: number }
export interface ModifierProblem { readonly groupId: string; readonly optionId?: string; readonly problem: 'unknown-group' | 'unknown-option' | 'chosen-twice' | 'too-few' | 'too-many'; readonly min?: number; readonly max?: number; readonly chosen?: number }

export interface ModifierChoice { readonly modifiers: readonly LineModifier[]; readonly allergens: readonly string[] }

/**
 * Checks the options that a person chose for an item against its groups, nested ones included, and takes names and prices from the catalogue.
 * A group nested in an option counts only when that option is chosen. Pieces count towards `min` and `max`.
 * Refuses `invalid_modifiers` with every problem found.
 */
export function chooseModifiers(catalogue: Catalogue, item: MenuItem, orderType: OrderType, chosen: readonly Chosen[]): Outcome<ModifierChoice> {
  const groups = reachableGroups(catalogue, item, chosen);
  const problems: ModifierProblem[] = [];
  const seen = new Set<string>();
  const modifiers: LineModifier[] = [];
  const allergens: string[] = [];
  for (const { groupId, optionId, quantity } of chosen) {
    const asked = groups.get(groupId);
    const option = asked?.group.options.find((each) => each.id === optionId);
    const key = `${groupId}/${optionId}`;
    if (asked === undefined) problems.push({ groupId, optionId, problem: 'unknown-group' });
    else if (option === undefined) problems.push({ groupId, optionId, problem: 'unknown-option' });
    else if (seen.has(key)) problems.push({ groupId, optionId, problem: 'chosen-twice' });
    else {
      seen.add(key);
      allergens.push(...option.allergens);
      const stationId = option.stationId ?? asked.stationId;
      modifiers.push({ groupId, optionId, quantity, name: option.name, kitchenName: option.kitchenName, priceMinor: option.pricesMinor[orderType], ...(stationId === null ? {} : { stationId }), ...comboPart(catalogue, option, orderType) });
    }
  }
  problems.push(...countProblems([...groups.values()].map(({ group }) => group), chosen));
  if (problems.length > 0) return refuse('invalid_modifiers', 'The chosen options do not fit the item.', { itemId: item.id, problems });
  return done({ modifiers, allergens: [...new Set([...item.allergens, ...allergens])] });
}

/** A group that is asked, and the station of the dish of a combo that asks it: its answers are for whoever makes that dish. */
interface Asked { readonly group: ModifierGroup; readonly stationId: string | null }

/** The item's groups and those that chosen options open; each once, however it is reached. Content can point in a circle, so the walk keeps what it saw. */
function reachableGroups(catalogue: Catalogue, item: MenuItem, chosen: readonly Chosen[]): Map<string, Asked> {
  const found = new Map<string, Asked>();
  const waiting = item.groupIds.map((groupId) => ({ groupId, stationId: null as string | null }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { groupId, stationId } = next;
    const group = catalogue.groups.find((each) => each.id === groupId);
    if (group === undefined || found.has(groupId)) continue;
    found.set(groupId, { group, stationId });
    for (const option of group.options) {
      if (chosen.some((each) => each.groupId === group.id && each.optionId === option.id)) waiting.push(...option.groupIds.map((opened) => ({ groupId: opened, stationId: option.stationId ?? stationId })));
    }
  }
  return found;
}

function countProblems(groups: readonly ModifierGroup[], chosen: readonly Chosen[]): ModifierProblem[] {
  return groups.flatMap((group): ModifierProblem[] => {
    const pieces = chosen.filter((each) => each.groupId === group.id).reduce((sum, each) => sum + each.quantity, 0);
    if (pieces < group.min) return [{ groupId: group.id, problem: 'too-few', min: group.min, chosen: pieces }];
    return pieces > group.max ? [{ groupId: group.id, problem: 'too-many', max: group.max, chosen: pieces }] : [];
  });
}
