import type { Menu } from '@nova/platform/contracts';
import type { NewLine } from '@nova/pos/contracts';

type Group = Menu['groups'][number];
export type Choice = Readonly<Record<string, number>>;
const keyOf = (groupId: string, optionId: string): string => `${groupId} ${optionId}`;

export const quantityOf = (choice: Choice, groupId: string, optionId: string): number => choice[keyOf(groupId, optionId)] ?? 0;
export const chosenIn = (choice: Choice, group: Group): number => group.options.reduce((sum, option) => sum + quantityOf(choice, group.id, option.id), 0);

/** The groups to show, in order: the dish's own, and after each the ones its chosen options open. A group is shown once. */
export function openGroups(groupIds: readonly string[], groups: readonly Group[], choice: Choice, shown = new Set<string>()): Group[] {
  return groupIds.flatMap((groupId) => {
    const group = groups.find((candidate) => candidate.id === groupId);
    if (!group || shown.has(groupId)) return [];
    shown.add(groupId);
    const nested = group.options.filter((option) => quantityOf(choice, group.id, option.id) > 0).flatMap((option) => option.groupIds);
    return [group, ...openGroups(nested, groups, choice, shown)];
  });
}

/** One more of an option. In a group of one the new choice replaces the old; a full group takes no more. */
export function addOption(choice: Choice, group: Group, optionId: string): Choice {
  if (group.max === 1) {
    const others = Object.fromEntries(Object.entries(choice).filter(([key]) => !key.startsWith(`${group.id} `)));
    return quantityOf(choice, group.id, optionId) > 0 && group.min === 0 ? others : { ...others, [keyOf(group.id, optionId)]: 1 };
  }
  if (chosenIn(choice, group) >= group.max) return choice;
  return { ...choice, [keyOf(group.id, optionId)]: quantityOf(choice, group.id, optionId) + 1 };
}

export function takeOption(choice: Choice, group: Group, optionId: string): Choice {
  const left = quantityOf(choice, group.id, optionId) - 1;
  const key = keyOf(group.id, optionId);
  return left > 0 ? { ...choice, [key]: left } : Object.fromEntries(Object.entries(choice).filter(([other]) => other !== key));
}

/** Groups that still want something. */
export const unmet = (groups: readonly Group[], choice: Choice): Group[] => groups.filter((group) => chosenIn(choice, group) < group.min);

/** A dish that cannot be sold without a choice asks for it; one with extras only is added at once, and its line takes the extras. */
export const mustChoose = (item: Menu['items'][number], menu: Menu): boolean => menu.groups.some((group) => item.groupIds.includes(group.id) && group.min > 0);

/** What the contract takes: only options of groups that are open, since a nested choice falls with the option that opened it. */
export const chosenModifiers = (groups: readonly Group[], choice: Choice): NonNullable<NewLine['modifiers']> =>
  groups.flatMap((group) => group.options.map((option) => ({ groupId: group.id, optionId: option.id, quantity: quantityOf(choice, group.id, option.id) }))).filter((modifier) => modifier.quantity > 0);

export const choiceOf = (modifiers: readonly { groupId: string; optionId: string; quantity: number }[]): Choice =>
  Object.fromEntries(modifiers.map((modifier) => [keyOf(modifier.groupId, modifier.optionId), modifier.quantity]));
