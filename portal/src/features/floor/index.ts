export { FloorScreen } from './floor-screen';
export { floorFreshness } from './keys';
