import { signIn } from '@nova/platform/contracts';
import { useMutation } from '@tanstack/react-query';
import { accessToken, call } from '../../../api';
import { sessionStore } from '../session-store';

const send = (body: { username: string; password: string }) => call(signIn, { body });

export const useSignIn = () =>
  useMutation({
    mutationFn: send,
    onSuccess: (reply) => {
      accessToken.set(reply.accessToken, reply.expiresAt);
      sessionStore.enter(reply.session);
    },
  });
