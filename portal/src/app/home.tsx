import { listTables, listTickets } from '@nova/pos/contracts';
import { Navigate } from '@tanstack/react-router';
import { FloorScreen } from '../features/floor';
import { useMay } from '../features/session';

/** The floor is home for those who may see it; a cook's home is the kitchen. */
export function Home() {
  const may = useMay();
  if (may(listTables)) return <FloorScreen />;
  return <Navigate to={may(listTickets) ? '/kitchen' : '/settings'} replace />;
}
