import { printTestPage, type ChannelHealth } from '@nova/printing/contracts';
import { CircleCheck, CircleHelp, CircleX, VolumeX, type LucideIcon } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { Button, elapsedMinutes, Pill, toast, type Tone } from '../../ui';
import { useMay, usePlace } from '../session';
import { usePrintTestPage } from './api/print-test-page';
import css from './printing.module.css';

const looks: Record<ChannelHealth['state'], { tone: Tone; icon: LucideIcon }> = {
  up: { tone: 'ok', icon: CircleCheck },
  down: { tone: 'bad', icon: CircleX },
  silent: { tone: 'warn', icon: VolumeX },
  unknown: { tone: 'mute', icon: CircleHelp },
};

/** The ways to a printer in the order in which they are tried, each with how it is and a test of its own. */
export function ChannelList({ printerId, name, channels }: { printerId: string; name: string; channels: readonly ChannelHealth[] }) {
  const { t } = useWords();
  return (
    <ol className={css['channels']} aria-label={t('printing.channelsOf', { name })}>
      {channels.map((health) => <ChannelRow key={health.channel} printerId={printerId} health={health} />)}
    </ol>
  );
}

function ChannelRow({ printerId, health }: { printerId: string; health: ChannelHealth }) {
  const { t, locale } = useWords();
  const may = useMay();
  const now = useNow();
  const { locationId } = usePlace();
  const test = usePrintTestPage(`${printerId}:${health.channel}`);
  const name = t(`printing.channels.${health.channel}`);
  const ago = (at: string): string => t('common.minutes', { count: elapsedMinutes(at, now) });
  const run = async (): Promise<void> => {
    if (await test.run({ params: { printerId }, body: { locationId, channel: health.channel } })) toast.ok(t('printing.testSent', { name }));
  };
  return (
    <li className={css['channel']}>
      <span className={css['channelWords']}>
        <strong>{name}</strong>
        <small>{joinFacts([
          health.state !== 'up' && health.lastError,
          health.lastSuccessAt && t('printing.channelPrinted', { minutes: ago(health.lastSuccessAt) }),
          health.lastSeenAt && t('printing.channelSeen', { minutes: ago(health.lastSeenAt) }),
          health.queued > 0 && t('printing.queued', { count: health.queued }),
        ], locale)}</small>
      </span>
      <Pill tone={looks[health.state].tone} icon={looks[health.state].icon}>{t(`printing.channelStates.${health.state}`)}</Pill>
      {may(printTestPage) && <Button look="quiet" onPress={() => void run()} isPending={test.pending}>{t('printing.channelTest', { channel: name })}</Button>}
      <CommandFailure command={test} />
    </li>
  );
}
