import type { OperationView } from '@nova/payments/contracts';
import { useWords } from '../../i18n';
import { Pill } from '../../ui';
import { stateLooks } from '../check-money';

export function OperationPill({ state }: { state: OperationView['state'] }) {
  const { t } = useWords();
  return <Pill tone={stateLooks[state].tone} icon={stateLooks[state].icon}>{t(`checkMoney.states.${state}`)}</Pill>;
}
