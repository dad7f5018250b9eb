import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import type { ApiError } from '../../api';
import { useWords } from '../../i18n';
import { Failure } from '../../outcomes';
import { Button, Pill } from '../../ui';
import css from './shift.module.css';

const blocker = z.looseObject({ kind: z.string(), id: z.string(), label: z.string() });
const blockersIn = (error: ApiError) => z.array(blocker).safeParse(error.details['blockers']).data ?? [];

/** What stands in the way of closing, each open check with the way to it (S6). */
export function CloseBlockers({ error, onDismiss }: { error: ApiError; onDismiss: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Failure
      error={error}
      onDismiss={onDismiss}
      actions={
        <span className={css['blockers']}>
          {blockersIn(error).map(({ kind, id, label }) =>
            kind === 'open-check' ? (
              <Button key={id} onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: id } })}>{t('shift.openCheck', { label })}</Button>
            ) : (
              <Pill key={id} tone="warn">{t('shift.openPayment', { label })}</Pill>
            ),
          )}
        </span>
      }
    />
  );
}
