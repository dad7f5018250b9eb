/**
 * Calls `lock` once nobody has touched the page for so long. It goes by the clock and not by a timer alone: timers sleep with the tablet, and
 * whoever wakes it must find it locked, before their first touch counts. Returns how to stop watching.
 */
export function watchIdle(limitMs: number, lock: () => void, page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window): () => void {
  let touchedAt = Date.now();
  let timer = setTimeout(look, limitMs);
  function look(): void {
    clearTimeout(timer);
    const leftMs = touchedAt + limitMs - Date.now();
    if (leftMs <= 0) lock();
    else timer = setTimeout(look, leftMs);
  }
  const touched = (event: Event): void => {
    if (Date.now() - touchedAt < limitMs) return void (touchedAt = Date.now());
    event.preventDefault();
    event.stopImmediatePropagation();
    lock();
  };
  // In the capture phase: components that handle a press keep it from going any further.
  const capture = { capture: true };
  const touches = ['pointerdown', 'keydown'], wakings = ['visibilitychange', 'pageshow'];
  for (const name of touches) page.addEventListener(name, touched, capture);
  for (const name of wakings) page.addEventListener(name, look, capture);
  return () => {
    clearTimeout(timer);
    for (const name of touches) page.removeEventListener(name, touched, capture);
    for (const name of wakings) page.removeEventListener(name, look, capture);
  };
}
