import { changeLine, removeLine, type OrderLine, type OrderView } from '@nova/pos/contracts';
import type { Menu } from '@nova/platform/contracts';
import { Save, Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { localized, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field, Select, Stepper, toast } from '../../ui';
import { useMay } from '../session';
import { unmet } from './choose-modifiers';
import { LineActs } from './line-acts';
import { LineChanged } from './line-changed';
import { ModifierGroups } from './modifier-groups';
import css from './modifiers.module.css';
import { courseOptions, seatOptions, tableSeat } from './seats-and-courses';
import { useLineForm } from './use-line-form';

interface LineDialogProps {
  order: OrderView;
  line: OrderLine;
  menu: Menu;
  onClose: () => void;
}

/** A line on the check. What the kitchen already has is taken back by voiding, never by editing (O6). */
export function LineDialog({ order, line, menu, onClose }: LineDialogProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const onGone = useCallback(() => {
    toast.bad(t('order.lineGone'));
    onClose();
  }, [onClose, t]);
  const form = useLineForm({ order, line, menu, onDone: onClose, onGone });
  const { values, put } = form;
  const fired = line.firedQuantity > 0;
  return (
    <Dialog shape="wide" title={localized(line.name, locale)} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <div className={css['footer']}>
        {fired ? <span>{t('order.alreadyFired', { count: line.firedQuantity })}</span> : may(removeLine) && <Button look="quiet" icon={Trash2} onPress={() => void form.takeOff()} isPending={form.remove.pending}>{t('order.remove')}</Button>}
        {may(changeLine) && !form.conflict && <Button look="primary" size="xl" icon={Save} onPress={() => void form.save()} isPending={form.change.pending} isDisabled={unmet(form.groups, values.choice).length > 0 || (form.change.error?.unanswered ?? false)}>{t('common.save')}</Button>}
      </div>
    }>
      {form.conflict ? <LineChanged line={line} mine={form.mine} mineTitle={t('order.youWanted')} theirs={{ name: t('order.takeTheirs'), onPress: form.takeTheirs }} own={{ name: t('order.keepMine'), onPress: () => void form.insist() }} /> : <><CommandFailure command={form.change} /><CommandFailure command={form.remove} /></>}
      <Stepper label={t('order.quantity')} value={values.quantity} onChange={(quantity) => put({ quantity })} min={Math.max(1, line.firedQuantity)} words={{ less: t('common.less'), more: t('common.more') }} />
      {!fired && <ModifierGroups groups={form.groups} choice={values.choice} onChange={(choice) => put({ choice })} orderType={order.orderType} />}
      <div className={css['where']}>
        <Select label={t('order.seat')} options={seatOptions(order.covers, values.seat, t)} value={String(values.seat ?? tableSeat)} onChange={(id) => put({ seat: id === tableSeat ? null : Number(id) })} placeholder={t('order.seat')} />
        <Select label={t('order.course')} options={courseOptions(t)} value={String(values.course)} onChange={(id) => put({ course: Number(id) })} placeholder={t('order.course')} />
        <Field label={t('order.kitchenNote')} value={values.note} onChange={(note) => put({ note })} maxLength={200} />
      </div>
      {!form.conflict && <LineActs order={order} line={line} onDone={onClose} />}
    </Dialog>
  );
}
