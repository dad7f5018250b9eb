import type { OperationView } from '@nova/payments/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronRight, CreditCard } from 'lucide-react';
import { memo, useMemo } from 'react';
import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Table } from '../../ui';
import { useMoney, useVenue, useWallClock } from '../content';
import { usePlace } from '../session';
import { useOperations } from './api/list-operations';
import css from './money.module.css';
import { OnlyCheck } from './only-check';
import { OperationFilters } from './operation-filters';
import { OperationPill } from './operation-pill';
import { useOperationFilter } from './use-operation-filter';

/** Every operation, newest first; one opens with its steps. */
export function OperationsPart() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const { reference } = useSearch({ from: '/shell/payments' });
  const state = useOperationFilter(reference);
  const operations = useOperations(locationId, state.filter);
  const rows = useMemo(() => (operations.data?.pages ?? []).flatMap((page) => page.operations), [operations.data]);
  return (
    <>
      <OnlyCheck />
      <OperationFilters state={state} wholeCheck={reference !== undefined} />
      <Loaded query={operations} rows={8} height={56}>
        {() => (rows.length === 0 ? <Empty icon={CreditCard} title={t('money.empty')}>{t('money.emptyNext')}</Empty> : <OperationTable rows={rows} />)}
      </Loaded>
      {operations.hasNextPage && <Button size="lg" onPress={() => void operations.fetchNextPage()} isPending={operations.isFetchingNextPage}>{t('log.older')}</Button>}
    </>
  );
}

/** Drawn again for other rows only, and not for each letter of a search. */
const OperationTable = memo(function OperationTable({ rows }: { rows: readonly OperationView[] }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/payments' });
  const { tenderTypes } = useVenue();
  const tender = (operation: OperationView): string => { const found = tenderTypes.find(({ id }) => id === operation.tenderTypeId); return found ? localized(found.name, locale) : operation.tenderKind; };
  const open = (operation: string): void => void navigate({ to: '/payments', search: { ...search, operation } });
  return (
    <Table label={t('money.part.operations')} rows={rows} keyOf={({ id }) => id} columns={[
      { id: 'kind', name: t('money.operation'), cell: (operation) => <Button look="quiet" className={css['open']} onPress={() => open(operation.id)}><span className={css['two']}>{t(`money.kinds.${operation.kind}`)}<small>{wall.moment(operation.createdAt)}</small></span><ChevronRight size={18} aria-hidden /></Button> },
      { id: 'day', name: t('common.time'), wideOnly: true, cell: (operation) => wall.dateTime(operation.createdAt) },
      { id: 'tender', name: t('money.facts.tender'), wideOnly: true, cell: tender },
      { id: 'provider', name: t('money.provider'), wideOnly: true, cell: (operation) => (operation.provider === 'manual' ? t('money.manual') : operation.provider) },
      { id: 'state', name: t('common.state'), cell: (operation) => <OperationPill state={operation.state} /> },
      { id: 'amount', name: t('common.amount'), number: true, cell: (operation) => <strong>{money(operation.amountMinor + operation.tipMinor)}</strong> },
    ]} />
  );
});
