import type { CloseBlocker } from '@nova/pos/contracts';
import { joinFacts, useWords } from '../../i18n';
import { useMoney } from '../content';

/** What a person finds a blocker by: the check and its table, the payment, the drop. */
export function useBlockerName(): (blocker: CloseBlocker) => string {
  const { t, locale } = useWords();
  const money = useMoney();
  return ({ kind, label, tableName }) => (kind === 'waiting-drop' ? money(Number(label)) : joinFacts([label, tableName !== undefined && t('floor.table', { name: tableName })], locale));
}
