export { businessDaySpan } from './business-day-span';
export { moneyFreshness } from './keys';
export { MoneyScreen } from './money-screen';
export { readMoneySearch } from './read-search';
