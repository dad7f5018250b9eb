import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';

export const nowSeconds = () => Math.floor(Date.now() / 1000);

/** A message about nothing of ours, in the words of each provider. */
const messages = {
  sandbox: () => ({ eventId: v7(), object: { kind: 'payment', reference: 'auth_of_nobody', operationId: v7() } }),
  stripe: () => ({ id: `evt_${v7()}`, object: 'event', type: 'payment_intent.succeeded', data: { object: { id: 'pi_1', object: 'payment_intent' } } }),
};

/** Posts a message about nothing of ours to the door, signed with `secret` as the provider would at that second. Answers the status. */
export async function postSigned({ provider, url, secret, seconds = nowSeconds(), headers = {} }) {
  const header = provider === 'stripe' ? 'stripe-signature' : 'nova-signature';
  const body = JSON.stringify(messages[provider]());
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return String((await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', [header]: `t=${seconds},v1=${signature}`, ...headers }, body })).status);
}
