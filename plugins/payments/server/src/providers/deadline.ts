/** The call was given up; what it asked for may still happen. */
export class DeadlinePassed extends Error {}

/**
 * The result of `work`, or DeadlinePassed after `ms`. The signal ends with the deadline: whoever makes several requests looks at it before each, so that nothing goes on behind the caller's back.
 * The request that is out already cannot be called back.
 */
export async function withinDeadline<T>(work: (signal: AbortSignal) => Promise<T>, ms: number): Promise<T> {
  const late = new DeadlinePassed(`no answer within ${ms} ms`);
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      controller.abort(late);
      reject(late);
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
