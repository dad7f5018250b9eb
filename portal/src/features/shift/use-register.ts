import { useState } from 'react';
import { useVenue } from '../content';
import { usePlace } from '../session';

/** The register to work with: the tablet's own, or one picked where the tablet has none. */
export function useRegister() {
  const { registers } = useVenue();
  const { registerId } = usePlace();
  const [picked, setPicked] = useState<string | null>(null);
  const id = registerId ?? picked ?? registers[0]?.id ?? '';
  return { registerId: id, register: registers.find((register) => register.id === id), registers, fixed: registerId !== null, pick: setPicked };
}
