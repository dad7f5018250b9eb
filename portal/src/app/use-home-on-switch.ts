import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../features/session';

/** Who worked here last. Outside React: the shell is gone while the screen is locked. */
let lastStaffId: string | null = null;

/** The same person comes back to the same screen; somebody else starts at the floor. The kitchen screen is everybody's. */
export function useHomeOnSwitch(stay: boolean): void {
  const { staff } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    const switched = lastStaffId !== null && lastStaffId !== staff.id;
    lastStaffId = staff.id;
    if (switched && !stay) void navigate({ to: '/' });
  }, [navigate, staff.id, stay]);
}
