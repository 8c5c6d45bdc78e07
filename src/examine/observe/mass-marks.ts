/** Fields that mass mailing leaves in a header, and whom each names. */
import { decodeWords } from '../../message/encoded-word.ts';
import type { Defect, Header, Message } from '../../message/message.ts';
import { registrableDomain } from '../../message/psl.ts';
import type { MassMark } from '../facts.ts';

/** RFC 8058, Gmail's Feedback-ID, and fields that mailing services add; with the domain of the service where the field is one's own. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['list-unsubscribe', ''],
  ['list-unsubscribe-post', ''],
  ['feedback-id', ''],
  // Certified Senders Alliance: several services are in it, and it is no mailer itself
  ['x-csa-complaints', ''],
  ['x-campaign', ''],
  ['x-campaign-id', ''],
  ['x-campaignid', ''],
  ['x-mc-user', 'mailchimp.com'],
  ['x-mailgun-sid', 'mailgun.org'],
  ['x-sg-eid', 'sendgrid.net'],
  ['x-sg-id', 'sendgrid.net'],
  ['x-pm-message-id', 'postmarkapp.com'],
  ['x-mandrill-user', 'mandrillapp.com'],
  ['x-sfmc-stack', 'exacttarget.com'],
  ['x-mj-mid', 'mailjet.com'],
  ['x-hubspot-message-id', 'hubspot.com'],
  ['x-mailer-lid', ''],
  ['x-mailer-recptid', ''],
  ['x-cmail-accountid', 'createsend.com'],
  ['x-job', ''],
  ['x-accounttype', ''],
  ['x-klaviyo-message-id', 'klaviyo.com'],
  ['x-sib-id', 'brevo.com'],
  ['x-mailin-campaign', 'brevo.com'],
  ['x-newsletter-id', ''],
]);

/** What names a place that can be opened or written to, or speaks of leaving: an address without its `mailto:` is a slip. */
const PLACE =
  /[a-z][a-z0-9+.-]{1,20}:|unsub|leave|remov|opt-?out|abmeld|d[eé]sins|desuscri|baja|cancel|list|news|bounce|reply|taikai|kaijo/i;
/** In angle brackets one word, in which letters were drawn: `<R0KrB1h.0.0.R0KrB1h.9.R0KrB1h@shop.example>`, as a Message-ID has them. */
const DRAWN = /^<(?=[^@<>]{0,60}(?:[0-9][A-Za-z]|[A-Z]{6}|[a-z][A-Z]))[^\s@<>]{8,200}(?:@[^\s@<>]{3,200})?>$/;

/** RFC 2369 §2: the field gives URIs. One that holds a drawn word was filled in by a program that knows its name and not its use. */
export function unsubscribeDefects({ headers }: Pick<Message, 'headers'>): Defect[] {
  return headers
    .filter(({ key }) => key === 'list-unsubscribe')
    .slice(0, 1)
    .flatMap(({ value, at }) => {
      const text = decodeWords(value.slice(0, 1000)).text.trim();
      return PLACE.test(text) || !DRAWN.test(text) ? [] : [{ code: 'unsubscribe-without-place', at }];
    });
}

/** Providers that put a Feedback-ID of their own into every mail that they carry, the single one too. */
const IN_EVERY_MAIL = /:(?:AmazonSES|proton)\s*$/i;

/** Whether the field says that the mail went to many; RFC 2369 §2 puts addresses between angle brackets. */
export function isMassMark({ key, value }: Header): boolean {
  if (key === 'list-unsubscribe') return /(?:https?:|mailto:)/i.test(value);
  return FIELDS.has(key) && (key !== 'feedback-id' || !IN_EVERY_MAIL.test(value));
}

/** RFC 8058 §3.1: it says how the address of List-Unsubscribe is to be asked, and nothing without one. */
export const isPostAlone = (marks: readonly Header[]): boolean =>
  marks.every(({ key }) => key === 'list-unsubscribe-post');

/** Hosts of one List-Unsubscribe that are read. */
const HOSTS = 4;

/** The mark, and the domains of whoever is named by it. */
export function massMarkOf({ key, name, value }: Header): MassMark {
  const of = domainsIn(key, value.slice(0, 2000));
  return of.length === 0 ? { field: name } : { field: name, of };
}

function domainsIn(key: string, value: string): readonly string[] {
  const service = FIELDS.get(key) ?? '';
  if (service !== '') return [service];
  // `<7289367.xt.local>`: Salesforce Marketing Cloud, that was ExactTarget
  if (key === 'list-id') return /\.xt\.local\s*>/i.test(value) ? ['exacttarget.com'] : [];
  if (key !== 'list-unsubscribe') return [];
  const hosts = [...value.matchAll(/(?:https?:\/\/|mailto:[^@\s>]{1,200}@)([a-z0-9.-]{4,120})/gi)].slice(0, HOSTS);
  return [...new Set(hosts.map(([, host = '']) => registrableDomain(host.toLowerCase()) ?? host.toLowerCase()))];
}
