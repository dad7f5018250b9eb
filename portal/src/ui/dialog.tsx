import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import css from './dialog.module.css';
import { join } from './join';

interface DialogProps {
  title: string;
  closeLabel: string;
  isOpen: boolean;
  onClose: () => void;
  /** A drawer comes from the end side and keeps what is behind it in sight. */
  shape?: 'dialog' | 'drawer' | 'wide';
  role?: 'dialog' | 'alertdialog';
  footer?: ReactNode;
  children: ReactNode;
}

export function Dialog({ title, closeLabel, isOpen, onClose, shape = 'dialog', role = 'dialog', footer, children }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={role === 'dialog'} className={join(css['overlay'], css[`${shape}Overlay`])}>
      <Modal className={join(css['modal'], css[shape])}>
        <AriaDialog role={role} className={css['dialog'] ?? ''}>
          <header className={css['header']}>
            <Heading slot="title" level={2}>{title}</Heading>
            <Button look="quiet" icon={X} label={closeLabel} onPress={onClose} />
          </header>
          <div className={css['body']}>{children}</div>
          {footer && <footer className={css['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
