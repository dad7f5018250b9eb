export { rereadSession } from './api/get-session';
export { endSession } from './api/sign-out';
export { Gate } from './gate';
export { autoLock, autoLockChoices, useAutoLockMinutes, useIdleLock } from './idle-lock';
export { sessionFreshness } from './keys';
export { roleName } from './role-name';
export { sessionStore } from './session-store';
export { chosenLocation, usePlace, type Place } from './use-place';
export { useMay, useSession } from './use-session';
