import { sql } from 'kysely';
import type { LinePart } from '../domain/line-parts';

/** Where what the kitchen has of the lines of a ticket `t` is now: followed through every part that was split off. Asked only when a check has given lines away. */
export const lineParts = sql<readonly LinePart[]>`case when not exists (select from pos.order_kin where kin_id = t.order_id) then '[]'::json else (
  with recursive told as (
    select l.id as told_id, l.id, l.order_id, l.fired_quantity from jsonb_array_elements(t.lines) line join pos.order_line l on l.id = (line->>'lineId')::uuid
    union all select told.told_id, l.id, l.order_id, l.fired_quantity from told join pos.order_line l on l.split_from = told.id)
  select coalesce(json_agg(json_build_object('lineId', part.told_id, 'orderId', e.id, 'orderNumber', e.number, 'orderType', e.order_type, 'orderName', e.name, 'tableId', e.table_id, 'quantity', part.quantity) order by e.number), '[]'::json)
  from (select told_id, order_id, sum(fired_quantity)::int as quantity from told group by 1, 2) part join pos."order" e on e.id = part.order_id where part.quantity > 0) end`;
