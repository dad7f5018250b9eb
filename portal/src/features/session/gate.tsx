import { useState, type ReactNode } from 'react';
import { deviceToken } from '../../api';
import { useWords } from '../../i18n';
import { Mark } from '../../ui';
import css from './gate.module.css';
import { PinScreen } from './pin-screen';
import { useSessionState } from './session-store';
import { SignInScreen } from './sign-in-screen';
import { useResume } from './use-resume';

/** Nobody passes without being somebody: a PIN on an enrolled tablet, a password elsewhere. */
export function Gate({ children }: { children: ReactNode }) {
  useResume();
  const { t } = useWords();
  const state = useSessionState();
  const [byPassword, setByPassword] = useState(false);
  if (state.status === 'starting') {
    return (
      <div className={css['starting']} role="status" aria-label={t('common.loading')}>
        <Mark size={72} />
      </div>
    );
  }
  if (state.status === 'signed-in') return <>{children}</>;
  const enrolled = deviceToken.read() !== null;
  if (enrolled && !byPassword) return <PinScreen onPassword={() => setByPassword(true)} />;
  return <SignInScreen {...(enrolled ? { onPin: () => setByPassword(false) } : {})} />;
}
