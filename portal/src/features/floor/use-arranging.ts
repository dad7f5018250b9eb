import type { FloorTable } from '@nova/platform/contracts';
import type { LiveTable } from '@nova/pos/contracts';
import { useEffect, useState } from 'react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { toast } from '../../ui';
import { usePlace } from '../session';
import { useJoinTables } from './api/join-tables';
import { useMergeOrders } from './api/merge-orders';
import { useMoveTable } from './api/move-table';
import { mayPick, toggled, type Arranging, type CheckAtTable } from './arrange';

/** Two checks meet: sit apart at one table, or become one. */
export interface Meeting { readonly check: CheckAtTable; readonly table: FloorTable; readonly others: readonly CheckAtTable[]; readonly canStayApart: boolean }

/** Moving, merging and joining on the plan: what is picked, what is asked, and the commands. Escape lets go. */
export function useArranging(live: ReadonlyMap<string, LiveTable>) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const [arranging, setArranging] = useState<Arranging | null>(null);
  const [chosen, setChosen] = useState<FloorTable | null>(null);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const checkId = meeting?.check.id ?? (arranging?.kind === 'move' || arranging?.kind === 'merge' ? arranging.check.id : '');
  const [move, merge, join] = [useMoveTable(checkId), useMergeOrders(checkId), useJoinTables(arranging?.kind === 'join' ? arranging.tableIds : [])];

  useEffect(() => {
    if (arranging === null) return;
    const letGo = (event: KeyboardEvent): void => { if (event.key === 'Escape' && document.querySelector('[role="dialog"]') === null) setArranging((now) => (now?.kind === 'choose' ? null : { kind: 'choose' })); };
    window.addEventListener('keydown', letGo);
    return () => window.removeEventListener('keydown', letGo);
  }, [arranging]);

  const doMove = async (check: CheckAtTable, table: FloorTable, alongside: boolean): Promise<void> => {
    if (!(await move.run({ params: { orderId: check.id }, body: { tableId: table.id, alongside } }))) return;
    toast.ok(t('floor.moved', { number: check.number, table: table.name }));
    setMeeting(null);
    setArranging(null);
  };
  const doMerge = async (check: CheckAtTable, into: CheckAtTable): Promise<void> => {
    if (!(await merge.run({ params: { orderId: check.id }, body: { version: check.version, intoOrderId: into.id } }))) return;
    toast.ok(t('floor.merged', { number: check.number, into: into.number }));
    setMeeting(null);
    setArranging(null);
  };
  const doJoin = async (): Promise<void> => {
    if (arranging?.kind !== 'join' || !(await join.run({ body: { partyId: newId(), locationId, tableIds: [...arranging.tableIds] } }))) return;
    toast.ok(t('floor.joined'));
    setArranging(null);
  };
  const pick = (table: FloorTable): void => {
    if (arranging === null || !mayPick(arranging, table, live.get(table.id))) return;
    if (arranging.kind === 'choose') return setChosen(table);
    if (arranging.kind === 'join') return setArranging({ kind: 'join', tableIds: toggled(arranging.tableIds, table.id) });
    const others = (live.get(table.id)?.orders ?? []).filter((order) => order.id !== arranging.check.id);
    if (arranging.kind === 'move' && others.length === 0) void doMove(arranging.check, table, false);
    else setMeeting({ check: arranging.check, table, others, canStayApart: arranging.kind === 'move' });
  };
  return {
    arranging, chosen, meeting, commands: { move, merge, join },
    start: () => setArranging({ kind: 'choose' }), stop: () => setArranging(null),
    begin: (next: Arranging) => { setChosen(null); setArranging(next); },
    closeTable: () => setChosen(null), closeMeeting: () => { setMeeting(null); for (const { error, dismiss } of [move, merge]) if (error && !error.unanswered) dismiss(); },
    pick, doMove, doMerge, doJoin,
  };
}
export type ArrangingDesk = ReturnType<typeof useArranging>;
