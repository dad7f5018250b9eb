export { CommandFailure } from './command-failure';
export { Failure } from './failure';
export { Loaded } from './loaded';
