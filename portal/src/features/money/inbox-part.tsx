import { replayWebhook, replayWebhooks, webhookState, type WebhookState, type WebhookView } from '@nova/payments/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronRight, CircleAlert, CircleCheck, Clock, Inbox, RotateCcw, type LucideIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { joinFacts, useWords, type Translate } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Empty, Pill, Segmented, Select, Table, toast, type Tone } from '../../ui';
import { useVenue, useWallClock } from '../content';
import { DayFilter } from '../order-log';
import { useMay, usePlace } from '../session';
import { useWebhooks } from './api/list-webhooks';
import { useReplayWebhook } from './api/replay-webhook';
import { businessDaySpan } from './business-day-span';
import type { WebhookFilter } from './keys';
import css from './money.module.css';
import { ReplayAll } from './replay-all';
import { useProviders } from './use-providers';

const looks: Record<WebhookState, { tone: Tone; icon: LucideIcon }> = { received: { tone: 'info', icon: Clock }, done: { tone: 'ok', icon: CircleCheck }, dead: { tone: 'bad', icon: CircleAlert } };

/** What providers told us, and what we could not work on: with the reason, and again at a touch. */
export function InboxPart() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const { location } = useVenue();
  const may = useMay();
  const [state, setState] = useState<WebhookState | 'all'>('all');
  const [day, setDay] = useState<string | null>(null);
  const [provider, setProvider] = useState('all');
  const providers = useProviders();
  const filter = useMemo<WebhookFilter>(() => ({ state: state === 'all' ? undefined : state, provider: provider === 'all' ? undefined : provider, ...(day === null ? { from: undefined, to: undefined } : businessDaySpan(day, location.timeZone, location.cutoffHour)) }), [day, location.cutoffHour, location.timeZone, provider, state]);
  const webhooks = useWebhooks(locationId, filter);
  return (
    <>
      <div className={css['filters']}>
        <Segmented label={t('common.state')} value={state} onChange={setState} segments={[{ id: 'all' as const, name: t('money.inbox.all') }, ...webhookState.options.map((id) => ({ id, name: t(`money.inbox.states.${id}`) }))]} />
        <DayFilter day={day} onChange={setDay} />
        {providers.length > 0 && <Select label={t('money.provider')} hideLabel options={[{ id: 'all', name: t('money.allProviders') }, ...providers.map((id) => ({ id, name: id }))]} value={provider} onChange={setProvider} placeholder={t('money.allProviders')} />}
        {may(replayWebhooks) && <ReplayAll locationId={locationId} filter={filter} dead={webhooks.isPlaceholderData ? undefined : webhooks.data?.pages[0]?.dead} />}
      </div>
      <Loaded query={webhooks} rows={6} height={56}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.webhooks);
          return rows.length === 0 ? <Empty icon={Inbox} title={t('money.inbox.empty')}>{t('money.inbox.emptyNext')}</Empty> : <WebhookTable rows={rows} />;
        }}
      </Loaded>
      {webhooks.hasNextPage && <Button size="lg" onPress={() => void webhooks.fetchNextPage()} isPending={webhooks.isFetchingNextPage}>{t('log.older')}</Button>}
    </>
  );
}

const about = ({ objectKind, reason }: WebhookView, t: Translate): string => (reason === 'not-ours' ? t('money.inbox.notOurs') : objectKind === null ? t('money.inbox.nothing') : t(`money.inbox.${objectKind}`));

function WebhookTable({ rows }: { rows: readonly WebhookView[] }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  return (
    <Table cards label={t('money.inbox.title')} rows={rows} keyOf={({ id }) => id} columns={[
      { id: 'about', name: t('money.inbox.what'), cell: (webhook) => <WebhookSubject webhook={webhook} title={about(webhook, t)} /> },
      { id: 'received', name: t('money.inbox.received'), wideOnly: true, cell: (webhook) => wall.dateTime(webhook.receivedAt) },
      { id: 'provider', name: t('money.provider'), wideOnly: true, cell: (webhook) => webhook.provider },
      { id: 'state', name: t('common.state'), cell: (webhook) => <span className={css['two']}><span><Pill tone={looks[webhook.state].tone} icon={looks[webhook.state].icon}>{t(`money.inbox.states.${webhook.state}`)}</Pill></span><small className={css['why']}>{joinFacts([webhook.attempts > 1 && t('money.inbox.attempts', { count: webhook.attempts }), webhook.reason !== 'not-ours' && webhook.reason, webhook.state === 'received' && webhook.attempts > 0 && t('money.inbox.nextAttempt', { time: wall.moment(webhook.nextAttemptAt) })], locale)}</small></span> },
      { id: 'acts', name: t('common.acts'), cell: (webhook) => <ReplayButton webhook={webhook} /> },
    ]} />
  );
}

function WebhookSubject({ webhook, title }: { webhook: WebhookView; title: string }) {
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/payments' });
  const wall = useWallClock();
  const { operationId } = webhook;
  const text = <span className={css['two']}>{title}<small>{webhook.objectReference ?? wall.moment(webhook.receivedAt)}</small></span>;
  if (operationId === null) return text;
  return <Button look="quiet" className={css['open']} onPress={() => void navigate({ to: '/payments', search: { ...search, operation: operationId } })}>{text}<ChevronRight size={18} aria-hidden /></Button>;
}

function ReplayButton({ webhook }: { webhook: WebhookView }) {
  const { t } = useWords();
  const may = useMay();
  const command = useReplayWebhook(webhook.id);
  if (webhook.state !== 'dead' || !may(replayWebhook)) return null;
  const run = async (): Promise<void> => { if (await command.run({ params: { webhookId: webhook.id }, body: {} })) toast.ok(t('money.inbox.replayed')); };
  return (
    <>
      <Button icon={RotateCcw} onPress={() => void run()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('money.inbox.replay')}</Button>
      <CommandFailure command={command} />
    </>
  );
}
