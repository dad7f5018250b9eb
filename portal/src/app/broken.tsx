import { useNavigate, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass, OctagonAlert } from 'lucide-react';
import { useWords } from '../i18n';
import { Button, Empty } from '../ui';

/** A fault of a screen must not take the till away: the shell stays, and the way home is one touch. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  return (
    <Empty icon={OctagonAlert} title={t('errors.internal.title')} action={<Button look="primary" onPress={reset}>{t('common.tryAgain')}</Button>}>
      {t('errors.internal.next')} <code>{error.message}</code>
    </Empty>
  );
}

export function NotFound() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Empty icon={Compass} title={t('errors.not_found.title')} action={<Button look="primary" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>}>
      {t('errors.not_found.next')}
    </Empty>
  );
}
