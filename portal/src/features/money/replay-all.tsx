import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { joinFacts, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, toast } from '../../ui';
import { useReplayWebhooks } from './api/replay-webhook';
import type { WebhookFilter } from './keys';

/** Everything that was given up once more, within the day and of the provider that is shown. `dead`: how many that are, once it is known. Asked twice, with their number: a provider will be busy with it. */
export function ReplayAll({ locationId, filter, dead }: { locationId: string; filter: WebhookFilter; dead: number | undefined }) {
  const { t, locale } = useWords();
  const [asking, setAsking] = useState(false);
  const command = useReplayWebhooks(locationId);
  const { from, to, provider } = filter;
  const filtered = from !== undefined || provider !== undefined;
  const name = t(filtered ? 'money.inbox.replayFiltered' : 'money.inbox.replayAll');
  const run = async (): Promise<void> => {
    const reply = await command.run({ body: { locationId, from, to, provider } });
    if (!reply) return;
    setAsking(false);
    toast.ok(t('money.inbox.replayedMany', { count: reply.replayed }));
  };
  return (
    <>
      <Button icon={RotateCcw} onPress={() => setAsking(true)} isDisabled={dead === undefined || dead === 0}>{name}</Button>
      {asking && (
        <Dialog role="alertdialog" title={t(filtered ? 'money.inbox.askFiltered' : 'money.inbox.askTitle')} closeLabel={t('common.close')} isOpen onClose={() => setAsking(false)} footer={
          <>
            <Button size="lg" onPress={() => setAsking(false)}>{t('log.leaveIt')}</Button>
            <Button look="primary" size="lg" icon={RotateCcw} onPress={() => void run()} isPending={command.pending} isDisabled={dead === 0 || (command.error?.unanswered ?? false)}>{name}</Button>
          </>
        }>
          <p>{joinFacts([t('money.inbox.dead', { count: dead ?? 0 }), provider], locale)}</p>
          <p>{t('money.inbox.ask')}</p>
          <CommandFailure command={command} />
        </Dialog>
      )}
    </>
  );
}
