import type { Menu, OrderType } from '@nova/platform/contracts';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Empty, Field } from '../../ui';
import { useLeft } from '../availability';
import { useVenue } from '../content';
import { CategoryRail } from './category-rail';
import { ItemButton } from './item-button';
import { mustChoose } from './choose-modifiers';
import css from './menu.module.css';
import { searchMenu } from './search-menu';
import { isServed, localMoment } from './served-now';
import { useSearchKey } from './use-search-key';

type Item = Menu['items'][number];
interface MenuPanelProps {
  menu: Menu;
  orderType: OrderType;
  isDisabled: boolean;
  onItem: (item: Item) => void;
}

/** The menu by category or by a few typed letters; `/` goes to the search from anywhere, Enter takes the first dish. */
export function MenuPanel({ menu, orderType, isDisabled, onItem }: MenuPanelProps) {
  const { t } = useWords();
  const { location } = useVenue();
  const minute = Math.floor(useNow() / 60_000);
  const moment = useMemo(() => localMoment(minute * 60_000, location.timeZone), [minute, location.timeZone]);
  const categories = useMemo(() => [...menu.categories].sort((a, b) => a.sort - b.sort), [menu.categories]);
  const served = (item: Item): boolean =>
    isServed(item.dayPartIds, menu.dayParts, moment) && isServed(menu.categories.find((category) => category.id === item.categoryId)?.dayPartIds ?? [], menu.dayParts, moment);
  const [chosen, setCategoryId] = useState<string | null>(null);
  /** Breakfast stands first on the menu, but nobody wants to see it first at night. */
  const categoryId = chosen ?? (categories.find((category) => menu.items.some((item) => item.categoryId === category.id && served(item))) ?? categories[0])?.id ?? '';
  const [typed, setTyped] = useState('');
  const left = useLeft();
  const box = useSearchKey();
  const searching = typed.trim() !== '';
  const items = searching ? searchMenu(menu.items, typed) : menu.items.filter((item) => item.categoryId === categoryId).sort((a, b) => a.sort - b.sort);
  const colourOf = (item: Item): string => menu.categories.find((category) => category.id === item.categoryId)?.colour ?? '';
  const takeFirst = (): void => {
    const first = items.find((item) => served(item) && left(item.id) !== 0);
    if (!first || !searching || isDisabled) return;
    onItem(first);
    setTyped('');
  };
  return (
    <section className={css['panel']} aria-label={t('order.menu')}>
      <CategoryRail categories={categories} value={searching ? null : categoryId} onChange={(id) => { setCategoryId(id); setTyped(''); }} />
      <div className={css['goods']}>
        <div ref={box} onKeyDown={(event) => { if (event.key === 'Enter') takeFirst(); if (event.key === 'Escape') setTyped(''); }}>
          <Field label={t('order.search')} hideLabel placeholder={t('order.searchHint')} value={typed} onChange={setTyped} inputMode="search" start={<Search size={20} aria-hidden />} type="search" />
        </div>
        {items.length === 0 && <Empty icon={Search} title={t('order.nothingFound')}>{t('order.nothingFoundNext')}</Empty>}
        <div className={css['grid']}>
          {items.map((item) => <ItemButton key={item.id} item={item} colour={colourOf(item)} orderType={orderType} isServed={served(item)} isDisabled={isDisabled} left={left(item.id)} asks={mustChoose(item, menu)} onPress={() => onItem(item)} />)}
        </div>
      </div>
    </section>
  );
}
