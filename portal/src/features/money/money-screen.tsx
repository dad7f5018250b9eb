import { listDifferences, listOperations, listWebhooks } from '@nova/payments/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../../i18n';
import { Page, Segmented } from '../../ui';
import { useMay } from '../session';
import { DifferencesPart } from './differences-part';
import { InboxPart } from './inbox-part';
import { OperationDrawer } from './operation-drawer';
import { OperationsPart } from './operations-part';
import { parts } from './read-search';

const needs = { operations: listOperations, inbox: listWebhooks, differences: listDifferences } as const;

/** Where the money through providers is looked after: operations, what providers told us, and where the books differ. The address says what is open, so that it can be linked to. */
export function MoneyScreen() {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const { operation, ...behind } = useSearch({ from: '/shell/payments' });
  const part = behind.part ?? 'operations';
  const open = parts.filter((name) => may(needs[name]));
  return (
    <Page title={t('money.title')} subtitle={t('money.lead')}>
      {open.length > 1 && <Segmented label={t('money.parts')} value={part} onChange={(next) => void navigate({ to: '/payments', search: { part: next } })} segments={open.map((id) => ({ id, name: t(`money.part.${id}`) }))} />}
      {part === 'operations' && <OperationsPart />}
      {part === 'inbox' && <InboxPart />}
      {part === 'differences' && <DifferencesPart />}
      {operation && <OperationDrawer key={operation} operationId={operation} onClose={() => void navigate({ to: '/payments', search: behind })} />}
    </Page>
  );
}
