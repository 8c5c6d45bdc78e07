/** Who is here and what he may do, as the server says. */
import { get, signedWith } from './api.ts';
import { having } from './reading.ts';

interface Session {
  readonly signedIn: boolean;
  readonly name?: string;
  readonly organization?: string;
  readonly role?: string;
  readonly may?: readonly string[];
  readonly by?: 'open' | 'session' | 'token';
  readonly csrf?: string;
  readonly signIn: readonly string[];
  readonly asks: string;
}

export const sessionOf = having<Session>('signedIn', 'signIn', 'asks');

let known = $state<Session>();

export const session = {
  /** Undefined until the server has said it. */
  get now(): Session | undefined {
    return known;
  },
  set now(next: Session | undefined) {
    known = next;
    signedWith(next?.csrf);
  },
};

/** Asks the server again. @throws ApiFailure */
export async function meet(): Promise<void> {
  session.now = await get('/api/v1/session', sessionOf);
}

/** Whether what needs this right is shown: who is not known yet may be told later. */
export const may = (right: string): boolean => known?.may?.includes(right) ?? false;
