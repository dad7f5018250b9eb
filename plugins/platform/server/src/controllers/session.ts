import { getSession, refreshSession, signIn, signInWithPin, signOut } from '../../../contracts/sessions';
import { action } from '../http/controller';
import * as get from '../services/get-session';
import * as refresh from '../services/refresh-session';
import * as password from '../services/sign-in';
import * as pin from '../services/sign-in-with-pin';
import * as out from '../services/sign-out';

export const session = {
  'sign-in': action(signIn, password.signIn),
  'sign-in-with-pin': action(signInWithPin, pin.signInWithPin),
  refresh: action(refreshSession, refresh.refreshSession),
  'sign-out': action(signOut, out.signOut),
  get: action(getSession, get.getSession),
};
