import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../platform/api.ts';
import { newOnceKey } from '../platform/once-key.ts';

interface Command {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

/**
 * Sends what a form says. The same thing sent again after a lost answer goes under the same once-only key; something
 * else gets a new one.
 */
export function useCommand<T>(onDone: (answer: T) => void) {
  const last = useRef({ said: '', key: '' });
  return useMutation({
    mutationFn: ({ method, path, body }: Command) => {
      const said = JSON.stringify([method, path, body]);
      if (last.current.said !== said) last.current = { said, key: newOnceKey() };
      return call<T>(path, { method, body, onceKey: last.current.key });
    },
    onSuccess: (answer) => {
      last.current = { said: '', key: '' };
      onDone(answer);
    },
  });
}
