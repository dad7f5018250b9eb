import { Loaded } from '../../outcomes';
import { Skeleton } from '../../ui';
import { useWords } from '../../i18n';
import { usePreview } from './api/preview-job';
import css from './printing.module.css';

/** The paper as it is or was printed. Shown as an image: a picture cannot run anything, whatever stands in it. */
export function Paper({ jobId, title }: { jobId: string; title: string }) {
  const { t } = useWords();
  const preview = usePreview(jobId);
  return (
    <div className={css['paper']}>
      <Loaded query={preview} skeleton={<Skeleton rows={1} height={320} label={t('common.loading')} />}>
        {(svg) => <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={t('printing.paperOf', { title })} />}
      </Loaded>
    </div>
  );
}
