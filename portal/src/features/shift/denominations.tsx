import { Banknote, Coins } from 'lucide-react';
import { useWords } from '../../i18n';
import { Stepper } from '../../ui';
import { useMoney, useVenue } from '../content';
import css from './shift.module.css';
import { countedMinor, type DrawerCount } from './drawer-count';

interface DenominationsProps {
  count: DrawerCount;
  onChange: (count: DrawerCount) => void;
  isDisabled?: boolean;
}

/** Counts a drawer note by note and coin by coin; what is expected is nowhere on the screen (S4). */
export function Denominations({ count, onChange, isDisabled = false }: DenominationsProps) {
  const { t } = useWords();
  const money = useMoney();
  const { denominationsMinor, location } = useVenue();
  const noteFrom = 5 * 10 ** location.currencyDigits;
  return (
    <div className={css['count']}>
      <ul className={css['faces']}>
        {denominationsMinor.map((face) => (
          <li key={face} className={css['face']}>
            <span className={css['faceName']}>
              {face >= noteFrom ? <Banknote size={22} aria-hidden /> : <Coins size={22} aria-hidden />}
              {money(face)}
            </span>
            <Stepper label={t('shift.piecesOf', { value: money(face) })} hideLabel value={count[face] ?? 0} onChange={(pieces) => onChange({ ...count, [face]: pieces })} max={100_000} isDisabled={isDisabled} words={{ less: t('common.less'), more: t('common.more') }} />
            <output className={css['faceSum']}>{money(face * (count[face] ?? 0))}</output>
          </li>
        ))}
      </ul>
      <p className={css['total']} aria-live="polite">
        <span>{t('shift.counted')}</span>
        <strong data-testid="counted-total">{money(countedMinor(count))}</strong>
      </p>
    </div>
  );
}
