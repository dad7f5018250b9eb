/** The dashboard finds payments by their intent or charge; a refund is on the page of its payment, and only the search knows which that is. */
export function pageAtStripe(reference: string, testMode: boolean): string {
  const dashboard = `https://dashboard.stripe.com/${testMode ? 'test/' : ''}`;
  return reference.startsWith('re_') ? `${dashboard}search?query=${reference}` : `${dashboard}payments/${reference}`;
}
