/** Registrations of one thing from several servers on the way, put together into one. */
import { addContact, addRemark, cut, type Draft, put } from './draft.ts';
import type { Contact, Registration } from './registration.ts';

/**
 * @param told in the order in which they were asked, at least one; each contact gets its server into `where`
 * @param lead whose words count where two tell the same: of a domain the registry (the first), of a network the most
 * specific (the last)
 */
export function joined(
  told: readonly { readonly server: string; readonly registration: Registration }[],
  lead: 'first' | 'last',
): Registration {
  const ranked = lead === 'first' ? told : told.toReversed();
  const [main] = ranked;
  if (main === undefined) throw new Error('nothing was told');
  const draft: Draft = { object: main.registration.object, contacts: [] };
  for (const { server, registration } of ranked) {
    if (lead === 'first' || registration === main.registration) takeFields(draft, registration);
    // the dates and the state of a wider network are not those of the narrower one
    else put(draft, 'country', registration.country);
    const at = told.length > 1 ? `${server}: ` : '';
    for (const contact of registration.contacts) takeContact(draft, { ...contact, where: `${at}${contact.where}` });
    for (const remark of registration.remarks ?? []) addRemark(draft, remark);
    for (const limit of registration.partial ?? []) cut(draft, limit);
  }
  return draft;
}

function takeFields(draft: Draft, from: Registration): void {
  put(draft, 'handle', from.handle);
  put(draft, 'name', from.name);
  put(draft, 'holder', from.holder);
  put(draft, 'country', from.country);
  put(draft, 'range', from.range);
  put(draft, 'created', from.created);
  put(draft, 'changed', from.changed);
  put(draft, 'expires', from.expires);
  put(draft, 'registrar', from.registrar);
  put(draft, 'status', from.status);
  put(draft, 'nameservers', from.nameservers);
}

/** One that is named twice, as the registrar's desk by registry and registrar, stands once. */
function takeContact(draft: Draft, contact: Contact): void {
  const same = draft.contacts.some(
    ({ role, within, emails, handle, name }) =>
      role === contact.role &&
      within === contact.within &&
      emails.join() === contact.emails.join() &&
      (emails.length > 0 || (handle === contact.handle && name === contact.name)),
  );
  if (!same) addContact(draft, contact);
}
