import type { AnyContract, ReasonKind } from '@nova/platform/contracts';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Command } from '../../api';
import { localized, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Select } from '../../ui';
import { useVenue } from '../content';

interface SecondTouchDialogProps<C extends AnyContract> {
  title: string;
  lead: string;
  kind: ReasonKind;
  icon: LucideIcon;
  danger?: boolean;
  command: Command<C>;
  onConfirm: (reasonId: string) => void;
  onClose: () => void;
}

/** An act that wants a reason and a second touch, and no words: a check ends, or is opened again. */
export function SecondTouchDialog<C extends AnyContract>({ title, lead, kind, icon, danger, command, onConfirm, onClose }: SecondTouchDialogProps<C>) {
  const { t, locale } = useWords();
  const { reasons } = useVenue();
  const [reasonId, setReasonId] = useState<string | null>(null);
  const options = reasons.filter((reason) => reason.kind === kind).map((reason) => ({ id: reason.id, name: localized(reason.name, locale) }));
  return (
    <Dialog title={title} closeLabel={t('common.close')} role="alertdialog" isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('log.leaveIt')}</Button>
        <Button look={danger ? 'danger' : 'primary'} size="lg" icon={icon} isPending={command.pending} isDisabled={reasonId === null || (command.error?.unanswered ?? false)} onPress={() => reasonId !== null && onConfirm(reasonId)}>{title}</Button>
      </>
    }>
      <p>{lead}</p>
      <Select label={t('shift.reason')} options={options} value={reasonId} onChange={setReasonId} placeholder={t('shift.chooseReason')} />
      <CommandFailure command={command} />
    </Dialog>
  );
}
