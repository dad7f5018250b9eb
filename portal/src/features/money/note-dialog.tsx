import type { AnyContract } from '@nova/platform/contracts';
import type { LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Command } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, Field } from '../../ui';

interface NoteDialogProps<C extends AnyContract> {
  title: string;
  lead: string;
  noteLabel: string;
  confirm: string;
  icon: LucideIcon;
  command: Command<C>;
  /** Something besides the note is not chosen yet. */
  incomplete?: boolean;
  onConfirm: (note: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

const shortest = 3, longest = 500;

/** A person's word on money that the books could not settle by themselves; it stays with what it is about. */
export function NoteDialog<C extends AnyContract>({ title, lead, noteLabel, confirm, icon, command, incomplete = false, onConfirm, onClose, children }: NoteDialogProps<C>) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const text = note.trim();
  return (
    <Dialog role="alertdialog" title={title} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('log.leaveIt')}</Button>
        <Button look="primary" size="lg" icon={icon} isPending={command.pending} isDisabled={incomplete || text.length < shortest || (command.error?.unanswered ?? false)} onPress={() => onConfirm(text)}>{confirm}</Button>
      </>
    }>
      <p>{lead}</p>
      {children}
      <Field label={noteLabel} lines={3} value={note} onChange={setNote} maxLength={longest} error={text !== '' && text.length < shortest ? t('money.noteShort') : undefined} />
      <CommandFailure command={command} />
    </Dialog>
  );
}
