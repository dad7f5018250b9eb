/** Asks again until the answer fits, every half second; answers the last one, fitting or not, when the time is over. */
export async function until(ask, fits, timeoutMs = 60_000) {
  const endsAt = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer) || Date.now() > endsAt) return answer;
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  }
}
