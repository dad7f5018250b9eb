export { KitchenScreen } from './kitchen-screen';
export { kitchenFreshness } from './keys';
export { StationsScreen } from './stations-screen';
