import type { ReactNode } from 'react';
import { Languages, Moon, Sun } from 'lucide-react';
import { chooseLocale, localeCodes, locales, useWords } from '../../i18n';
import { useTheme } from '../../theme';
import { Button, Wordmark } from '../../ui';
import css from './front.module.css';

/** The face of the till while nobody is signed in: language and light can be changed before anybody is known. */
export function Front({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const { t, locale } = useWords();
  const theme = useTheme();
  const other = localeCodes[(localeCodes.indexOf(locale) + 1) % localeCodes.length] ?? 'en';
  return (
    <div className={css['front']}>
      <header className={css['bar']}>
        <Wordmark size={40} />
        <span className={css['tools']}>
          <Button look="quiet" icon={Languages} onPress={() => chooseLocale(other)}>
            <span lang={other}>{locales[other].name}</span>
          </Button>
          <Button look="quiet" icon={theme.shown === 'dark' ? Sun : Moon} label={theme.shown === 'dark' ? t('settings.themeLight') : t('settings.themeDark')} onPress={() => theme.choose(theme.shown === 'dark' ? 'light' : 'dark')} />
        </span>
      </header>
      <main className={wide ? css['wide'] : css['main']}>{children}</main>
    </div>
  );
}
