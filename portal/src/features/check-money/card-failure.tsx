import type { AnyContract } from '@nova/platform/contracts';
import { CreditCard, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Command } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Notice } from '../../ui';
import { reasonWords } from './attempt-words';

/** Why a card was not taken, in words: the bank's no is the guest's to hear, and another card is the way on (P3). */
export function CardFailure<C extends AnyContract>({ command, actions }: { command: Command<C>; actions?: ReactNode }) {
  const { t } = useWords();
  const { error } = command;
  if (error?.code !== 'card_declined') return <CommandFailure command={command} actions={actions} />;
  const code = error.details['reasonCode'];
  return (
    <Notice tone="bad" icon={CircleX} alert title={`${t('checkMoney.declined')}${typeof code === 'string' ? ` · ${reasonWords(code, t)}` : ''}`} actions={<Button icon={CreditCard} onPress={command.dismiss}>{t('checkMoney.anotherCard')}</Button>}>
      {t('checkMoney.declinedNext')}
    </Notice>
  );
}
