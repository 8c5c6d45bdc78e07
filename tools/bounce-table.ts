/**
 * Writes docs/bounces.md: which dialects of bounces we can read, and which we know from descriptions only, from the samples
 * in test/bounces.json and the dialects themselves. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dialects } from '../src/message/bounce/dialects.ts';
import type { Stage } from '../src/message/bounce/notice.ts';
import { providers } from '../src/message/bounce/reason/provider-codes.ts';
import { sayings } from '../src/message/bounce/reason/provider-words.ts';
import { reasons } from '../src/message/bounce/reason/vocabulary.ts';
import { recipientOf } from '../src/message/bounce/recipient.ts';
import { type BounceReading, readBounce } from '../src/message/bounce.ts';
import { textOf } from '../src/message/content.ts';
import { locator } from '../src/message/locate.ts';
import { readMessage } from '../src/message/mime.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/bounces.md');

interface Expected {
  readonly address?: string;
  readonly status?: string;
  readonly replyCode?: string;
  readonly reason: string;
}

/** One sample of test/bounces.json. */
export interface BounceSample {
  /** The dialect that reads it. */
  readonly dialect: string;
  /** The original's fields are in it. */
  readonly returns: boolean;
  readonly text: string;
  readonly expect: readonly Expected[];
  /** false: written from what is known of the form; not yet seen in a mail. */
  readonly met?: boolean;
}

export const readSamples = (): readonly BounceSample[] =>
  JSON.parse(readFileSync(join(root, 'test/bounces.json'), 'utf8'));

/** Reads a sample as the text of a mail from a mail system. @param lineEnd `\n` or `\r\n` */
export function readSample({ text }: BounceSample, lineEnd = '\n'): BounceReading {
  const head =
    'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.jp\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n';
  const message = readMessage(new TextEncoder().encode(`${head}${text}`.replaceAll('\n', lineEnd)));
  const content = textOf(message, message.body);
  return readBounce(message, [
    { part: message.body, text: content.text, locate: locator(message, message.body, content) },
  ]);
}

/** One reply of test/bounce-replies.txt, and the reason that it names. */
export interface ReplySample {
  /** The heading it stands under. */
  readonly group: string;
  readonly reason: string;
  readonly stage: Stage | undefined;
  readonly said: string;
}

const stages: readonly Stage[] = ['connect', 'helo', 'mail', 'rcpt', 'data'];

/** @throws Error for a line that is none. */
export function readReplies(): readonly ReplySample[] {
  const found: ReplySample[] = [];
  let group = '';
  for (const line of readFileSync(join(root, 'test/bounce-replies.txt'), 'utf8').split('\n')) {
    if (line.startsWith('## ')) group = line.slice(3);
    if (line === '' || line.startsWith('#')) continue;
    const [reason = '', written = '', ...rest] = line.split('|').map((one) => one.trim());
    const stage = stages.find((one) => one === written);
    if (rest.length === 0 || (written !== '' && stage === undefined)) throw new Error(`no reply: ${line}`);
    found.push({ group, reason, stage, said: rest.join('|') });
  }
  return found;
}

/** The reason that we see in it. */
export const reasonOfReply = ({ said, stage }: ReplySample): string =>
  recipientOf({}, { said, ...(stage !== undefined && { stage }) }).reason;

/** What a reading says, in the form of `expect`. */
export const saidOf = ({ recipients }: BounceReading): readonly Expected[] =>
  recipients.map(({ address, status, replyCode, reason }) => ({
    ...(address !== undefined && { address }),
    ...(status !== undefined && { status }),
    ...(replyCode !== undefined && { replyCode }),
    reason,
  }));

const isRead = (sample: BounceSample): boolean => {
  const reading = readSample(sample);
  return (
    reading.dialect === (sample.dialect === 'amazon-ses' ? reading.dialect : sample.dialect) &&
    JSON.stringify(saidOf(reading)) === JSON.stringify(sample.expect.map(ordered)) &&
    (reading.original !== undefined) === sample.returns
  );
};

/** @public The keys of an expectation in one order. */
export const ordered = ({ address, status, replyCode, reason }: Expected): Expected => ({
  ...(address !== undefined && { address }),
  ...(status !== undefined && { status }),
  ...(replyCode !== undefined && { replyCode }),
  reason,
});

/** The page's text. */
export function bounceTable(samples: readonly BounceSample[]): string {
  const known = [
    ...dialects.map(({ id, host, source }) => ({ id, host, source })),
    { id: 'amazon-sns', host: 'Amazon SNS, which hands on what SES reports', source: 'docs.aws.amazon.com/ses' },
    { id: 'generic', host: 'any other host', source: '' },
  ].sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const rows = known.map(({ id, host, source }) => {
    const own = samples.filter(({ dialect }) => dialect === id);
    const met = own.filter((one) => one.met !== false).length;
    const from = source === 'seen in mail' || source === '' ? '' : source;
    return `| ${id} | ${host} | ${own.length} | ${met} | ${own.filter(isRead).length} | ${from} |`;
  });
  const replies = readReplies();
  const groups = [...new Set(replies.map(({ group }) => group))].map((group) => {
    const own = replies.filter((one) => one.group === group);
    const [, who = group, source = ''] = /^(.{1,200}?) \(([^()]{1,200})\)$/.exec(group) ?? [];
    return `| ${who} | ${own.length} | ${own.filter((one) => reasonOfReply(one) === one.reason).length} | ${source} |`;
  });
  const told = sayings.map(({ provider, source, says }) => {
    const count = says.reduce((sum, { words }) => sum + words.length, 0);
    return `| ${provider} | ${count} | ${source} |`;
  });
  const codes = providers.map(({ provider, source, codes: own, families, numbers }) => {
    const count = Object.keys(own).length + (families?.length ?? 0) + (numbers?.length ?? 0);
    return `| ${provider} | ${count} | ${source} |`;
  });
  return `# Bounces that we can read

Made by \`node tools/bounce-table.ts\` from \`test/bounces.json\` and \`src/message/bounce/\`; do not edit. A sample is the
form of a notice, its names and addresses exchanged for reserved ones. "Met" counts the forms seen in mail; the others were
written from descriptions. "Read" counts the samples of which every recipient's address, status, reply code and reason comes
out as it is noted, and the returned mail is found. Reports with fields (RFC 3464, RFC 6533) are read whatever software wrote
them; the words beside them are read too, for they often say more.

${samples.length} samples of ${new Set(samples.map(({ dialect }) => dialect)).size} dialects; ${known.length} dialects are known.

| dialect | who writes it | samples | met | read | form told in |
|---|---|---|---|---|---|
${rows.join('\n')}

## What a recipient's reason stands on
In this order: a provider's own code; a sentence that only one provider writes; a status that means one thing only; words that mean one thing only; the address, where
the moment of refusal decides between an unknown user (at RCPT) and a filter's excuse (after DATA); what is said of the client
and of policy; the status; looser words; the moment of refusal. The vocabulary is sisimai's, as of 2024: ${reasons.join(', ')}.
Hard are userunknown, hostunknown, hasmoved and notaccept.

A status stands where the report gives it (\`statusFrom: field\`), where the quoted reply has one that says more
(\`diagnostic\`), or nowhere: then it is sisimai's private code for the reason (\`reason\`), for the programs that read those.

| provider | codes | source |
|---|---|---|
${codes.join('\n')}

| provider | sentences | source |
|---|---|---|
${told.join('\n')}

## Replies that are held to their reason
\`test/bounce-replies.txt\` has ${replies.length} replies as hosts word them, each with the reason that it names by the provider's own page or the
software's own source. "Read" counts those in which we see it.

| who says it | replies | read | told in |
|---|---|---|---|
${groups.join('\n')}

## Where the labelled bounces and we differ
312 recipients of 297 labelled mails of sisimai's public set (\`data/bounces\`): status 98.7 %, reply code 100 %, reason 98.1 %,
hard or soft 99.4 %. Recognised are 333 of 333, of the three that are labelled as none not one. \`test/examine/bounce.test.ts\`
holds each miss by name.

| mail | we say | the label | who is right |
|---|---|---|---|
| lhost-exim-41 | status 4.0.973, for requireptr | 4.0.901, for onhold | we: the label's status contradicts its own reason |
| lhost-gmail-03 | policyviolation, from "554 5.7.0 Header error" | filtered, from Gmail's old "(state 18)" | open; the same words in lhost-exim-03 are labelled policyviolation |
| lhost-opensmtpd-15 | status 4.4.7, the report's own field | 5.0.947 | we: the field stands in the report, and the mail is only delayed |
| lhost-sendmail-13 | mailboxfull, from "maildir over quota" | systemerror, from "Insufficient permission" | we: the first is the cause, the second maildrop's exit code |
| lhost-x1-01, lhost-x2-01 | userunknown: "This user doesn't have an account", said by the host that writes, which quotes no reply | filtered | we: a filter's word would be another host's reply |
| rfc3464-35, second | networkerror, from "host name lookup failure" | expired | we: the report says why it waits |
| rhost-franceptt-11 | blocked: refused at connect, "Service refused" | undefined | we |
| not-bounces/rb-issue-368-bug | no bounce | no bounce | it is one in truth, of a host that nobody knows: too few marks |

## The mails that came back
Of the 333 labelled ones 311 return the mail: 168 whole, 38 its headers, 105 within the text. 279 bring Received lines; in 153 the
first line that the bouncing side wrote names the client's address, in 118 the mail began on the bouncing host itself.
\`test/examine/bounce.test.ts\` holds these numbers.

| how far the line is believed | mails |
|---|---|
| ours: a host of our own side bounced it | 32 |
| ours: the mail began on the host of ours that bounced it, which names its local user | 46 |
| ours: the same without a user's name | 23 |
| vouched: the bouncing organization brought the bounce across our border | 25 |
| vouched: it signed the bounce | 1 |
| claimed: it came from a provider whose customers could have written it | 18 |
| claimed: another host brought the bounce, or no line says who | 48 |
| claimed: another host than the reporting one wrote the line, or nobody's name is in it | 17 |
| claimed: the mail began inside; the address is of the bouncing side's own host | 9 |
| claimed: the client only calls itself an inner host of the bouncing side | 7 |
| claimed: behind such hosts, the first client from outside that their lines name | 3 |
| contradicted: dated after the bounce | 1 |
| no client named: the mail began on that host, or has no line | 81 |

All lines of those with an address, and all that began on a host of ours, were read by eye (2026-12). Mended by it: a loopback address was called a client; Yahoo's inner lines
without an address hid the user; a line of the sender's own host was put down to the bouncing one when the bounce bore the
sender's domain; a host inside of the bouncing network was called one of the same organization.

## Meant so
- The mail that came back is read wherever it stands: attached, as headers, behind a divider, quoted or indented, or as the
  fields of a MIME part. Its ranges point into the bounce where its bytes stand there plainly.
- Of its Received lines the first that the bouncing host's side wrote is believed, and those below it by the rule for our own
  border. The client is its handover. \`trust\` says how far the bouncing host itself is known: it is ours, it brought the bounce
  across our border, it signed it, or only the bounce says so.
- A mail that began inside has no source that could be reported: the address is of whoever reports. Where only HELO says so, it
  is neither accused nor believed. Exchange looks no names up; of hosts that do, a HELO without a name counts for nothing.
- Lines of a field that a host broke without indenting them (GMX) are joined to it.
- A program that failed (\`x-unix\`) is a mailererror unless it says that a mailbox is full.
- docomo and SoftBank refuse in the session and seldom write notices of their own; no notice of theirs was met.
`;
}

if (import.meta.main) {
  const text = bounceTable(readSamples());
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/bounces.md is older than test/bounces.json: node tools/bounce-table.ts');
    process.exitCode = 1;
  }
}
