import type { Freshness } from '../api';
import { availabilityFreshness } from '../features/availability';
import { checkMoneyFreshness } from '../features/check-money';
import { contentFreshness } from '../features/content';
import { devicesFreshness } from '../features/devices';
import { floorFreshness } from '../features/floor';
import { kitchenFreshness } from '../features/kitchen';
import { moneyFreshness } from '../features/money';
import { orderFreshness } from '../features/order';
import { orderLogFreshness } from '../features/order-log';
import { paymentsFreshness } from '../features/payments';
import { printingFreshness } from '../features/printing';
import { reportsFreshness } from '../features/reports';
import { sessionFreshness } from '../features/session';
import { settingsFreshness } from '../features/settings';
import { shiftFreshness } from '../features/shift';

/** What each feature reads again after each fact: the whole of the portal's cache invalidation. */
export const freshness: readonly Freshness[] = [
  availabilityFreshness, checkMoneyFreshness, contentFreshness, devicesFreshness, floorFreshness, kitchenFreshness, moneyFreshness, orderFreshness, orderLogFreshness, paymentsFreshness, printingFreshness, reportsFreshness, sessionFreshness, settingsFreshness, shiftFreshness,
];
