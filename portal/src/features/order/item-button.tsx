import type { Menu, OrderType } from '@nova/platform/contracts';
import { Layers, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n';
import { allergenName, useMoney } from '../content';
import { priceOf } from './menu-prices';
import css from './menu.module.css';

interface ItemButtonProps {
  item: Menu['items'][number];
  colour: string;
  orderType: OrderType;
  isServed: boolean;
  isDisabled: boolean;
  /** It asks for choices before it is added. */
  asks: boolean;
  onPress: () => void;
}

/** A dish: one touch puts it on the check, or opens its choices when it has any. */
export function ItemButton({ item, colour, orderType, isServed, isDisabled, asks, onPress }: ItemButtonProps) {
  const { t } = useWords();
  const money = useMoney();
  const allergens = item.allergens.map((allergen) => allergenName(allergen, t)).join(', ');
  return (
    <Button className={css['item'] ?? ''} style={{ ['--tint' as string]: colour }} isDisabled={isDisabled || !isServed} onPress={onPress}>
      <span className={css['itemName']}>{item.name}</span>
      {allergens && <span className={css['allergens']}><TriangleAlert size={13} aria-hidden /><span className="visually-hidden">{t('order.contains')}</span><span className={css['allergenText']}>{allergens}</span></span>}
      <span className={css['itemFoot']}>
        <span>{isServed ? money(priceOf(item, orderType)) : t('order.notServedNow')}</span>
        {asks && <Layers size={16} aria-label={t('order.hasChoices')} />}
      </span>
    </Button>
  );
}
