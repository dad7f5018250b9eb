import { Merge, Users } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog } from '../../ui';
import css from './floor.module.css';
import type { ArrangingDesk, Meeting } from './use-arranging';

/** The table has a check already: stay apart, or become part of one of them. */
export function MeetingDialog({ meeting, desk }: { meeting: Meeting; desk: ArrangingDesk }) {
  const { t } = useWords();
  const { check, table, others, canStayApart } = meeting;
  const { move, merge } = desk.commands;
  const busy = [move, merge].some(({ pending, error }) => pending || error?.unanswered);
  return (
    <Dialog title={canStayApart ? t('floor.takenTitle', { name: table.name }) : t('floor.mergeWhich')} closeLabel={t('common.close')} isOpen onClose={desk.closeMeeting}>
      {canStayApart && <Button size="xl" wide icon={Users} isDisabled={busy} isPending={move.pending} onPress={() => void desk.doMove(check, table, true)}>{t('floor.beside')}</Button>}
      {others.map((other) => (
        <div key={other.id} className={css['mergeChoice']}>
          <Button size="xl" wide icon={Merge} look={canStayApart ? 'secondary' : 'primary'} isDisabled={busy} isPending={merge.pending} onPress={() => void desk.doMerge(check, other)}>{t('floor.mergeDo', { into: other.number })}</Button>
          <p>{t('floor.mergeConfirm', { number: check.number, into: other.number })}</p>
        </div>
      ))}
      <CommandFailure command={move} />
      <CommandFailure command={merge} />
    </Dialog>
  );
}
