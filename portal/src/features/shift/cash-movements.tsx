import type { z } from 'zod';
import type { cashMovement } from '@nova/pos/contracts';
import { ArrowDownLeft, ArrowUpRight, HandCoins, LockKeyholeOpen, Vault, type LucideIcon } from 'lucide-react';
import { joinFacts, localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Card, Empty, Table } from '../../ui';
import { useMoney, useVenue, useWallClock } from '../content';
import { useCashMovements } from './api/list-cash-movements';
import css from './shift.module.css';

type Movement = z.infer<typeof cashMovement>;
export const movementIcons: Record<Movement['kind'], LucideIcon> = { 'cash-in': ArrowDownLeft, 'cash-out': ArrowUpRight, drop: Vault, 'no-sale': LockKeyholeOpen };

/** What went in and out of the drawer beside the sales; nothing here can be edited (S7). */
export function CashMovements({ shiftId }: { shiftId: string }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const { reasons } = useVenue();
  const movements = useCashMovements(shiftId);
  const reasonOf = (id: string): string => localized(reasons.find((reason) => reason.id === id)?.name ?? {}, locale);
  return (
    <Card title={t('shift.movements')}>
      <Loaded query={movements} rows={2}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon={HandCoins} title={t('shift.noMovements')} />
          ) : (
            <Table
              label={t('shift.movements')}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                { id: 'at', name: t('common.time'), cell: (row) => wall.moment(row.at) },
                { id: 'kind', name: t('shift.kind'), cell: (row) => <Kind kind={row.kind} /> },
                { id: 'reason', name: t('shift.reason'), cell: (row) => joinFacts([reasonOf(row.reasonId), row.note, row.secondName], locale) },
                { id: 'amount', name: t('common.amount'), number: true, cell: (row) => (row.kind === 'no-sale' ? '' : money(row.kind === 'cash-in' ? row.amountMinor : -row.amountMinor)) },
              ]}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

function Kind({ kind }: { kind: Movement['kind'] }) {
  const { t } = useWords();
  const Icon = movementIcons[kind];
  return <span className={css['kind']}><Icon size={18} aria-hidden /> {t(`shift.kinds.${kind}`)}</span>;
}
