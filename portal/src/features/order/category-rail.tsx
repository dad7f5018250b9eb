import type { Menu } from '@nova/platform/contracts';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../i18n';
import css from './menu.module.css';

interface CategoryRailProps {
  categories: Menu['categories'];
  value: string | null;
  onChange: (categoryId: string) => void;
}

/** Categories in the colours that the menu's editors gave them; the colour is a stripe, the words carry the meaning. */
export function CategoryRail({ categories, value, onChange }: CategoryRailProps) {
  const { t } = useWords();
  const choose = (keys: Set<string | number>): void => {
    const category = categories.find((candidate) => keys.has(candidate.id));
    if (category) onChange(category.id);
  };
  return (
    <ToggleButtonGroup aria-label={t('order.categories')} orientation="vertical" selectionMode="single" selectedKeys={value === null ? [] : [value]} onSelectionChange={choose} className={css['rail'] ?? ''}>
      {categories.map((category) => (
        <ToggleButton key={category.id} id={category.id} className={css['category'] ?? ''} style={{ ['--tint' as string]: category.colour }}>
          {category.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
