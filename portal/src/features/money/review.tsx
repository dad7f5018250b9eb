import { reviewOperation, type OperationView } from '@nova/payments/contracts';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Notice, Segmented, toast } from '../../ui';
import { useMay } from '../session';
import { useReviewOperation } from './api/review-operation';
import { NoteDialog } from './note-dialog';

/** What nobody could find out by itself is decided by a person who looked at the provider (P10). */
export function Review({ operation }: { operation: OperationView }) {
  const { t } = useWords();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<'succeeded' | 'failed' | null>(null);
  const command = useReviewOperation(operation.id);
  if (operation.state !== 'manual_review') return null;
  const run = async (note: string): Promise<void> => {
    if (outcome === null || !(await command.run({ params: { operationId: operation.id }, body: { outcome, note } }))) return;
    setAsking(false);
    toast.ok(t('money.review.done'));
  };
  return (
    <>
      <Notice tone="warn" icon={Scale} title={t('money.review.title')} actions={may(reviewOperation) && <Button look="primary" onPress={() => setAsking(true)}>{t('money.review.decide')}</Button>}>{t('money.review.lead')}</Notice>
      {asking && (
        <NoteDialog title={t('money.review.ask')} lead={t('money.review.lead')} noteLabel={t('money.review.note')} confirm={t(outcome === null ? 'money.review.decide' : outcome === 'succeeded' ? 'money.review.happened' : 'money.review.nothing')} incomplete={outcome === null} icon={Scale} command={command} onConfirm={(note) => void run(note)} onClose={() => setAsking(false)}>
          <Segmented label={t('money.review.ask')} wide value={outcome} onChange={setOutcome} segments={[{ id: 'succeeded', name: t('money.review.happened') }, { id: 'failed', name: t('money.review.nothing') }]} />
        </NoteDialog>
      )}
    </>
  );
}
