import { LogIn } from 'lucide-react';
import { isApiError } from '../../api';
import { refusalOf, useWords } from '../../i18n';
import { useSignInWithPin } from './api/sign-in-with-pin';
import { PinEntry } from './pin-entry';

/** Goes in with the PIN of the face that was touched. */
export function PinPad({ person, onBack }: { person: { id: string; name: string }; onBack: () => void }) {
  const { t } = useWords();
  const { mutateAsync, reset, isPending, error } = useSignInWithPin();
  const refusal = isApiError(error) ? refusalOf(error, t) : null;
  const title = isApiError(error) && error.code === 'wrong_credentials' ? t('session.wrongPin') : refusal?.title;
  return (
    <PinEntry person={person} enterLabel={t('session.enter')} enterIcon={LogIn} isPending={isPending} onType={reset} onBack={onBack}
      trouble={refusal && `${title}. ${refusal.next}`}
      onEnter={(pin) => mutateAsync({ staffId: person.id, pin }).then(() => true, () => false)}
    />
  );
}
