export { KitchenScreen } from './kitchen-screen';
export { DisplaysScreen } from './displays-screen';
export { kitchenFreshness } from './keys';
export { StationsScreen } from './stations-screen';
