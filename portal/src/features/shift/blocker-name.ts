import type { CloseBlocker } from '@nova/pos/contracts';
import { joinFacts, localized, useWords } from '../../i18n';
import { useMoney } from '../content';

/** What a person finds a blocker by: the check and its table, the payment's check, sum and tender, the drop. */
export function useBlockerName(): (blocker: CloseBlocker) => string {
  const { t, locale } = useWords();
  const money = useMoney();
  return ({ kind, label, tableName, amountMinor, tender }) =>
    (kind === 'waiting-drop' ? money(Number(label)) : joinFacts([label, tableName !== undefined && t('floor.table', { name: tableName }), amountMinor !== undefined && money(amountMinor), tender && localized(tender, locale)], locale));
}
