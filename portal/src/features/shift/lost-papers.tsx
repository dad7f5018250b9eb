import type { LostPaper } from '@nova/pos/contracts';
import { documentType, jobState, listPrinters } from '@nova/printing/contracts';
import { useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { Button, Notice } from '../../ui';
import { useWallClock } from '../content';
import { useMay } from '../session';

/** Papers that never came out, with the way to them. A warning: S6 does not let paper keep a shift open. */
export function LostPapers({ papers }: { papers: readonly LostPaper[] }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const may = useMay();
  const navigate = useNavigate();
  if (papers.length === 0) return null;
  const nameOf = (paper: LostPaper): string => {
    const [kind, state] = [documentType.safeParse(paper.documentType), jobState.safeParse(paper.state)];
    return joinFacts([`${kind.success ? t(`printing.documents.${kind.data}`) : ''} ${paper.title}`.trim(), state.success && t(`printing.states.${state.data}`), wall.moment(paper.at)], locale);
  };
  return (
    <Notice tone="warn" icon={Printer} title={t('shift.lostPapers')} actions={may(listPrinters) && <Button icon={Printer} onPress={() => void navigate({ to: '/printing' })}>{t('shift.goToPrinting')}</Button>}>
      <ul>{papers.map((paper) => <li key={paper.jobId}>{nameOf(paper)}</li>)}</ul>
    </Notice>
  );
}
