/** Keeps a stack running until Ctrl-C, a signal, or the death of one of its parts, and stops it in order. */
/** npm passes on the Ctrl-C that the terminal has sent us already: both are one press. */
const ONE_PRESS_MS = 1_000;

/**
 * @param {import('../stack.mjs').Stack} stack
 * @param {{ prepare: () => Promise<void>, onReady: (info: import('../stack.mjs').StackInfo) => void }} steps
 */
export async function runUntilStopped(stack, { prepare, onReady }) {
  const { progress } = stack;
  /** @type {(value: null) => void} */
  let pressed = () => {};
  /** @type {Promise<null>} */
  const asked = new Promise((resolve) => (pressed = resolve));
  listen(progress, () => pressed(null));
  const startUp = async () => {
    await stack.reserve();
    await prepare();
    return stack.start();
  };
  try {
    const info = await Promise.race([asked, startUp()]);
    if (info !== null) {
      onReady(info);
      const death = await Promise.race([asked, stack.died]);
      if (death !== null) throw death;
    }
  } catch (error) {
    progress.line();
    await stack.stop();
    throw error;
  }
  await stack.stop();
  progress.line('Stopped. The data stays.');
}

/** @param {import('./progress.mjs').Progress} progress @param {() => void} pressed */
function listen(progress, pressed) {
  let first = 0;
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      if (first === 0) {
        first = Date.now();
        progress.line(`\n\nStopping${name === 'SIGINT' ? '' : ` (${name})`} ...`);
        pressed();
      } else if (name === 'SIGINT' && Date.now() - first > ONE_PRESS_MS) {
        progress.line('  Still stopping: the database must not be cut off.');
      }
    });
  }
}
