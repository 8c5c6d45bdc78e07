/**
 * JPRS, `whois.jprs.jp`: the domains of Japan in two ways. A general-use name has its public contact window
 * (公開連絡窓口) in the answer; an organisational one (co.jp, ne.jp, …) names persons by handle.
 */
import { addContact, type Draft, field, nameField, put } from '../draft.ts';
import { readRegistryDate } from '../registry-date.ts';
import { bracketedFields, contactIn, firstOf, handlesIn, valuesOf } from './bracketed.ts';
import type { Reader } from './reading.ts';

export const readJprs: Reader = (lines, { type, key }) => {
  const fields = bracketedFields(lines);
  const name = firstOf(fields, 'domain name')?.toLowerCase();
  if (type !== 'domain' || name === undefined || name !== key) return {};
  const draft: Draft = { object: 'domain', name, contacts: [] };
  // an organisation, a network service, a general-use name's registrant
  put(
    draft,
    'holder',
    nameField(firstOf(fields, 'organization', 'network service name', 'registrant', 'organization name')),
  );
  put(draft, 'created', readRegistryDate(firstOf(fields, 'created on', 'registered date') ?? ''));
  put(draft, 'changed', readRegistryDate(firstOf(fields, 'last updated', 'last update') ?? ''));
  put(draft, 'expires', readRegistryDate(firstOf(fields, 'expires on') ?? ''));
  readState(draft, firstOf(fields, 'state'));
  const status = [...(draft.status ?? []), ...valuesOf(fields, 'status', 'lock status')];
  if (status.length > 0) draft.status = status;
  const servers = valuesOf(fields, 'name server').flatMap((server) => field(server.toLowerCase()) ?? []);
  if (servers.length > 0) draft.nameservers = servers;
  const window = fields.filter(({ section }) => section === 'contact information');
  const contact = contactIn(window, 'administrative');
  if (contact.name !== undefined || contact.emails.length > 0 || contact.urls !== undefined) addContact(draft, contact);
  return { registration: draft, handles: handlesIn(fields) };
};

/** `Connected (2027/03/31)`: the day until which it is registered; of a deleted one, the day of its end. */
function readState(draft: Draft, state: string | undefined): void {
  if (state === undefined) return;
  const open = state.indexOf('(');
  const word = (open < 0 ? state : state.slice(0, open)).trim();
  draft.status = [word];
  if (/^(?:Connected|Registered)$/i.test(word)) put(draft, 'expires', readRegistryDate(state.slice(open + 1)));
}
