import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { AnyContract } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { answerNow, type PlannedMoney } from './answer-now';
import { enterOrder, type EnteredOrder } from './enter-order';
import { noteMoney, type PlannedOnCheck } from './note-money';

interface MoneyInput { readonly params: { readonly orderId: string }; readonly body: { readonly commandId: string; readonly version: number } }
type Plan = (context: CommandContext<unknown>, entered: EnteredOrder) => Promise<Outcome<Omit<PlannedOnCheck, 'orderId'>>>;

/**
 * A command that asks a provider for money of an open check, on the acting register (S1). `plan` decides and has payments plan under the check's lock, so that nobody else can claim the same
 * due; the check's history follows in the same transaction. Then it is sent, settled and finished, and the answer is how it stands: the same command again looks again (P1, P2).
 * Refuses `device_required`, `version_conflict`, `wrong_state`, what `plan` refuses, `card_declined`, `payment_failed`.
 */
export async function askMoney(actor: Actor, contract: AnyContract, input: MoneyInput, plan: Plan): ReturnType<typeof answerNow> {
  const { params: { orderId }, body: { version } } = input;
  const planned = await platform().command<unknown, PlannedMoney>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, orderId, 'take-payment', { gateOn: 'register', version });
      if (!entered.ok) return entered;
      const asked = await plan(context, entered.value);
      if (!asked.ok) return asked;
      await noteMoney(context, { orderId, ...asked.value });
      return done({ orderId, operationIds: asked.value.operationIds });
    },
  });
  return answerNow(actor, planned);
}
