import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Text, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from 'react-aria-components';
import { Button } from './button';
import css from './toasts.module.css';
import { join } from './join';

interface ToastText {
  tone: 'ok' | 'bad';
  title: string;
  detail?: string | undefined;
}

const queue = new ToastQueue<ToastText>({ maxVisibleToasts: 3 });

/** Says that something is done, or was not, where no place on the screen is the right one for it. Read out by screen readers. */
export const toast = {
  ok: (title: string, detail?: string): void => void queue.add({ tone: 'ok', title, detail }, { timeout: 5_000 }),
  bad: (title: string, detail?: string): void => void queue.add({ tone: 'bad', title, detail }, { timeout: 9_000 }),
};

export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion queue={queue} aria-label={label} className={css['region'] ?? ''}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={join(css['toast'], css[shown.content.tone])}>
          {shown.content.tone === 'ok' ? <CircleCheck size={22} aria-hidden /> : <CircleAlert size={22} aria-hidden />}
          <ToastContent className={css['content'] ?? ''}>
            <Text slot="title" className={css['title'] ?? ''}>{shown.content.title}</Text>
            {shown.content.detail && <Text slot="description">{shown.content.detail}</Text>}
          </ToastContent>
          <Button slot="close" look="quiet" icon={X} label={closeLabel} />
        </Toast>
      )}
    </ToastRegion>
  );
}
