import type { Actor } from '@nova/platform/access';
import { sql, type RawBuilder } from 'kysely';
import type { Adjustment, Check } from '../domain/check';

export interface AdjustmentChanges { readonly added: readonly Adjustment[]; readonly moved: readonly Adjustment[]; readonly endedIds: readonly string[] }

/** Adjustments that are new, that take another amount now, and that stand no more. */
export function adjustmentChanges(before: Check, after: Check): AdjustmentChanges {
  if (before.adjustments.length === 0 && after.adjustments.length === 0) return { added: [], moved: [], endedIds: [] };
  const known = new Map(before.adjustments.map((each) => [each.id, each]));
  const standing = new Set(after.adjustments.map((each) => each.id));
  return {
    added: after.adjustments.filter((each) => !known.has(each.id)),
    moved: after.adjustments.filter((each) => known.has(each.id) && known.get(each.id)?.amountMinor !== each.amountMinor),
    endedIds: before.adjustments.filter((each) => !standing.has(each.id)).map((each) => each.id),
  };
}

const shape = sql`id uuid, "lineId" uuid, kind text, mode text, value bigint, "amountMinor" bigint, "reasonId" text, note text, "actorId" text, "actorName" text, "approverId" text, at timestamptz`;

/** Parts of the one statement that saves a check; `o` is its guarded update. A row is never changed but in what it takes, and ended once. */
export function writeAdjustments(orderId: string, { added, moved, endedIds }: AdjustmentChanges, actor: Actor): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (added.length > 0) {
    parts.push(sql`,
  adjusted as (
    insert into pos.order_adjustment (id, order_id, line_id, kind, mode, value, amount_minor, reason_id, note, actor_id, actor_name, approver_id, at)
    select a.id, o.id, a."lineId", a.kind, a.mode, a.value, a."amountMinor", a."reasonId", a.note, a."actorId", a."actorName", a."approverId", a.at
    from o, jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as a(${shape}))`);
  }
  if (moved.length > 0) {
    parts.push(sql`,
  followed as (
    update pos.order_adjustment x set amount_minor = a."amountMinor" from o, jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as a(${shape})
    where x.id = a.id and x.order_id = ${orderId} and x.ended_at is null)`);
  }
  if (endedIds.length > 0) {
    parts.push(sql`,
  unadjusted as (
    update pos.order_adjustment x set ended_at = platform.now(), ended_by = ${actor.id}, ended_by_name = ${actor.name}
    from o where x.order_id = o.id and x.id = any(${[...endedIds]}::uuid[]) and x.ended_at is null)`);
  }
  return parts;
}
