import { signInWithPin } from '@nova/platform/contracts';
import { useMutation } from '@tanstack/react-query';
import { accessToken, call } from '../../../api';
import { sessionStore } from '../session-store';

const send = (body: { staffId: string; pin: string }) => call(signInWithPin, { body });

export const useSignInWithPin = () =>
  useMutation({
    mutationFn: send,
    onSuccess: (reply) => {
      accessToken.set(reply.accessToken, reply.expiresAt);
      sessionStore.enter(reply.session);
    },
  });
