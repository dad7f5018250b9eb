import { reprintJob } from '@nova/printing/contracts';
import { Copy } from 'lucide-react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, toast } from '../../ui';
import { useMay } from '../session';
import { useReprintJob } from './api/reprint-job';

/** Prints a paper that came out once more; the copy says DUPLICATE. */
export function ReprintButton({ jobId, label }: { jobId: string; label: string }) {
  const { t } = useWords();
  const may = useMay();
  const command = useReprintJob(jobId);
  if (!may(reprintJob)) return null;
  const run = async (): Promise<void> => { if (await command.run({ params: { jobId }, body: {} })) toast.ok(t('printing.reprinted')); };
  return (
    <>
      <Button icon={Copy} onPress={() => void run()} isPending={command.pending}>{label}</Button>
      <CommandFailure command={command} />
    </>
  );
}
