import type { ShiftView } from '@nova/pos/contracts';
import { useState } from 'react';
import { newId } from '../../api';
import { parseMoney, useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Dialog, Field, Select, Table, toast } from '../../ui';
import { useMoney, useVenue, useWallClock } from '../content';
import { useTipOuts } from './api/list-tip-outs';
import { usePayTipOut } from './api/pay-tip-out';
import css from './shift.module.css';

/** Tips are owed to the staff until they are paid out; never more than is owed (S10). */
export function TipOutDialog({ shift, onClose }: { shift: ShiftView; onClose: () => void }) {
  const { t } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const { location } = useVenue();
  const tips = useTipOuts(shift.id);
  const command = usePayTipOut(shift.id);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [amount, setAmount] = useState('');
  const parsed = parseMoney(amount, location.currencyDigits);
  const pay = async (): Promise<void> => {
    if (staffId === null || parsed === null) return;
    const reply = await command.run({ params: { shiftId: shift.id }, body: { tipOutId: newId(), amountMinor: parsed, staffId } });
    if (!reply) return;
    toast.ok(t('shift.tipPaid'), money(parsed));
    setAmount('');
  };
  return (
    <Dialog title={t('shift.tipOut')} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <Button look="primary" size="lg" onPress={() => void pay()} isPending={command.pending} isDisabled={staffId === null || parsed === null || parsed === 0 || (command.error?.unanswered ?? false)}>{t('shift.payTip', { amount: money(parsed ?? 0) })}</Button>
    }>
      <Loaded query={tips} rows={3}>
        {({ owedMinor, staff, tipOuts }) => (
          <>
            <p className={css['total']}><span>{t('shift.tipOwed')}</span><strong>{money(owedMinor)}</strong></p>
            <Select label={t('shift.tipTo')} options={staff} value={staffId} onChange={setStaffId} placeholder={t('shift.chooseColleague')} />
            <Field label={t('common.amount')} inputMode="decimal" value={amount} onChange={setAmount} error={amount !== '' && parsed === null ? t('common.notAnAmount') : undefined} />
            {tipOuts.length > 0 && <Table label={t('shift.tipOuts')} rows={tipOuts} keyOf={(row) => row.id} columns={[
              { id: 'at', name: t('common.time'), cell: (row) => wall.moment(row.at) }, { id: 'to', name: t('shift.tipTo'), cell: (row) => row.staffName }, { id: 'amount', name: t('common.amount'), number: true, cell: (row) => money(row.amountMinor) },
            ]} />}
          </>
        )}
      </Loaded>
      <CommandFailure command={command} />
    </Dialog>
  );
}
