/** Most cards say yes. */
export const sandboxCards = ['sandbox_card', 'sandbox_card', 'sandbox_card', 'sandbox_card', 'sandbox_card_declined', 'sandbox_card_slow_bank'].map((paymentMethod) => ({ provider: 'sandbox', paymentMethod }));
export const stripeCards = ['pm_card_visa', 'pm_card_visa', 'pm_card_mastercard', 'pm_card_chargeDeclined'].map((paymentMethod) => ({ provider: 'stripe', paymentMethod }));

/** What guests will want, from the seed: dishes, how they pay, and whether a part of it goes back. Shares are of what is due, in hundredths; the last tender pays the rest. */
export function planCovers(seeded, count, { cards = [], cash = 0.2, refunds = 0 } = {}) {
  return Array.from({ length: count }, () => ({
    dishes: seeded.int(1, 4),
    tipMinor: seeded.chance(0.2) ? seeded.int(1, 500) : 0,
    tenders: Array.from({ length: seeded.chance(0.25) ? 2 : 1 }, () => ({ card: cards.length > 0 && !seeded.chance(cash) ? seeded.one(cards) : null, share: seeded.int(20, 80) })),
    refund: seeded.chance(refunds) ? seeded.int(1, 100) : null,
  }));
}
