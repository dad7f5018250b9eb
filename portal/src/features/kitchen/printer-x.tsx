import { Printer, X } from 'lucide-react';
import css from './kitchen.module.css';

/** A printer with a cross over it. */
export function PrinterX({ size }: { size: number }) {
  return <span className={css['printerX']} aria-hidden><Printer size={size} /><X size={size} strokeWidth={4} /></span>;
}
