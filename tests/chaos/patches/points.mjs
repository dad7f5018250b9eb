const payments = 'plugins/payments/dist/server/src';
const pos = 'plugins/pos/dist/server/src';
const ofOperation = '`${operation.kind} ${operation.id}`';

/** Lets a call of the compiled code arrive at one point before it and at another after it. Only its beginning is named, so that its arguments may change. */
function around(file, call, { before, after, key }) {
  const arrive = (point) => (point === undefined ? '' : `await globalThis.novaChaos.arrive('${point}', ${key});`);
  return { file, find: `await ${call}(`, replace: `await (async (...given) => { ${arrive(before)} const answer = await ${call}(...given); ${arrive(after)} return answer; })(` };
}

/**
 * Places in the code at which a server of ours can be made to die (F2). Each is made by a patch of the compiled file, so that the source knows nothing of it.
 * The key that arrives begins with the kind of operation.
 */
export const pointPatches = [
  around(`${payments}/services/plan-operation.js`, '(0, insert_planned_operation_1.insertPlannedOperation)', { after: 'before-plan-commit', key: '`${planned.kind} ${planned.id}`' }),
  around(`${payments}/services/advance-operation.js`, 'ask', { before: 'before-send', after: 'after-send', key: ofOperation }),
  around(`${payments}/providers/sandbox/sandbox-provider.js`, 'reply.text', { before: 'after-provider-commit', key: '`${body?.kind} ${path}`' }),
  around(`${payments}/services/settle-answer.js`, '(0, settle_operation_1.settleOperation)', { after: 'before-settle-commit', key: ofOperation }),
  around(`${payments}/services/advance-operation.js`, '(0, settle_answer_1.settleAnswer)', { after: 'after-settle-commit', key: ofOperation }),
  around(`${pos}/services/finish-order.js`, '(0, close_order_1.closeOrder)', { before: 'before-close', after: 'before-close-commit', key: '`close ${orderId}`' }),
  around(`${pos}/services/finish-order.js`, '(0, finish_refund_1.finishRefund)', { before: 'before-credit', after: 'before-credit-commit', key: '`credit ${orderId}`' }),
];

const onOperations = ['before-plan-commit', 'before-send', 'after-provider-commit', 'after-send', 'before-settle-commit', 'after-settle-commit'];
/** Every point with every kind of act that passes it. */
export const shots = [
  ...onOperations.flatMap((point) => ['authorize', 'capture', 'void', 'refund'].map((kind) => ({ point, kind }))),
  ...['before-close', 'before-close-commit'].map((point) => ({ point, kind: 'close' })),
  ...['before-credit', 'before-credit-commit'].map((point) => ({ point, kind: 'credit' })),
];
