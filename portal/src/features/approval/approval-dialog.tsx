import { ShieldCheck, UserRoundX } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ApiError, ApprovalNeeded } from '../../api';
import { refusalOf, useWords, type Translate } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Dialog, Empty, Notice } from '../../ui';
import { useMoney } from '../content';
import { PinEntry, StaffGrid } from '../session';
import { useGrantApproval } from './api/grant-approval';
import { useApprovers } from './api/list-approvers';
import css from './approval.module.css';

const acts = ['void', 'discount', 'comp', 'open-item', 'tax-exempt', 'service-charge', 'reopen', 'over-short', 'carry-over', 'drop', 'hand-over', 'transfer', 'refund'] as const;

/** `pos.approve.void` in words; an act that has none yet is asked for in general terms. */
function actName(act: string, t: Translate): string {
  const known = acts.find((name) => act.endsWith(`.${name}`));
  return known ? t(`approval.acts.${known}`) : t('approval.acts.other');
}

interface ApprovalDialogProps {
  commandId: string;
  need: ApprovalNeeded;
  /** The last approval did not fit or was too old. */
  refused: boolean;
  onGranted: (approvalId: string) => void;
  onCancel: () => void;
}

/** Somebody else says yes: who, then their PIN, on this device. What was asked for then goes on by itself; closing lets go of it. */
export function ApprovalDialog({ commandId, need, refused, onGranted, onCancel }: ApprovalDialogProps) {
  const { t } = useWords();
  const money = useMoney();
  const approvers = useApprovers(need.act);
  const grant = useGrantApproval(commandId);
  const [approverId, setApproverId] = useState<string | null>(null);
  const person = approvers.data?.find((member) => member.id === approverId);
  const { run, dismiss, error, pending } = grant;
  const onType = useCallback(() => error && dismiss(), [dismiss, error]);
  const enter = async (pin: string): Promise<boolean> => {
    if (!person) return false;
    const reply = await run({ body: { approverId: person.id, pin, forCommandId: commandId, ...need } });
    if (reply) onGranted(reply.approvalId);
    return reply !== null;
  };
  return (
    <Dialog title={t('approval.title')} closeLabel={t('approval.cancel')} isOpen onClose={onCancel}>
      <p className={css['about']}>
        <ShieldCheck size={22} aria-hidden />
        <span>{actName(need.act, t)}</span>
        {need.amountMinor !== null && <b>{money(need.amountMinor)}</b>}
      </p>
      {refused && !person && <Notice tone="warn" title={t('approval.again')} />}
      {person ? (
        <div className={css['pin']}>
          <PinEntry person={person} enterLabel={t('approval.approve')} enterIcon={ShieldCheck} isPending={pending} trouble={error && troubleOf(error, t)} onType={onType} onBack={() => setApproverId(null)} onEnter={enter} />
        </div>
      ) : (
        <Loaded query={approvers} rows={2} height={88}>
          {(people) => people.length === 0
            ? <Empty icon={UserRoundX} title={t('approval.nobody')}>{t('approval.nobodyNext')}</Empty>
            : <><h3>{t('approval.who')}</h3><StaffGrid staff={people.map((member) => ({ ...member, hasPin: true }))} onChoose={setApproverId} /></>}
        </Loaded>
      )}
    </Dialog>
  );
}

/** A wrong PIN and a colleague who may not are said as such; the rest as everywhere. */
function troubleOf(error: ApiError, t: Translate): string {
  const { title, next } = refusalOf(error, t);
  const reason = error.details['reason'];
  if (reason === 'wrong_pin') return t('session.wrongPin');
  return reason === 'missing_capability' || reason === 'same_person' ? t('approval.mayNot') : `${title}. ${next}`;
}
