import pg from 'pg';

/**
 * Fills the order log with closed, cancelled and voided checks of earlier days until there are `orders` of them: 500 a day, eight servers, totals from 5 to 205.
 * Straight into the tables: taking 100,000 orders would take an hour, and what is measured is how the log reads them.
 */
export async function fillLog({ databaseUrl, locationId, shiftId, orders }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      with has as (select count(*)::int as n from pos."order" where receipt_number like 'BENCH-%' or name = 'bench')
      insert into pos."order" (id, location_id, shift_id, closed_shift_id, business_date, number, order_type, state, covers, server_id, server_name, currency, name, closing,
        subtotal_minor, tax_minor, total_minor, paid_minor, opened_at, fired_at, closed_at, receipt_number)
      select gen_random_uuid(), $1, $2, $2, current_date - 1 - i / 500, 1 + i % 500, 'dine-in', kind.state, 2, 'server' || i % 8, 'Server ' || i % 8, 'GBP', case when kind.state = 'closed' then '' else 'bench' end,
        case when kind.state = 'closed' then 1 else 0 end, total.minor, 0, total.minor, case when kind.state = 'closed' then total.minor else 0 end,
        at.instant, case when kind.state = 'cancelled' then null else at.instant end, at.instant + interval '1 hour', case when kind.state = 'closed' then 'BENCH-' || lpad(i::text, 8, '0') end
      from has, generate_series(has.n, $3 - 1) i,
        lateral (select case i % 50 when 7 then 'cancelled' when 23 then 'voided' else 'closed' end as state) kind,
        lateral (select 500 + (i::bigint * 7919) % 20000 as minor) total,
        lateral (select now() - interval '1 day' - (i / 500) * interval '1 day' - (i % 500) * interval '90 seconds' as instant) at`, [locationId, shiftId, orders]);
    await client.query('vacuum analyze pos."order"');
  } finally {
    await client.end();
  }
}
