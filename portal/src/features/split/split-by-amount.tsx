import type { OrderView } from '@nova/pos/contracts';
import { Plus, Scale, X } from 'lucide-react';
import { useState } from 'react';
import { parseMoney, typedMoney, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Field } from '../../ui';
import { useMoney, useVenue } from '../content';
import css from './split.module.css';
import { usePlan } from './use-plan';

/** What is due in parts that people say; it can be confirmed once they add up. */
export function SplitByAmount({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const { currencyDigits } = useVenue().location;
  const { command, plan } = usePlan(order);
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const amounts = typed.map((text) => parseMoney(text, currencyDigits) ?? 0);
  const left = order.dueMinor - amounts.reduce((sum, minor) => sum + minor, 0);
  const type = (nth: number, text: string): void => setTyped(typed.map((each, which) => (which === nth ? text : each)));
  const ready = left === 0 && amounts.every((minor) => minor > 0);
  return (
    <section className={css['parts']} aria-label={t('split.byAmount')}>
      <ol className={css['amounts']}>
        {typed.map((text, nth) => (
          <li key={nth}>
            <Field label={t('split.amountOf', { number: nth + 1 })} value={text} onChange={(next) => type(nth, next)} inputMode="decimal" maxLength={16} />
            <Button isDisabled={left === 0 || left + (amounts[nth] ?? 0) <= 0} onPress={() => type(nth, typedMoney(left + (amounts[nth] ?? 0), currencyDigits))}>{t('split.takeRest')}</Button>
            {typed.length > 2 && <Button look="quiet" icon={X} label={t('split.removePart', { number: nth + 1 })} onPress={() => setTyped(typed.filter((_, which) => which !== nth))} />}
          </li>
        ))}
      </ol>
      {typed.length < 50 && <Button icon={Plus} onPress={() => setTyped([...typed, ''])}>{t('split.addPart')}</Button>}
      <footer className={css['foot']}>
        <span role="status">{left === 0 ? t('split.allDivided') : <>{t(left > 0 ? 'split.stillToDivide' : 'split.tooMuch')} <strong data-testid="split-left">{money(Math.abs(left))}</strong></>}</span>
        <CommandFailure command={command} />
        <Button look="primary" size="xl" icon={Scale} isPending={command.pending} isDisabled={!ready || (command.error?.unanswered ?? false)} onPress={() => void plan({ mode: 'amounts', amountsMinor: amounts })}>{t('split.planAmounts')}</Button>
      </footer>
    </section>
  );
}
