import { bucketCountCeiling, orderBuckets } from '@nova/pos/contracts';
import { Search, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useFormat, useWords } from '../../i18n';
import { Button, Field, Segmented, Toggle } from '../../ui';
import { useVenue } from '../content';
import { usePlace } from '../session';
import { useOrderCounts } from './api/count-orders';
import { DayFilter } from './day-filter';
import css from './log.module.css';
import type { LogFilterState } from './use-log-filter';

/** Buckets with how many each holds, the day, the search, and more for who needs it. */
export function LogFilters({ state }: { state: LogFilterState }) {
  const { t } = useWords();
  const format = useFormat();
  const { locationId } = usePlace();
  const { location } = useVenue();
  const [more, setMore] = useState(false);
  const counts = useOrderCounts(locationId, { businessDate: state.filter.businessDate, serverId: state.filter.serverId }).data;
  const counted = (count: number): string => (count >= bucketCountCeiling ? `${format.number(bucketCountCeiling - 1)}+` : format.number(count));
  const name = (bucket: (typeof orderBuckets)[number]): string => (counts ? t('log.bucketCount', { bucket: t(`log.buckets.${bucket}`), number: counted(counts[bucket] ?? 0) }) : t(`log.buckets.${bucket}`));
  const inputMode = location.currencyDigits === 0 ? 'numeric' : 'decimal';
  return (
    <>
      <Segmented label={t('common.state')} value={state.bucket} onChange={state.setBucket} segments={[{ id: 'all' as const, name: t('common.all') }, ...orderBuckets.map((bucket) => ({ id: bucket, name: name(bucket) }))]} />
      <div className={css['filters']}>
        <DayFilter day={state.day} onChange={state.setDay} />
        <div className={css['search']}><Field label={t('log.search')} hideLabel placeholder={t('log.searchHint')} value={state.search} onChange={state.setSearch} maxLength={60} inputMode="search" type="search" start={<Search size={20} aria-hidden />} /></div>
        <Button icon={SlidersHorizontal} aria-expanded={more} onPress={() => setMore(!more)}>{t('common.filter')}</Button>
      </div>
      {more && (
        <div className={css['more']}>
          <Field label={t('log.amountFrom')} value={state.from} onChange={state.setFrom} maxLength={16} inputMode={inputMode} />
          <Field label={t('log.amountTo')} value={state.to} onChange={state.setTo} maxLength={16} inputMode={inputMode} />
          <Toggle isSelected={state.onlyMine} onChange={state.setOnlyMine}>{t('log.onlyMine')}</Toggle>
        </div>
      )}
    </>
  );
}
