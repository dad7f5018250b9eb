import { Link2, Move } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import type { Arranging } from './arrange';
import css from './floor.module.css';
import type { ArrangingDesk } from './use-arranging';

/** What the next touch on the plan will do, and the way back. */
export function ArrangeBar({ desk }: { desk: ArrangingDesk }) {
  const { t } = useWords();
  const { arranging, commands } = desk;
  if (arranging === null) return null;
  const enough = arranging.kind === 'join' && arranging.tableIds.length >= 2;
  return (
    <div className={css['arrangeBar']}>
      <p role="status"><Move size={20} aria-hidden /> {asked(arranging, t)}</p>
      {desk.meeting === null && <><CommandFailure command={commands.move} /><CommandFailure command={commands.merge} /></>}
      <CommandFailure command={commands.join} />
      <span className={css['arrangeActs']}>
        {arranging.kind === 'join' && <Button look="primary" icon={Link2} isDisabled={!enough || (commands.join.error?.unanswered ?? false)} isPending={commands.join.pending} onPress={() => void desk.doJoin()}>{t('floor.joinDo', { count: arranging.tableIds.length })}</Button>}
        <Button onPress={desk.stop}>{t(arranging.kind === 'choose' ? 'floor.arrangeDone' : 'floor.pickCancel')}</Button>
      </span>
    </div>
  );
}

function asked(arranging: Arranging, t: ReturnType<typeof useWords>['t']): string {
  switch (arranging.kind) {
    case 'choose': return t('floor.arrangeHint');
    case 'move': return t('floor.movePick', { number: arranging.check.number });
    case 'merge': return t('floor.mergePick', { number: arranging.check.number });
    case 'join': return t('floor.joinPick');
  }
}
