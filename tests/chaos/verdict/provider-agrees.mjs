/**
 * Provider = ledger, operation by operation and to the cent in sum: what the provider did is an operation of ours that succeeded with the same amount, and what succeeded here was done there, once.
 * What came to nothing later counts on neither side (P6).
 */
export async function providerAgrees(verdict, world) {
  const ours = await world.database.rows(`
    select o.id, o.provider, o.kind, o.state, o.amount_minor + o.tip_minor as amount, o.provider_reference as reference, p.provider_reference as parent,
      exists (select from payments.operation c where c.parent_id = o.id and c.kind = 'correction') as corrected
    from payments.operation o left join payments.operation p on p.id = o.parent_id where o.provider in ('sandbox', 'stripe') and o.kind <> 'correction'`);
  const theirs = [...await sandboxEffects(world), ...await stripeEffects(world, ours)];
  const byId = new Map(ours.map((each) => [each.id, each]));
  const done = new Set(theirs.filter(({ stands }) => stands).map(({ id, kind }) => `${kind} ${id}`));
  verdict.none('the provider did something twice', theirs.filter((each, index) => theirs.findIndex(({ id, kind }) => id === each.id && kind === each.kind) !== index));
  verdict.none('the provider did what did not succeed here', theirs.filter(({ id, stands }) => stands && byId.get(id)?.state !== 'succeeded'));
  verdict.none('the provider did it with another amount', theirs.filter(({ id, kind, stands, amount }) => stands && kind !== 'void' && byId.get(id)?.state === 'succeeded' && byId.get(id)?.amount !== amount));
  verdict.none('the provider never did what succeeded here', ours.filter(({ id, kind, state, corrected }) => state === 'succeeded' && !corrected && !done.has(`${kind} ${id}`)));
  const money = theirs.filter(({ stands }) => stands).reduce((sum, { kind, amount }) => sum + (kind === 'capture' ? amount : kind === 'refund' ? -amount : 0), 0);
  verdict.same('the providers owe another sum than the ledger says', await world.database.value(`select coalesce(sum(amount_minor), 0) from payments.ledger_entry where account = 'provider-clearing'`), money);
  return theirs.length;
}

async function sandboxEffects({ sandboxDoor }) {
  const entries = await sandboxDoor.ask('GET', 'operations');
  return entries.filter(({ state }) => state === 'succeeded' || state === 'failed').map(({ operationId, kind, state, amountMinor, reasonCode }) => ({
    provider: 'sandbox', id: operationId, kind, amount: amountMinor,
    // A hold that ended by itself had been a hold all the same.
    stands: state === 'succeeded' || (kind === 'authorize' && reasonCode === 'hold_released'),
  }));
}

/** Stripe's objects carry our ids in their metadata; a cancelled intent is the void of its hold. */
async function stripeEffects({ stripeDoor }, ours) {
  const { intents, charges, refunds } = await stripeDoor.ask('GET', 'effects');
  const voids = new Map(ours.filter(({ provider, kind }) => provider === 'stripe' && kind === 'void').map(({ parent, id }) => [parent, id]));
  return [
    ...charges.filter(({ status }) => status === 'succeeded').map(({ metadata, amount }) => ({ id: metadata.nova_operation, kind: 'authorize', amount, stands: true })),
    ...intents.filter(({ status }) => status === 'succeeded').map(({ metadata, amount_received: amount }) => ({ id: metadata.nova_capture, kind: 'capture', amount, stands: true })),
    ...intents.filter(({ status, id }) => status === 'canceled' && voids.has(id)).map(({ id, amount }) => ({ id: voids.get(id), kind: 'void', amount, stands: true })),
    ...refunds.filter(({ metadata, status }) => metadata.nova_operation !== undefined && status !== 'pending').map(({ metadata, amount, status }) => ({ id: metadata.nova_operation, kind: 'refund', amount, stands: status === 'succeeded' })),
  ].map((each) => ({ provider: 'stripe', ...each }));
}
