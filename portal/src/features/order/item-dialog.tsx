import type { Menu, OrderType } from '@nova/platform/contracts';
import { Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Dialog, Field, Pill, Select, Stepper } from '../../ui';
import { allergenName, useMoney } from '../content';
import { chosenModifiers, openGroups, unmet, type Choice } from './choose-modifiers';
import { lineHint } from './menu-prices';
import { ModifierGroups } from './modifier-groups';
import css from './modifiers.module.css';
import { courseOptions, seatOptions, tableSeat } from './seats-and-courses';
import type { LineDraft } from './use-line-queue';

interface ItemDialogProps {
  menu: Menu;
  item: Menu['items'][number];
  orderType: OrderType;
  covers: number;
  seat: number | null;
  onAdd: (draft: LineDraft) => void;
  onClose: () => void;
}

/** A dish before it is on the check: choices, how many, for whom, when, and what the kitchen must know. */
export function ItemDialog({ menu, item, orderType, covers, seat: firstSeat, onAdd, onClose }: ItemDialogProps) {
  const { t } = useWords();
  const money = useMoney();
  const [choice, setChoice] = useState<Choice>({});
  const [quantity, setQuantity] = useState(1);
  const [seat, setSeat] = useState<number | null>(firstSeat);
  const [course, setCourse] = useState(item.course);
  const [note, setNote] = useState('');
  const groups = openGroups(item.groupIds, menu.groups, choice);
  const missing = unmet(groups, choice);
  const draft: LineDraft = { itemId: item.id, quantity, modifiers: chosenModifiers(groups, choice), seat, course, note: note.trim() };
  const add = (): void => {
    onAdd(draft);
    onClose();
  };
  return (
    <Dialog shape="wide" title={item.name} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <div className={css['footer']}>
        <Stepper label={t('order.quantity')} hideLabel value={quantity} onChange={setQuantity} min={1} words={{ less: t('common.less'), more: t('common.more') }} />
        <Button look="primary" size="xl" icon={Plus} onPress={add} isDisabled={missing.length > 0}>
          {missing[0] ? t('order.stillToChoose', { group: missing[0].name }) : t('order.addFor', { amount: money(lineHint(menu, { ...draft, lineId: '' }, orderType).totalMinor) })}
        </Button>
      </div>
    }>
      <div className={css['item']}>
        {item.description && <p>{item.description}</p>}
        {item.allergens.length > 0 && <span className={css['pills']}>{item.allergens.map((allergen) => <Pill key={allergen} tone="warn" icon={TriangleAlert}>{allergenName(allergen, t)}</Pill>)}</span>}
      </div>
      <ModifierGroups groups={groups} choice={choice} onChange={setChoice} orderType={orderType} />
      <div className={css['where']}>
        <Select label={t('order.seat')} options={seatOptions(covers, seat, t)} value={String(seat ?? tableSeat)} onChange={(id) => setSeat(id === tableSeat ? null : Number(id))} placeholder={t('order.seat')} />
        <Select label={t('order.course')} options={courseOptions(t)} value={String(course)} onChange={(id) => setCourse(Number(id))} placeholder={t('order.course')} />
        <Field label={t('order.kitchenNote')} value={note} onChange={setNote} maxLength={200} />
      </div>
    </Dialog>
  );
}
