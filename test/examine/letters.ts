/** Mails for tests of what the outside says: each as our border would have kept it, lines ending with CR LF. */
import { examined } from './examining.ts';

export interface Letter {
  readonly from?: string;
  readonly name?: string;
  readonly to?: string;
  readonly mailFrom?: string;
  /** The client as Postfix writes it: `HELO (rdns [ip])`. */
  readonly client?: string;
  readonly by?: string;
  readonly with?: string;
  /** RFC 5322 date of the border and of the mail. */
  readonly date?: string;
  readonly subject?: string;
  /** More fields, each with its line end. */
  readonly fields?: string;
  readonly body?: string;
}

/** A house that writes from its own host. */
export const house = (domain: string) => ({
  from: `info@${domain}`,
  client: `mail.${domain} (mail.${domain} [192.0.2.40])`,
});

const FRESH = 'Fri, 20 Nov 2026 10:00:00 +0900';

/** The sender's part: what a signer signs. */
export function written({
  from = 'yamada@sender.example',
  name = 'Yamada',
  to = 'reader@example.org',
  date = FRESH,
  subject = 'Minutes of the meeting',
  fields = '',
  body = 'Dear all,\n\nplease find the minutes of the meeting below.\nYamada\n',
}: Letter): string {
  const host = from.slice(from.indexOf('@') + 1);
  return crlf(`From: ${name} <${from}>
To: ${to}
Subject: ${subject}
Date: ${date}
Message-ID: <1@${host}>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
${fields}
${body}`);
}

/** What our border wrote above it when the mail came. */
export function delivered(
  mail: string,
  {
    from = 'yamada@sender.example',
    mailFrom = from,
    client = 'mail.sender.example (mail.sender.example [192.0.2.10])',
    by = 'mx.example.org',
    with: how = 'ESMTPS',
    date = FRESH,
  }: Letter,
): string {
  const line = `Return-Path: <${mailFrom}>
Received: from ${client}
	by ${by} (Postfix) with ${how} id 4TqXyz0000
	for <reader@example.org>; ${date}
`;
  return `${crlf(line)}${mail}`;
}

export const letter = (one: Letter): string => delivered(written(one), one);

const crlf = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');

/** What is said of such a letter, and the weight of each finding. */
export async function judged(one: Letter) {
  const { findings, verdict } = await examined(Buffer.from(letter(one)));
  return { kind: verdict.kind, weights: new Map(findings.map(({ detector, weight }) => [detector, weight])) };
}
