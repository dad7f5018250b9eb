import type { Menu } from '@nova/platform/contracts';
import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useChangeLine } from './api/change-line';
import { useRemoveLine } from './api/remove-line';
import { choiceOf, chosenModifiers, openGroups, quantityOf, type Choice } from './choose-modifiers';
import { orderKeys } from './keys';
import { rememberOrder } from './remember-order';

interface LineValues {
  quantity: number;
  seat: number | null;
  course: number;
  note: string;
  choice: Choice;
}
const valuesOf = (line: OrderLine): LineValues => ({ quantity: line.quantity, seat: line.seat, course: line.course, note: line.note, choice: choiceOf(line.modifiers) });

interface LineFormInit {
  order: OrderView;
  line: OrderLine;
  menu: Menu;
  onDone: () => void;
  onGone: () => void;
}

/** Edits one line against the version that the person has seen: what others do meanwhile is shown before it is overwritten (O3). */
export function useLineForm({ order, line, menu, onDone, onGone }: LineFormInit) {
  const cache = useQueryClient();
  const change = useChangeLine(line.id);
  const remove = useRemoveLine(line.id);
  const [values, setValues] = useState(() => valuesOf(line));
  const [seen, setSeen] = useState(line.version);
  const groups = openGroups(menu.items.find((item) => item.id === line.itemId)?.groupIds ?? [], menu.groups, values.choice);
  const params = { orderId: order.id, lineId: line.id };

  const settle = (reply: { order: OrderView } | null): void => {
    if (reply) {
      rememberOrder(cache, reply.order);
      onDone();
    } else void cache.invalidateQueries({ queryKey: orderKeys.one(order.id) });
  };
  /** Nothing is left to edit when somebody took the line off. */
  const gone = change.error?.details['removed'] === true || remove.error?.details['removed'] === true;
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  const saveOver = async (lineVersion: number): Promise<void> => {
    const modifiers = line.firedQuantity > 0 || groups.length === 0 ? {} : { modifiers: chosenModifiers(groups, values.choice) };
    const { quantity, seat, course } = values;
    settle(await change.run({ params, body: { lineVersion, quantity, seat, course, note: values.note.trim(), ...modifiers } }));
  };
  return {
    values,
    put: (some: Partial<LineValues>): void => setValues((known) => ({ ...known, ...some })),
    /** What the person wants of the line, to stand beside what it is now. */
    mine: { ...values, options: groups.flatMap((group) => group.options.filter((option) => quantityOf(values.choice, group.id, option.id) > 0).map((option) => option.name)) },
    groups,
    change,
    remove,
    conflict: change.error?.code === 'line_changed' || remove.error?.code === 'line_changed',
    save: (): Promise<void> => saveOver(seen),
    takeOff: async (): Promise<void> => settle(await remove.run({ params, body: { lineVersion: seen } })),
    takeTheirs: (): void => {
      setValues(valuesOf(line));
      setSeen(line.version);
      change.dismiss();
      remove.dismiss();
    },
    insist: async (): Promise<void> => {
      remove.dismiss();
      setSeen(line.version);
      await saveOver(line.version);
    },
  };
}
