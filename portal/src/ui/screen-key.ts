/** What stands over a screen: a dialog, an open list, a menu. A toast is an `alertdialog` too, but stands beside it. */
const over = '[role="dialog"], [role="alertdialog"]:not([aria-modal="false"]), [role="listbox"], [role="menu"]';

/**
 * Whether a key is the screen's own: pressed anew and alone, in no field, and with nothing standing over the screen, wherever the focus is. A dialog itself takes the focus, so
 * its target alone would not tell, and Enter would act behind it.
 */
export function isScreenKey(event: KeyboardEvent): boolean {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false;
  const inside = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="alertdialog"]') !== null;
  return !inside && document.querySelector(over) === null;
}

/** Whether the key presses what has the focus, as Enter does a button. */
export const pressesTarget = ({ target }: KeyboardEvent): boolean => target instanceof HTMLElement && target.closest('button, a') !== null;
