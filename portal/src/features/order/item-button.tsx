import type { Menu, OrderType } from '@nova/platform/contracts';
import { Layers, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n';
import { LeftMark } from '../availability';
import { useAllergens, useMoney } from '../content';
import { priceOf } from './menu-prices';
import css from './menu.module.css';

interface ItemButtonProps {
  item: Menu['items'][number];
  colour: string;
  orderType: OrderType;
  isServed: boolean;
  isDisabled: boolean;
  /** Portions that may still be sold; 0 when it is out, undefined without a limit (O10). */
  left: number | undefined;
  /** It asks for choices before it is added. */
  asks: boolean;
  onPress: () => void;
}

/** A dish: one touch puts it on the check, or opens its choices when it has any. */
export function ItemButton({ item, colour, orderType, isServed, isDisabled, left, asks, onPress }: ItemButtonProps) {
  const { t } = useWords();
  const money = useMoney();
  const allergens = useAllergens()(item.allergens);
  return (
    <Button className={css['item'] ?? ''} style={{ ['--tint' as string]: colour }} isDisabled={isDisabled || !isServed || left === 0} onPress={onPress}>
      <span className={css['itemName']}>{item.name}</span>
      {allergens && <span className={css['allergens']}><TriangleAlert size={13} aria-hidden /><span className="visually-hidden">{t('order.contains')}</span><span className={css['allergenText']}>{allergens}</span></span>}
      <span className={css['itemFoot']}>
        <span>{isServed ? money(priceOf(item, orderType)) : t('order.notServedNow')}</span>
        <LeftMark left={left} />
        {asks && <Layers size={16} aria-label={t('order.hasChoices')} />}
      </span>
    </Button>
  );
}
