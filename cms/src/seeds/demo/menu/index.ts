import type { SeedCategory } from '../../shapes';
import { breakfast } from './breakfast';
import { combos } from './combos';
import { coldMezze } from './cold-mezze';
import { desserts } from './desserts';
import { hotDrinks, softDrinks, wineAndBeer } from './drinks';
import { grill } from './grill';
import { hotMezze } from './hot-mezze';
import { late, lunch, mains } from './kitchen-mains';
import { salads, sides } from './salads-and-sides';

/** The menu in the order in which it is read. */
export const menu: readonly SeedCategory[] = [breakfast, coldMezze, hotMezze, salads, grill, mains, lunch, late, sides, desserts, hotDrinks, softDrinks, wineAndBeer, combos];
