import { KeyRound, LogIn } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { isApiError } from '../../api';
import { refusalOf, useWords } from '../../i18n';
import { Button, Field, Notice } from '../../ui';
import { useSignIn } from './api/sign-in';
import { Front } from './front';
import css from './sign-in-screen.module.css';

export function SignInScreen({ onPin }: { onPin?: () => void }) {
  const { t } = useWords();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };
  const refusal = isApiError(signIn.error) ? refusalOf(signIn.error, t) : null;
  return (
    <Front>
      <form className={css['card']} onSubmit={submit}>
        <div>
          <h1>{t('session.signIn')}</h1>
          <p className={css['lead']}>{t('session.signInLead')}</p>
        </div>
        {refusal && <Notice tone="bad" title={refusal.title} alert>{refusal.next}</Notice>}
        <Field label={t('session.username')} value={username} onChange={setUsername} autoComplete="username" autoFocus isRequired />
        <Field label={t('session.password')} value={password} onChange={setPassword} type="password" autoComplete="current-password" isRequired />
        <Button type="submit" look="primary" size="xl" icon={LogIn} wide isPending={signIn.isPending} isDisabled={username.trim() === '' || password === ''}>{t('session.signIn')}</Button>
        {onPin && <Button look="quiet" icon={KeyRound} onPress={onPin}>{t('session.usePin')}</Button>}
      </form>
    </Front>
  );
}
