import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import css from './check-money.module.css';

/** A provider may take its time; the screen says so and counts, so that nobody takes it for frozen. */
export function Asking() {
  const { t } = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className={css['wait']} role="status">
      <LoaderCircle size={56} className={css['spin']} aria-hidden />
      <h2>{t('checkMoney.asking')}</h2>
      <span className={css['waitTime']} aria-hidden>{t('checkMoney.seconds', { count: seconds })}</span>
      <p>{t('checkMoney.askingNext')}</p>
    </div>
  );
}
