import { BarChart3, Bell, BellDot, BellOff, ListOrdered, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import css from './kitchen.module.css';
import type { Sound } from './use-sound';

interface KitchenBarProps {
  title: string;
  waiting: string;
  dark: boolean;
  onTheme: () => void;
  sound: Sound;
  onAllDay: () => void;
  /** The pass has no times of its own. */
  onTimes?: () => void;
  children: ReactNode;
}

/** What the screen is of, how much waits, and its tools. */
export function KitchenBar({ title, waiting, dark, onTheme, sound, onAllDay, onTimes, children }: KitchenBarProps) {
  const { t } = useWords();
  return (
    <header className={css['bar']}>
      <h1>{title}</h1>
      <span className={css['waiting']} role="status">{waiting}</span>
      <span className={css['tools']}>
        <Button icon={ListOrdered} onPress={onAllDay}>{t('kitchen.allDay')}</Button>
        {onTimes && <Button icon={BarChart3} onPress={onTimes}>{t('kitchen.times')}</Button>}
        {children}
        <Button look="quiet" icon={sound.silenced ? BellDot : sound.on ? Bell : BellOff} label={sound.silenced ? t('kitchen.soundWaits') : sound.on ? t('kitchen.soundOff') : t('kitchen.soundOn')} onPress={sound.toggle} />
        <Button look="quiet" icon={dark ? Sun : Moon} label={dark ? t('settings.themeLight') : t('settings.themeDark')} onPress={onTheme} />
      </span>
    </header>
  );
}
