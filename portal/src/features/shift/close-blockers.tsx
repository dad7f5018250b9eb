import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import type { ApiError } from '../../api';
import { useWords } from '../../i18n';
import { Failure } from '../../outcomes';
import { Button } from '../../ui';
import css from './shift.module.css';

const blocker = z.looseObject({ kind: z.string(), orderId: z.string().optional(), id: z.string().optional(), number: z.number().optional(), orderNumber: z.number().optional() });
const blockersIn = (error: ApiError) => z.array(blocker).safeParse(error.details['blockers']).data ?? [];

/** What stands in the way of closing, each with the way to it (S6). */
export function CloseBlockers({ error, onDismiss }: { error: ApiError; onDismiss: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const checks = blockersIn(error).map((found) => ({ orderId: found.orderId ?? found.id, number: found.number ?? found.orderNumber })).filter((check) => check.number !== undefined);
  return (
    <Failure
      error={error}
      onDismiss={onDismiss}
      actions={
        <span className={css['blockers']}>
          {checks.map(({ orderId, number }) => (
            <Button key={`${orderId}${number}`} isDisabled={orderId === undefined} onPress={() => orderId && void navigate({ to: '/orders/$orderId', params: { orderId } })}>{t('shift.openCheck', { number: number ?? 0 })}</Button>
          ))}
        </span>
      }
    />
  );
}
