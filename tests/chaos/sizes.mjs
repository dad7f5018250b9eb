/**
 * How much of each fault a run does: the one place. `long` is the size of the table of F-rules in the domain rules, `short` what fits into CI.
 * A size is counted in what the rule counts: orders, kills, checks, payments. `clients` tills work at once.
 */
export const sizes = {
  f1: { short: { orders: 300, kills: 8, clients: 6, skipMs: 61_000 }, long: { orders: 10_000, kills: 80, clients: 8, skipMs: 0 } },
  // `launches` picks so many of the points and kinds, each with one crowd; in the long run every one, until so many have stood there.
  f2: { short: { launches: 7, crowd: 6 }, long: { arrivals: 50, crowd: 26 } },
  f4: { short: { orders: 30, clients: 6 }, long: { orders: 200, clients: 8 } },
  f5: { short: { orders: 80, webhooks: 120, clients: 6 }, long: { orders: 2_500, webhooks: 5_000, clients: 8 } },
  f6: { short: { orders: 60, clients: 6 }, long: { orders: 1_000, clients: 8 } },
  f7: { short: { kills: 2, orders: 60, clients: 6 }, long: { kills: 5, orders: 400, clients: 8 } },
  f8: { short: { orders: 60, kills: 2, flushes: 1, clients: 6, skipMs: 31_000 }, long: { orders: 2_000, kills: 6, flushes: 2, clients: 8, skipMs: 0 } },
  f9: { short: { checks: 40, clients: 4 }, long: { checks: 500, clients: 6 } },
  f10: { short: { payments: 30, clients: 5 }, long: { payments: 500, clients: 8 } },
  // `each`: so many of each kind of tampering.
  f12: { short: { orders: 20, clients: 4, each: 20 }, long: { orders: 200, clients: 8, each: 200 } },
};
