import type { ApiError } from '../../api';
import { refusalOf, useWords } from '../../i18n';

/** Why an act on a row of the totals was not done, in one line under it. */
export function RowTrouble({ error }: { error: ApiError | null }) {
  const { t } = useWords();
  if (!error) return null;
  const { title, next } = refusalOf(error, t);
  return <small role="alert">{title}. {next}</small>;
}
