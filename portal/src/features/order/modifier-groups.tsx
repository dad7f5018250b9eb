import type { Menu, OrderType } from '@nova/platform/contracts';
import { Check, Minus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useWords } from '../../i18n';
import { join, Pill } from '../../ui';
import { LeftMark, useLeft } from '../availability';
import { useAllergens, useMoney } from '../content';
import { addOption, chosenIn, quantityOf, takeOption, type Choice } from './choose-modifiers';
import { priceOf } from './menu-prices';
import css from './modifiers.module.css';

type Group = Menu['groups'][number];
interface ModifierGroupsProps {
  groups: readonly Group[];
  choice: Choice;
  onChange: (choice: Choice) => void;
  orderType: OrderType;
}

export function ModifierGroups({ groups, choice, onChange, orderType }: ModifierGroupsProps) {
  return <>{groups.map((group) => <ModifierGroup key={group.id} group={group} choice={choice} onChange={onChange} orderType={orderType} />)}</>;
}

function ModifierGroup({ group, choice, onChange, orderType }: { group: Group; choice: Choice; onChange: (choice: Choice) => void; orderType: OrderType }) {
  const { t } = useWords();
  const chosen = chosenIn(choice, group);
  const rule = group.min === group.max ? t('order.chooseExactly', { count: group.min }) : group.min > 0 ? t('order.chooseBetween', { min: group.min, max: group.max }) : t('order.chooseUpTo', { count: group.max });
  return (
    <section className={css['group']} aria-label={group.name}>
      <header className={css['header']}>
        <h3>{group.name}</h3>
        <Pill tone={chosen < group.min ? 'warn' : 'mute'} {...(chosen >= group.min && chosen > 0 ? { icon: Check } : {})}>{chosen < group.min ? t('order.required', { rule }) : rule}</Pill>
      </header>
      <div className={css['options']}>
        {group.options.map((option) => (
          <ModifierOption key={option.id} group={group} option={option} choice={choice} onChange={onChange} orderType={orderType} />
        ))}
      </div>
    </section>
  );
}

function ModifierOption({ group, option, choice, onChange, orderType }: { group: Group; option: Group['options'][number]; choice: Choice; onChange: (choice: Choice) => void; orderType: OrderType }) {
  const { t } = useWords();
  const money = useMoney();
  const allergens = useAllergens();
  const quantity = quantityOf(choice, group.id, option.id);
  const price = priceOf(option, orderType);
  // A part of a combo runs out with the dish that it is.
  const left = useLeft()(option.id, option.itemId);
  const full = quantity === 0 && (left === 0 || (group.max > 1 && chosenIn(choice, group) >= group.max));
  return (
    <span className={css['option']}>
      <Button className={join(css['choose'], quantity > 0 && css['chosen'])} aria-pressed={quantity > 0} isDisabled={full} onPress={() => onChange(addOption(choice, group, option.id))}>
        <span className={css['optionName']}>
          {quantity > 0 && (quantity > 1 ? <strong>{quantity}×</strong> : <Check size={18} aria-hidden />)} {option.name}
        </span>
        <span className={css['optionFacts']}>
          <LeftMark left={left} />
          {price > 0 && <span>+{money(price)}</span>}
          {option.allergens.length > 0 && <small>{allergens(option.allergens)}</small>}
        </span>
      </Button>
      {group.max > 1 && quantity > 0 && (
        <Button className={css['less'] ?? ''} aria-label={t('order.lessOf', { name: option.name })} onPress={() => onChange(takeOption(choice, group, option.id))}>
          <Minus size={18} aria-hidden />
        </Button>
      )}
    </span>
  );
}
