import type { OrderView } from '@nova/pos/contracts';
import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { localized, parseMoney, useWords } from '../../i18n';
import { Field, Select, Stepper } from '../../ui';
import { useMenuOf, useMoney, useVenue } from '../content';
import { useAddOpenItem } from './api/add-open-item';
import css from './modifiers.module.css';
import { ReasonDialog, type Why } from './reason-dialog';
import { useSettle } from './use-settle';

const nowhere = 'nowhere';

/** Something that is on no menu: what it is called, what it costs, how it is taxed and who makes it. */
export function OpenItemDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const { location, stations } = useVenue();
  const taxClasses = useMenuOf(order.locationId, locale).data?.taxClasses ?? [];
  const command = useAddOpenItem(order.id);
  const settle = useSettle(order.id, onClose);
  const [lineId] = useState(newId);
  const [name, setName] = useState('');
  const [price, setPrice] = useState('');
  const [quantity, setQuantity] = useState(1);
  const [chosenTax, setTax] = useState<string | null>(null);
  const [station, setStation] = useState<string>(nowhere);
  // With several, a guess would be a wrong tax as often as not.
  const taxClassId = chosenTax ?? (taxClasses.length === 1 ? (taxClasses[0]?.id ?? null) : null);
  const unitPriceMinor = parseMoney(price, location.currencyDigits);
  const add = async (why: Why): Promise<void> => {
    if (unitPriceMinor === null || taxClassId === null) return;
    const stationId = station === nowhere ? null : station;
    settle(await command.run({ params: { orderId: order.id }, body: { lineId, name: name.trim(), unitPriceMinor, quantity, taxClassId, stationId, ...why } }));
  };
  return (
    <ReasonDialog title={t('order.money.openItem')} kind="open-item" confirm={t('order.money.add')} icon={FilePlus2} command={command} incomplete={name.trim() === '' || unitPriceMinor === null || taxClassId === null} onConfirm={(why) => void add(why)} onClose={onClose}>
      <Field label={t('order.money.itemName')} value={name} onChange={setName} maxLength={60} autoFocus />
      <div className={css['where']}>
        <Stepper label={t('order.quantity')} value={quantity} onChange={setQuantity} min={1} words={{ less: t('common.less'), more: t('common.more') }} />
        <Field label={t('order.money.price')} inputMode="decimal" value={price} onChange={setPrice} help={unitPriceMinor === null ? undefined : money(unitPriceMinor)} error={price !== '' && unitPriceMinor === null ? t('common.notAnAmount') : undefined} />
        <Select label={t('order.money.tax')} options={taxClasses.map((each) => ({ id: each.id, name: each.name }))} value={taxClassId} onChange={setTax} placeholder={t('order.money.tax')} />
      </div>
      <Select label={t('order.money.station')} options={[{ id: nowhere, name: t('order.money.noStation') }, ...stations.map((each) => ({ id: each.id, name: localized(each.name, locale) }))]} value={station} onChange={setStation} placeholder={t('order.money.station')} />
    </ReasonDialog>
  );
}
