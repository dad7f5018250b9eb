import { acknowledgeDiverted, type DivertedPaper } from '@nova/printing/contracts';
import { PrinterX } from './printer-x';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Pill } from '../../ui';
import { useWallClock } from '../content';
import { useAcknowledgeDiverted } from '../printing';
import { useMay } from '../session';
import css from './kitchen.module.css';

/** Papers that no printer would print: above everything else, until somebody says that he works from the screen. */
export function DivertedPapers({ papers }: { papers: readonly DivertedPaper[] }) {
  const { t } = useWords();
  if (papers.length === 0) return null;
  return <section className={css['diverted']} aria-label={t('kitchen.notPrinted')}>{papers.map((paper) => <Paper key={paper.jobId} paper={paper} />)}</section>;
}

function Paper({ paper }: { paper: DivertedPaper }) {
  const { t } = useWords();
  const may = useMay();
  const wall = useWallClock();
  const acknowledge = useAcknowledgeDiverted(paper.jobId);
  return (
    <article className={css['paper']} aria-label={`${t('kitchen.notPrinted')}: ${paper.title}`} role="alert">
      <header>
        <strong className={css['loud']}><PrinterX size={26} /> {t('kitchen.notPrinted')}</strong>
        <span>{paper.title} · {paper.printerName} · {wall.moment(paper.createdAt)}</span>
        {paper.possibleDuplicate && <Pill tone="warn">{t('kitchen.maybePrinted')}</Pill>}
      </header>
      {/* A long paper scrolls: also with the keyboard. */}
      <pre dir="auto" tabIndex={0}>{paper.text.trim()}</pre>
      <CommandFailure command={acknowledge} />
      {may(acknowledgeDiverted) && <Button look="danger" size="lg" wide isPending={acknowledge.pending} onPress={() => void acknowledge.run({ params: { jobId: paper.jobId }, body: {} })}>{t('kitchen.workFromScreen')}</Button>}
    </article>
  );
}
