import { listDifferences, type OperationView } from '@nova/payments/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ExternalLink, ReceiptText, Scale } from 'lucide-react';
import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Dialog } from '../../ui';
import { reasonWords } from '../check-money';
import { useMoney, useVenue, useWallClock } from '../content';
import { useMay } from '../session';
import { useOperation } from './api/get-operation';
import css from './money.module.css';
import { OperationPill } from './operation-pill';
import { OperationSteps } from './operation-steps';
import { Review } from './review';

/** One operation: how it stands, every step and who learnt of it, and the ways to its check and to the provider's page. */
export function OperationDrawer({ operationId, onClose }: { operationId: string; onClose: () => void }) {
  const { t } = useWords();
  const story = useOperation(operationId);
  return (
    <Dialog shape="drawer" title={t('money.operation')} closeLabel={t('common.close')} isOpen onClose={onClose}>
      <Loaded query={story} rows={6} height={40}>
        {({ operation, events, correlationId }) => (
          <>
            <OperationHead operation={operation} />
            <Review operation={operation} />
            <OperationFacts operation={operation} correlationId={correlationId} />
            <OperationSteps events={events} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function OperationHead({ operation }: { operation: OperationView }) {
  const { t } = useWords();
  const may = useMay();
  const money = useMoney();
  const navigate = useNavigate();
  return (
    <>
      <p className={css['head']}><strong>{t(`money.kinds.${operation.kind}`)}</strong><OperationPill state={operation.state} /><b>{money(operation.amountMinor + operation.tipMinor)}</b></p>
      <div className={css['acts']}>
        <Button icon={ReceiptText} onPress={() => void navigate({ to: '/orders/$orderId', params: { orderId: operation.reference } })}>{t('money.openCheck')}</Button>
        {operation.provider !== 'manual' && may(listDifferences) && <Button icon={Scale} onPress={() => void navigate({ to: '/payments', search: { part: 'differences', reference: operation.reference } })}>{t('checkMoney.differences')}</Button>}
        {operation.providerPage && <a href={operation.providerPage} target="_blank" rel="noreferrer" className={css['link']}><ExternalLink size={18} aria-hidden />{t('money.openProvider')}</a>}
      </div>
    </>
  );
}

function OperationFacts({ operation, correlationId }: { operation: OperationView; correlationId: string }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  const { tenderTypes } = useVenue();
  const tender = tenderTypes.find(({ id }) => id === operation.tenderTypeId);
  const facts: readonly (readonly [Parameters<typeof name>[0], string | null | false])[] = [
    ['reason', operation.reasonCode !== null && reasonWords(operation.reasonCode, t)],
    ['tip', operation.tipMinor > 0 && money(operation.tipMinor)],
    ['tender', tender ? localized(tender.name, locale) : operation.tenderKind],
    ['provider', operation.provider === 'manual' ? t('money.manual') : operation.provider],
    ['created', wall.dateTime(operation.createdAt)],
    ['settled', operation.settledAt && wall.dateTime(operation.settledAt)],
    ['attempts', operation.attempts > 1 && String(operation.attempts)],
    ['nextCheck', operation.nextCheckAt && wall.dateTime(operation.nextCheckAt)],
    ['holdEnds', operation.captureBefore && wall.dateTime(operation.captureBefore)],
    ['left', operation.kind === 'authorize' && operation.state === 'succeeded' && money(operation.capturableMinor - operation.drawnMinor)],
    ['refundable', operation.refundableMinor + operation.refundableTipMinor > 0 && money(operation.refundableMinor + operation.refundableTipMinor)],
    ['reference', operation.providerReference], ['ours', operation.id], ['parent', operation.parentId], ['correlation', correlationId],
  ];
  const name = (fact: 'reason' | 'tip' | 'tender' | 'provider' | 'created' | 'settled' | 'attempts' | 'nextCheck' | 'holdEnds' | 'left' | 'refundable' | 'reference' | 'ours' | 'parent' | 'correlation'): string => t(`money.facts.${fact}`);
  return <dl className={css['facts']}>{facts.map(([fact, text]) => text && <div key={fact}><dt>{name(fact)}</dt><dd dir="auto">{text}</dd></div>)}</dl>;
}
