import type { TenderType } from '@nova/platform/contracts';

/** The card that was chosen, as far as the tender's provider knows it; else its first. Null when it names none. */
export function cardToken(tender: TenderType | undefined, chosen: string | null): string | null {
  const methods = tender?.card?.paymentMethods ?? [];
  return (methods.find(({ token }) => token === chosen) ?? methods[0])?.token ?? null;
}
