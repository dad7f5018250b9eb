import type { OrderView } from '@nova/pos/contracts';
import { Link } from '@tanstack/react-router';
import { listDifferences, listOperations } from '@nova/payments/contracts';
import { joinFacts, localized, useWords } from '../../i18n';
import { useMoney, useWallClock } from '../content';
import { useMay } from '../session';
import { attemptsOf, type Attempt } from './attempt';
import { AttemptPill } from './attempt-pill';
import { nextWords, reasonWords } from './attempt-words';
import css from './check-money.module.css';

/** Every try to take or give back money of a check: how it stands, how much, by whom, when, and what to do next. */
export function AttemptList({ order }: { order: OrderView }) {
  const { t } = useWords();
  const may = useMay();
  const attempts = attemptsOf(order.operations);
  if (attempts.length === 0) return null;
  return (
    <section className={css['attempts']} aria-label={t('checkMoney.title')}>
      <header>
        <h3>{t('checkMoney.title')}</h3>
        {may(listDifferences) && attempts.some(({ operation }) => operation.provider !== 'manual') && <Link to="/payments" search={{ part: 'differences', reference: order.id }} className={css['link'] ?? ''}>{t('checkMoney.differences')}</Link>}
        {may(listOperations) && <Link to="/payments" search={{ reference: order.id }} className={css['link'] ?? ''}>{t('checkMoney.seeAll')}</Link>}
      </header>
      <ol>{attempts.map((attempt) => <AttemptRow key={attempt.id} attempt={attempt} />)}</ol>
    </section>
  );
}

function AttemptRow({ attempt }: { attempt: Attempt }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const { kind, operation } = attempt;
  const next = nextWords(attempt, t);
  return (
    <li className={css['attempt']} data-state={attempt.state}>
      <div className={css['attemptHead']}>
        <strong>{t(`checkMoney.kinds.${kind}`)}</strong>
        <AttemptPill attempt={attempt} />
        <b>{money(operation.amountMinor + operation.tipMinor)}</b>
      </div>
      {operation.reasonCode && attempt.state !== 'succeeded' && <p>{reasonWords(operation.reasonCode, t)}</p>}
      {next && <p>{next}</p>}
      <small>{joinFacts([localized(operation.tenderName, locale), operation.provider !== 'manual' && operation.provider, operation.tipMinor > 0 && `${t('payments.tip')} ${money(operation.tipMinor)}`, wall.moment(operation.changedAt)], locale)}</small>
    </li>
  );
}
