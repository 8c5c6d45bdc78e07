/** `metsuke case contact`: with whom one deals in a case, and how they are reached. */
import { addContact } from '../../app/cases.ts';
import { done } from '../show.ts';
import { need, type Session } from './session.ts';

type Channel = Parameters<typeof addContact>[2]['channels'][number];

export async function contact(session: Session): Promise<number> {
  const id = need(session, 0);
  const name = need(session, 1);
  const { note, organization } = session.options.cased;
  const wish = {
    name,
    channels: session.words.slice(2).map(channelOf),
    ...(organization === undefined ? {} : { organization }),
    ...(note === undefined ? {} : { note }),
  };
  const made = await addContact(session.store, id, wish);
  return done(session, { case: id, contact: made, ...wish }, session.says.acquainted(id, name));
}

/** By how it is written. */
function channelOf(value: string): Channel {
  if (/^https?:\/\//i.test(value)) return { kind: 'form', value };
  if (value.includes('@')) return { kind: 'email', value };
  return { kind: /^\+?[\d() -]{2,30}$/.test(value) ? 'phone' : 'post', value };
}
