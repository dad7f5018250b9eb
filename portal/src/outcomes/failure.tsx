import { RefreshCw, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ApiError } from '../api';
import { refusalOf, useWords } from '../i18n';
import { Button, Notice } from '../ui';

interface FailureProps {
  error: ApiError | null;
  /** Sends the same intent again under its own id; offered only while the outcome is unknown. */
  onRetry?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  /** The right next act for this refusal, when the screen knows one. */
  actions?: ReactNode;
}

/** Why it did not happen and what to do, in the place where it was asked for. */
export function Failure({ error, onRetry, onDismiss, actions }: FailureProps) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  const refusal = refusalOf(error, t);
  return (
    <div ref={place}>
      <Notice
        tone={error.unanswered ? 'warn' : 'bad'}
        icon={TriangleAlert}
        title={refusal.title}
        alert
        actions={
          <>
            {actions}
            {error.unanswered && onRetry && <Button icon={RefreshCw} onPress={onRetry}>{t('common.tryAgain')}</Button>}
            {onDismiss && <Button look="quiet" onPress={onDismiss}>{t('common.dismiss')}</Button>}
          </>
        }
      >
        {refusal.next}
        {refusal.reference && <div>{t('errors.quote', { reference: refusal.reference })}</div>}
      </Notice>
    </div>
  );
}
