export { SplitScreen } from './split-screen';
