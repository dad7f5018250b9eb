import { setQzDevice } from '@nova/printing/contracts';
import { Plug, PlugZap, Unplug } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { deviceToken } from '../../../api';
import { listed, useWords } from '../../../i18n';
import { CommandFailure } from '../../../outcomes';
import { Card, Pill, Toggle } from '../../../ui';
import { useMay } from '../../session';
import { useSetQzDevice } from '../api/set-qz-device';
import css from '../printing.module.css';
import { qzState, ringQz } from './qz-state';

/** Whether this very tablet prints through the QZ Tray beside it; a manager decides that here, standing before it. */
export function QzCard() {
  const { t, locale } = useWords();
  const may = useMay();
  const state = useSyncExternalStore(qzState.subscribe, qzState.read);
  const command = useSetQzDevice();
  if (deviceToken.read() === null || (!may(setQzDevice) && state.is === 'off')) return null;
  const set = async (enabled: boolean): Promise<void> => { if (await command.run({ body: { enabled } })) ringQz(); };
  const words = { off: t('printing.qzOff'), elsewhere: t('printing.qzOtherTab'), away: t('printing.qzAway'), on: t('printing.qzOn') }[state.is];
  return (
    <Card className={css['printer']}>
      <div className={css['printerHead']}>
        <Plug size={28} aria-hidden />
        <h2>{t('printing.qzTitle')}</h2>
        <Pill tone={state.is === 'on' ? 'ok' : state.is === 'away' ? 'bad' : 'mute'} icon={state.is === 'on' ? PlugZap : Unplug}>{words}</Pill>
      </div>
      <p className={css['soft']}>{state.is !== 'on' ? t('printing.qzLead') : state.printers.length > 0 ? t('printing.qzPrinters', { names: listed(state.printers, locale) }) : t('printing.qzNone')}</p>
      <CommandFailure command={command} />
      {may(setQzDevice) && <Toggle isSelected={state.is !== 'off'} onChange={(on) => void set(on)} isDisabled={command.pending}>{t('printing.qzUse')}</Toggle>}
    </Card>
  );
}
