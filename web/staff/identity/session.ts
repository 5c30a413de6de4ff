import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { SignedInView } from '../../../src/identity/staff-schema.ts';
import { call } from '../platform/api.ts';
import { sessionBegan } from '../platform/session-end.ts';

const REREAD_MS = 60_000;

/** Who is signed in. Refused with 401 when nobody is. */
export const whoAmI = queryOptions({
  queryKey: ['session'],
  queryFn: () => call<SignedInView>('/api/session'),
  staleTime: Number.POSITIVE_INFINITY,
  // Rights come and go while somebody sits there: a substitution begins or ends.
  refetchInterval: REREAD_MS,
  retry: false,
});

/** Whoever is signed in; for pages inside the house, where somebody always is. */
export function useMe(): SignedInView {
  return useSuspenseQuery(whoAmI).data;
}

interface SignIn {
  readonly username: string;
  readonly password: string;
}

/** Signs in and out; what was read for the person before is forgotten. */
export function useSession() {
  const client = useQueryClient();
  return {
    async signIn(credentials: SignIn): Promise<SignedInView> {
      const { staff } = await call<{ staff: SignedInView }>('/api/session', {
        method: 'POST',
        body: credentials,
      });
      sessionBegan();
      client.setQueryData(whoAmI.queryKey, staff);
      return staff;
    },
    async signOut(): Promise<void> {
      await call('/api/session', { method: 'DELETE' });
      client.clear();
    },
  };
}
