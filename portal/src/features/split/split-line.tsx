import type { OrderLine } from '@nova/pos/contracts';
import { ChevronsRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { localized, useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney } from '../content';
import { pieceWorth } from './split-draft';
import css from './split.module.css';

interface SplitLineProps {
  line: OrderLine;
  pieces: number;
  /** Pieces that are counted before these, so that all of them add up to the line. */
  before: number;
  label: (name: string) => string;
  onOne: () => void;
  onAll?: () => void;
}

/** So many of a dish: a touch moves one of them. */
export function SplitLine({ line, pieces, before, label, onOne, onAll }: SplitLineProps) {
  const { t, locale } = useWords();
  const money = useMoney();
  const name = localized(line.name, locale);
  return (
    <li className={css['line']}>
      <AriaButton className={css['piece'] ?? ''} aria-label={`${label(name)}, ${pieces} ×`} onPress={onOne}>
        <span className={css['count']}>{pieces} ×</span>
        <span className={css['name']}>{name}{line.seat !== null && <small>{t('split.seat', { number: line.seat })}</small>}</span>
        <span>{money(pieceWorth(line, before, pieces))}</span>
      </AriaButton>
      {onAll && pieces > 1 && <Button icon={ChevronsRight} onPress={onAll} aria-label={`${t('split.takeAll')}: ${name}`}>{t('split.takeAll')}</Button>}
    </li>
  );
}
