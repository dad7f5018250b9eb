import type { OrderLine } from '@nova/pos/contracts';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import type { ApiError } from '../../api';
import { toast } from '../../ui';

interface LineCommand { error: ApiError | null; dismiss: () => void }

/** The line as the person saw it when an act on it began. When somebody else changed it meanwhile both versions are shown, and the person says on which to act (O3). */
export function useSeenLine(line: OrderLine, command: LineCommand, onClose: () => void) {
  const { t } = useWords();
  const [seen, setSeen] = useState(line);
  const { error, dismiss } = command;
  const gone = error?.details['removed'] === true;
  useEffect(() => {
    if (!gone) return;
    toast.bad(t('order.lineGone'));
    onClose();
  }, [gone, onClose, t]);
  return {
    seen,
    conflict: error?.code === 'line_changed' && !gone,
    /** Goes on with the line as it is now. */
    accept: (): OrderLine => {
      setSeen(line);
      dismiss();
      return line;
    },
  };
}
