import type { ShiftView } from '@nova/pos/contracts';
import { CircleCheck, CircleAlert } from 'lucide-react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Card, Pill } from '../../ui';
import { useMoney } from '../content';
import { useLedger } from '../payments';
import { accountName } from './account-names';
import css from './reports.module.css';

/** The double-entry accounts of the shift; a sum other than 0 would be shown in red, here, to everybody who can read it. */
export function LedgerTable({ shift }: { shift: ShiftView }) {
  const { t } = useWords();
  const money = useMoney();
  const ledger = useLedger(shift.locationId, shift.id);
  return (
    <Card title={t('reports.ledger')}>
      <Loaded query={ledger} rows={3} height={32}>
        {(accounts) => {
          const sum = accounts.reduce((total, account) => total + account.balanceMinor, 0);
          return (
            <>
              <dl className={css['sums']}>{accounts.map((account) => <div key={account.account + account.currency}><dt>{accountName(account.account, t)}</dt><dd>{money(account.balanceMinor)}</dd></div>)}</dl>
              <span>{sum === 0 ? <Pill tone="ok" icon={CircleCheck}>{t('reports.balanced')}</Pill> : <Pill tone="bad" icon={CircleAlert}>{t('reports.unbalanced', { amount: money(sum) })}</Pill>}</span>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
