/** The header fields of an item: those that came with it where Outlook kept them, and those that its properties make. */

import { domainOfAddress } from '../psl.ts';
import { answersTo } from './entry-list.ts';
import type { OutlookItem } from './item.ts';
import { encoded, mailbox, oneLine } from './mailbox.ts';
import { property } from './property.ts';

const CRLF = '\r\n';
const utf8 = new TextEncoder();
/** Characters of kept header fields; more is not read of a mail either. */
const HEADERS = 2 * 1024 * 1024;

/**
 * Outlook shows the properties, and keeps what came over SMTP aside: where the two name another organization, or only the
 * properties have it, both are fields.
 */
export function allFields(item: OutlookItem): string[] {
  const kept = keptFields(item.properties.text(property.transportHeaders)?.slice(0, HEADERS) ?? '');
  const own = fieldsOf(item);
  if (kept.length === 0) return own;
  const more = own.filter((field) => {
    const name = nameOf(field);
    if (!SHOWN.has(name)) return false;
    const same = kept.filter((one) => nameOf(one) === name);
    if (same.length === 0) return true;
    const domains = domainsIn(field);
    return (
      AUTHORS.has(name) && domains.length > 0 && !domains.some((domain) => domainsIn(same.join()).includes(domain))
    );
  });
  return [...kept, ...more];
}

/** Fields that Outlook shows out of its properties. */
const SHOWN: ReadonlySet<string> = new Set(['from', 'reply-to', 'to', 'cc', 'subject', 'date']);
const AUTHORS: ReadonlySet<string> = new Set(['from', 'reply-to']);

const nameOf = (field: string): string => field.slice(0, field.indexOf(':')).trim().toLowerCase();

const ADDRESSES = /[^\s<>"(),;:@]{1,64}@[a-z0-9.-]{1,255}/gi;
const domainsIn = (field: string): string[] => (field.match(ADDRESSES) ?? []).map(domainOfAddress);

/**
 * The fields as they came, without those that tell how the body was divided and encoded: it is not any more. Outlook puts a
 * line of its own in front (`Microsoft Mail Internet Headers Version 2.0`), which is none.
 */
function keptFields(text: string): string[] {
  const fields: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = fields.length - 1;
    if (/^[ \t]/.test(line)) {
      if (last >= 0 && line.trim() !== '') fields[last] += `${CRLF}${line}`;
    } else if (/^[!-9;-~]+[ \t]*:/.test(line) && !line.startsWith('--')) fields.push(line);
  }
  return fields.filter(
    (field) => !/^(?:content-(?:type|transfer-encoding|disposition|id|language)|mime-version)[ \t]*:/i.test(field),
  );
}

function fieldsOf({ properties, recipients }: OutlookItem): string[] {
  const fields: string[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') fields.push(`${name}: ${value}`);
  };
  const author = mailbox(
    properties.text(property.sentRepresentingName),
    properties.text(property.sentRepresentingSmtp),
    properties.text(property.sentRepresentingAddress),
    properties.text(property.sentRepresentingType),
  );
  const sender = mailbox(
    properties.text(property.senderName),
    properties.text(property.senderSmtp),
    properties.text(property.senderAddress),
    properties.text(property.senderType),
  );
  const time = properties.time(property.submitTime) ?? properties.time(property.deliveryTime);
  add('From', author || sender);
  if (author !== '' && sender !== author) add('Sender', sender);
  // [MS-OXOMSG] §2.2.3.1: 1 to, 2 cc, 3 bcc
  for (const [kind, name] of ['To', 'Cc', 'Bcc'].entries()) {
    const of = recipients.filter((one) => ((one.number(property.recipientType) ?? 1) & 3) === kind + 1);
    const all = of.map((one) =>
      mailbox(
        one.text(property.displayName),
        one.text(property.smtpAddress),
        one.text(property.address),
        one.text(property.addressType),
      ),
    );
    add(name, all.filter((one) => one !== '').join(`,${CRLF} `));
  }
  add('Reply-To', answersTo(properties));
  add('Subject', encoded(properties.text(property.subject) ?? ''));
  add('Date', time === undefined ? undefined : dateOf(time));
  add('Message-ID', oneLine(properties.text(property.messageId) ?? ''));
  add('In-Reply-To', oneLine(properties.text(property.inReplyTo) ?? ''));
  add('References', oneLine(properties.text(property.references) ?? ''));
  return fields;
}

/** RFC 2231 §4: UTF-8 in percents, where the name is not plain. */
export function parameter(name: string, value: string): string {
  if (value === '') return '';
  if (/^[ -~]*$/.test(value)) return `;${CRLF} ${name}="${value.replace(/["\\]/g, '\\$&')}"`;
  let coded = '';
  for (const byte of utf8.encode(value)) {
    const c = String.fromCharCode(byte);
    coded += /[A-Za-z0-9._-]/.test(c) ? c : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return `;${CRLF} ${name}*=utf-8''${coded}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322 §3.3, in UTC: the zone of the sender is not kept. */
function dateOf(ms: number): string {
  const date = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}
