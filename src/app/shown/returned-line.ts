/**
 * Who gave a mail that came back to the host which could not deliver it: the one line in it that proves where it came from,
 * and how far that line is to be believed. Whoever sent the notice is somebody else, and innocent.
 */
import { returnedIn } from '../../case/bounces/returned.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Trust } from '../../examine/facts/way.ts';
import type { Text } from '../../examine/finding.ts';
import { readMessage } from '../../message/mime.ts';
import { convertMsg } from '../../message/msg.ts';
import { isCompoundFile } from '../../message/outlook.ts';
import { readReceived } from '../../message/received.ts';
import { quotedLines } from './quoted-lines.ts';

export interface ReturnedLine {
  /** SHA-256 of the bounce. */
  readonly message: string;
  /** The source: the client that the line names. */
  readonly ip: string;
  readonly rdns?: string;
  readonly helo?: string;
  /** When it gave the mail, as the line says: RFC 3339 with its offset. */
  readonly at?: string;
  /** The host that wrote the line. */
  readonly writer?: string;
  readonly trust: Trust;
  readonly why: Text;
  /** Who sent the notice. */
  readonly notifier?: string;
  /** The line as it stands in the original. */
  readonly lines?: readonly string[];
}

/** Undefined where nothing came back, or no line of it names a client. @param bytes the original, or its beginning */
export function returnedLineOf(
  { sha256, facts }: Pick<Examination, 'sha256' | 'facts'>,
  bytes?: Uint8Array,
): ReturnedLine | undefined {
  const { original, reportingMta } = facts.bounce?.value ?? {};
  const { handover } = original ?? {};
  if (original === undefined || handover?.ip === undefined) return undefined;
  const { writer, trust, why } = original;
  const { ip, rdns, helo, date } = handover;
  const notifier = facts.route.value.handover?.ip ?? reportingMta;
  const lines = bytes === undefined ? undefined : linesOf(bytes, original.messageId, handover.hop, ip);
  return {
    message: sha256,
    ip,
    ...(rdns !== undefined && { rdns }),
    ...(helo !== undefined && { helo }),
    ...(date !== undefined && { at: date }),
    ...(writer !== undefined && { writer }),
    trust,
    why,
    ...(notifier !== undefined && { notifier }),
    ...(lines !== undefined && { lines }),
  };
}

/** @param hop its number among the Received lines of the mail that came back */
function linesOf(bytes: Uint8Array, id: string | undefined, hop: number, ip: string): readonly string[] | undefined {
  const mail = (isCompoundFile(bytes) ? convertMsg(bytes)?.bytes : undefined) ?? bytes;
  const returned = returnedIn(readMessage(mail), id)?.message;
  const header = returned?.headers.filter(({ key }) => key === 'received')[hop];
  // found another way than the examination found it: what is quoted names the same client, or nothing is
  if (returned === undefined || header === undefined || readReceived(header).ip !== ip) return undefined;
  return quotedLines(returned.bytes.subarray(header.at[0], header.at[1]));
}
