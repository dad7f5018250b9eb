import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import css from './money.module.css';

/** Says that a part shows the money of one check only, and leads back to that of all. */
export function OnlyCheck() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { part, reference } = useSearch({ from: '/shell/payments' });
  if (reference === undefined) return null;
  return <p className={css['only']}><span>{t('money.ofCheck')}</span><Button icon={X} onPress={() => void navigate({ to: '/payments', search: part ? { part } : {} })}>{t('money.allChecks')}</Button></p>;
}
