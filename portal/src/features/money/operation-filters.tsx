import { operationKind, operationState } from '@nova/payments/contracts';
import { Search } from 'lucide-react';
import { useWords } from '../../i18n';
import { Field, Select } from '../../ui';
import { DayFilter } from '../order-log';
import css from './money.module.css';
import type { OperationFilterState } from './use-operation-filter';
import { useProviders } from './use-providers';

/** The day, the search, and what it was, how it stands and through whom. */
export function OperationFilters({ state, wholeCheck }: { state: OperationFilterState; wholeCheck: boolean }) {
  const { t } = useWords();
  const providers = useProviders();
  const kinds = operationKind.options, states = operationState.options;
  return (
    <div className={css['filters']}>
      {!wholeCheck && <DayFilter day={state.day} onChange={state.setDay} />}
      <div className={css['search']}><Field label={t('money.search')} hideLabel placeholder={t('money.searchHint')} value={state.search} onChange={state.setSearch} maxLength={200} inputMode="search" type="search" start={<Search size={20} aria-hidden />} /></div>
      <Select label={t('money.state')} hideLabel options={[{ id: 'all', name: t('money.allStates') }, ...states.map((id) => ({ id, name: t(`checkMoney.states.${id}`) }))]} value={state.state} onChange={(id) => state.setState(states.find((each) => each === id) ?? 'all')} placeholder={t('money.allStates')} />
      <Select label={t('money.kind')} hideLabel options={[{ id: 'all', name: t('money.allKinds') }, ...kinds.map((id) => ({ id, name: t(`money.kinds.${id}`) }))]} value={state.kind} onChange={(id) => state.setKind(kinds.find((each) => each === id) ?? 'all')} placeholder={t('money.allKinds')} />
      <Select label={t('money.provider')} hideLabel options={[{ id: 'all', name: t('money.allProviders') }, ...providers.map((id) => ({ id, name: id })), { id: 'manual', name: t('money.manual') }]} value={state.provider} onChange={state.setProvider} placeholder={t('money.allProviders')} />
    </div>
  );
}
