import type { AnyContract, ReasonKind } from '@nova/platform/contracts';
import type { LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Command } from '../../api';
import { localized, useWords } from '../../i18n';
import { Failure } from '../../outcomes';
import { Button, Dialog, Field, Select } from '../../ui';
import { useVenue } from '../content';

export interface Why { reasonId: string; note: string }

interface ReasonDialogProps {
  title: string;
  lead?: string;
  kind: ReasonKind;
  confirm: string;
  icon: LucideIcon;
  danger?: boolean;
  noteLabel?: string;
  command: Pick<Command<AnyContract>, 'pending' | 'error' | 'retry' | 'dismiss'>;
  /** Something in the dialog is not filled in yet. */
  incomplete?: boolean;
  /** Stands in for the failure and the act: the two versions of a line. */
  conflict?: ReactNode;
  onConfirm: (why: Why) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** An act that says why: a reason of its kind, words if there are any, then the act. The server asks for a second person where the house rules want one. */
export function ReasonDialog({ title, lead, kind, confirm, icon, danger, noteLabel, command, incomplete = false, conflict, onConfirm, onClose, children }: ReasonDialogProps) {
  const { t, locale } = useWords();
  const { reasons } = useVenue();
  const options = reasons.filter((reason) => reason.kind === kind).map((reason) => ({ id: reason.id, name: localized(reason.name, locale) }));
  const [reasonId, setReasonId] = useState<string | null>(options.length === 1 ? (options[0]?.id ?? null) : null);
  const [note, setNote] = useState('');
  const run = (): void => {
    if (reasonId) onConfirm({ reasonId, note: note.trim() });
  };
  return (
    <Dialog title={title} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('order.money.back')}</Button>
        {!conflict && <Button look={danger ? 'danger' : 'primary'} size="lg" icon={icon} onPress={run} isPending={command.pending} isDisabled={!reasonId || incomplete || (command.error?.unanswered ?? false)}>{confirm}</Button>}
      </>
    }>
      {lead && <p>{lead}</p>}
      {conflict}
      {children}
      <Select label={t('shift.reason')} options={options} value={reasonId} onChange={setReasonId} placeholder={t('shift.chooseReason')} />
      <Field label={noteLabel ?? t('order.money.note')} value={note} onChange={setNote} maxLength={200} />
      {!conflict && <Failure error={command.error} onRetry={command.retry} onDismiss={command.dismiss} actions={command.error?.code === 'version_conflict' && <Button look="primary" onPress={run}>{t('order.money.asItIsNow')}</Button>} />}
    </Dialog>
  );
}
