import type { UseQueryResult } from '@tanstack/react-query';
import { RefreshCw, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { isApiError } from '../api';
import { refusalOf, useWords } from '../i18n';
import { Button, Empty, Notice, Skeleton } from '../ui';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Rows of the skeleton that stands for what is coming. */
  rows?: number;
  height?: number;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A read: its skeleton, its failure with a way out, or what it brought. Old data stays in sight when a later read fails, and says so. */
export function Loaded<T>({ query, rows = 4, height = 64, skeleton, children }: LoadedProps<T>) {
  const { t } = useWords();
  const refusal = isApiError(query.error) ? refusalOf(query.error, t) : { title: t('errors.internal.title'), next: t('errors.internal.next') };
  const again = (): void => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <Notice tone="warn" icon={Unplug} title={t('common.mayBeOld')} banner actions={<Button icon={RefreshCw} onPress={again} isPending={query.isFetching}>{t('common.tryAgain')}</Button>}>{refusal.title}</Notice>}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return (
      <Empty icon={Unplug} title={refusal.title} action={<Button look="primary" icon={RefreshCw} onPress={again}>{t('common.tryAgain')}</Button>}>
        {refusal.next}
      </Empty>
    );
  }
  return <>{skeleton ?? <Skeleton rows={rows} height={height} label={t('common.loading')} />}</>;
}
