import { ArrowLeft, LogIn } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isApiError } from '../../api';
import { refusalOf, useWords } from '../../i18n';
import { Avatar, Button, Keypad } from '../../ui';
import { useSignInWithPin } from './api/sign-in-with-pin';
import css from './pin-screen.module.css';

const longest = 8;
const shortest = 4;

/** The PIN, by finger or by the keyboard's digits. Enter goes in, Escape goes back. */
export function PinPad({ person, onBack }: { person: { id: string; name: string }; onBack: () => void }) {
  const { t } = useWords();
  const signIn = useSignInWithPin();
  const [pin, setPin] = useState('');
  const { mutate, reset, isPending } = signIn;
  const add = useCallback((digit: string) => {
    reset();
    setPin((typed) => (typed + digit).slice(0, longest));
  }, [reset]);
  const enter = useCallback(() => {
    if (pin.length < shortest || isPending) return;
    mutate({ staffId: person.id, pin }, { onError: () => setPin('') });
  }, [isPending, mutate, person.id, pin]);
  usePinKeys({ add, enter, back: onBack, remove: () => setPin((typed) => typed.slice(0, -1)) });
  const refusal = isApiError(signIn.error) ? refusalOf(signIn.error, t) : null;
  return (
    <div className={css['pad']}>
      <div className={css['person2']}>
        <Avatar name={person.name} size={72} />
        <h1>{person.name}</h1>
        <div className={css['dots']} role="status" aria-label={t('session.pinDigits', { count: pin.length })}>
          {Array.from({ length: Math.max(shortest, pin.length) }, (_, index) => <span key={index} className={css['dot']} data-full={index < pin.length} />)}
        </div>
        <p className={css['wrong']} role="alert">{refusal && `${isApiError(signIn.error) && signIn.error.code === 'wrong_credentials' ? t('session.wrongPin') : refusal.title}. ${refusal.next}`}</p>
      </div>
      <Keypad label={t('session.pin')} deleteLabel={t('common.deleteDigit')} onKey={add} onDelete={() => setPin((typed) => typed.slice(0, -1))} isDisabled={isPending} />
      <div className={css['acts']}>
        <Button size="xl" icon={ArrowLeft} onPress={onBack}>{t('common.back')}</Button>
        <Button look="primary" size="xl" icon={LogIn} onPress={enter} isPending={isPending} isDisabled={pin.length < shortest}>{t('session.enter')}</Button>
      </div>
    </div>
  );
}

interface PinKeys {
  add: (digit: string) => void;
  remove: () => void;
  enter: () => void;
  back: () => void;
}

/** A keyboard or a card reader that types may be used in place of the pad. */
function usePinKeys({ add, remove, enter, back }: PinKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') remove();
      else if (event.key === 'Escape') back();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) enter();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
