/** The call was given up; what it asked for may still happen. */
export class DeadlinePassed extends Error {}

/** The result of `work`, or DeadlinePassed after `ms`. The work is not stopped: nobody can call back what has left. */
export async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => { reject(new DeadlinePassed(`no answer within ${ms} ms`)); }, ms); });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
