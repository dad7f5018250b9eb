import type { OrderLine } from '@nova/pos/contracts';
import { CircleCheckBig, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useWords } from '../../i18n';
import { Button, join } from '../../ui';
import { useMoney } from '../content';
import type { SplitDraft } from './split-draft';
import { SplitLine } from './split-line';
import css from './split.module.css';

interface NewCheckColumnProps {
  number: number;
  lines: readonly OrderLine[];
  draft: SplitDraft;
  check: SplitDraft[number];
  totalMinor: number;
  isActive: boolean;
  onActive: () => void;
  onBack: (line: OrderLine) => void;
  onRemove: (() => void) | undefined;
}

/** A check in the making. The marked one gets what is touched; a touch on its own dishes gives one back. */
export function NewCheckColumn({ number, lines, draft, check, totalMinor, isActive, onActive, onBack, onRemove }: NewCheckColumnProps) {
  const { t } = useWords();
  const money = useMoney();
  const own = lines.filter((line) => (check[line.id] ?? 0) > 0);
  const before = (line: OrderLine): number => draft.slice(0, number - 1).reduce((sum, each) => sum + (each[line.id] ?? 0), 0);
  return (
    <section className={join(css['column'], isActive && css['active'])} aria-label={t('split.newCheck', { number })}>
      <header>
        <ToggleButton isSelected={isActive} onChange={onActive} className={css['choose'] ?? ''} aria-label={t('split.makeActive', { number })}>
          {isActive && <CircleCheckBig size={20} aria-hidden />}
          <h2>{t('split.newCheck', { number })}</h2>
        </ToggleButton>
        <strong data-testid={`split-new-${number}`}>{money(totalMinor)}</strong>
        {onRemove && <Button look="quiet" icon={X} label={t('split.removeCheck')} onPress={onRemove} />}
      </header>
      {own.length === 0 ? <p className={css['none']}>{t(isActive ? 'split.activeCheck' : 'split.nothingYet')}</p>
        : <ul>{own.map((line) => <SplitLine key={line.id} line={line} pieces={check[line.id] ?? 0} before={before(line)} label={(name) => t('split.giveBack', { name })} onOne={() => onBack(line)} />)}</ul>}
    </section>
  );
}
