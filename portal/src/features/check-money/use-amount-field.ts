import { useState } from 'react';
import { parseMoney, typedMoney } from '../../i18n';
import { useVenue } from '../content';

/** An amount that is typed, starting with what it usually is. `minor` is null while it is none. */
export function useAmountField(startMinor: number) {
  const { location } = useVenue();
  const [typed, setTyped] = useState(() => (startMinor === 0 ? '' : typedMoney(startMinor, location.currencyDigits)));
  return { typed, type: setTyped, minor: typed.trim() === '' ? 0 : parseMoney(typed, location.currencyDigits) };
}
