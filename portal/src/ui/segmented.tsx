import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import css from './segmented.module.css';
import { join } from './join';

export interface Segment<T extends string> {
  id: T;
  name: string;
  icon?: LucideIcon;
  badge?: number | undefined;
}
interface SegmentedProps<T extends string> {
  label: string;
  segments: readonly Segment<T>[];
  /** null: nobody has chosen yet, and nothing is chosen for them. */
  value: T | null;
  onChange: (id: T) => void;
  wide?: boolean;
}

/** One of a few, all in sight: order types, areas, themes. */
export function Segmented<T extends string>({ label, segments, value, onChange, wide }: SegmentedProps<T>) {
  const choose = (keys: Set<string | number>): void => {
    const chosen = segments.find((segment) => keys.has(segment.id));
    if (chosen) onChange(chosen.id);
  };
  return (
    <ToggleButtonGroup aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={value === null ? [] : [value]} onSelectionChange={choose} className={join(css['group'], wide && css['wide'])}>
      {segments.map(({ id, name, icon: Icon, badge }) => (
        <ToggleButton key={id} id={id} className={css['segment'] ?? ''}>
          {Icon && <Icon size={20} aria-hidden />}
          <span>{name}</span>
          {badge !== undefined && badge > 0 && <span className={css['badge']}>{badge}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
