/** Amazon SNS hands SES's bounces, complaints and deliveries on as JSON (docs.aws.amazon.com/ses: notification contents). */
import type { Message } from '../message.ts';
import { readMessage } from '../mime.ts';
import type { Failure } from './notice.ts';
import type { Returned } from './original.ts';

interface Notification {
  readonly kind: 'bounce' | 'complaint' | 'delivery';
  readonly failures: readonly Failure[];
  readonly reportingMta?: string;
  readonly original?: Returned;
}

/** Characters of JSON that are read. SNS sends 256 KB at most. */
const LONGEST = 256 * 1024;

/** Reads a notification; undefined when the text is none. */
export function readNotification(text: string, holder: Message): Notification | undefined {
  const start = text.indexOf('{"notificationType"');
  if (start < 0 || start > 4000) return undefined;
  const json = parsed(text.slice(start, start + LONGEST));
  const type = textAt(json, 'notificationType');
  if (type === undefined) return undefined;
  const about = at(json, type.toLowerCase());
  const kind = type === 'Bounce' ? 'bounce' : type === 'Complaint' ? 'complaint' : 'delivery';
  const reportingMta = textAt(about, 'reportingMTA')?.replace(/^dsn; ?/, '');
  const listed = [at(about, 'bouncedRecipients'), at(about, 'complainedRecipients'), at(about, 'recipients')].flatMap(
    items,
  );
  const answer = textAt(about, 'smtpResponse');
  const failures = listed.slice(0, 2000).map((one): Failure => {
    const address = typeof one === 'string' ? one : textAt(one, 'emailAddress');
    const status = textAt(one, 'status');
    return {
      ...(address !== undefined && { address }),
      ...(status !== undefined && { status }),
      said: (textAt(one, 'diagnosticCode') ?? answer ?? '').replace(/^smtp; ?/, ''),
      ...(kind === 'delivery' && { action: 'delivered' as const }),
      ...(kind === 'bounce' && { action: 'failed' as const }),
    };
  });
  const original = originalOf(at(json, 'mail'), holder);
  return {
    kind,
    failures,
    ...(reportingMta !== undefined && { reportingMta }),
    ...(original !== undefined && { original }),
  };
}

/** Sendmail's relays break lines of 1,000 characters with `!`, and a note about unsubscribing follows. */
function parsed(text: string): unknown {
  const end = text.search(/\}\s{0,3}\r?\n\s{0,3}\r?\n/);
  const json = (end < 0 ? text.slice(0, text.lastIndexOf('}') + 1) : text.slice(0, end + 1)).replaceAll(
    /!?\r?\n ?/g,
    '',
  );
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function textAt(value: unknown, key: string): string | undefined {
  const text = at(value, key);
  return typeof text === 'string' ? text : undefined;
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The fields that the notification quotes, as headers. */
function originalOf(mail: unknown, holder: Message): Returned | undefined {
  const lines = items(at(mail, 'headers'))
    .slice(0, 200)
    .flatMap((one) => {
      const [name, value] = [textAt(one, 'name'), textAt(one, 'value')];
      return name === undefined || value === undefined ? [] : [`${name}: ${value.replaceAll(/[\r\n]+/g, ' ')}\r\n`];
    });
  if (lines.length === 0) return undefined;
  const bytes = new TextEncoder().encode(`${lines.join('')}\r\n`);
  return { message: readMessage(bytes, { within: holder.within ?? holder.at }), extent: 'headers' };
}
