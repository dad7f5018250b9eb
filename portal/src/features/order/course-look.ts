import type { CourseState } from '@nova/pos/contracts';
import { ChefHat, CircleCheck, CircleDashed, Hand, PackageCheck, type LucideIcon } from 'lucide-react';
import type { Tone } from '../../ui';

/** A course's state by colour and icon; the word stands beside it. */
export const courseLook: Record<CourseState, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'mute', icon: CircleDashed },
  held: { tone: 'warn', icon: Hand },
  fired: { tone: 'info', icon: ChefHat },
  ready: { tone: 'ok', icon: PackageCheck },
  served: { tone: 'mute', icon: CircleCheck },
};
