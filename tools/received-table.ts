/**
 * Writes docs/received.md: which hosts' Received lines we can read, and which we cannot, from the lines noted in
 * test/received.json. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Hop } from '../src/message/message.ts';
import { readReceived } from '../src/message/received.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/received.md');

/** One line of test/received.json. */
export interface ReceivedLine {
  /** The software or provider that wrote the line. */
  readonly host: string;
  readonly line: string;
  /** The Hop without its place. */
  readonly expect: Omit<Hop, 'at'>;
  /** Fields that the line holds, perhaps in a form that only its writer can open, and that we do not read. */
  readonly cannot?: readonly string[];
  /** false: written from what is known of the form, or made to deceive us; not yet seen in a mail. */
  readonly met?: boolean;
}

export const readReceivedLines = (): readonly ReceivedLine[] =>
  JSON.parse(readFileSync(join(root, 'test/received.json'), 'utf8'));

/** Hosts whose lines we want to meet; of those without a sample nothing is known. */
const wanted = [
  'ezmlm',
  'getmail',
  'hMailServer',
  'kagoya',
  'Mailman',
  'MailMarshal',
  'Rackspace',
  'WinGate',
  'X.400 gateways',
];

/** The page's text. */
export function receivedTable(lines: readonly ReceivedLine[]): string {
  const hosts = new Map<string, ReceivedLine[]>(wanted.map((host) => [host, []]));
  for (const line of lines) hosts.set(line.host, [...(hosts.get(line.host) ?? []), line]);
  const unmet = [...hosts.values()].filter((own) => own.length === 0).length;
  const rows = [...hosts]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { sensitivity: 'base' }))
    .map(([host, own]) => {
      if (own.length === 0) return `| ${host} | 0 | 0 | 0 | | no line met yet |`;
      const read = own.filter((one) => isDeepStrictEqual(without(readOne(one.line)), one.expect));
      const fields = [...new Set(own.flatMap((one) => Object.keys(one.expect)))].filter((field) => field !== 'format');
      const cannot = [...new Set(own.flatMap((one) => one.cannot ?? []))];
      const met = own.filter((one) => one.met !== false);
      return `| ${host} | ${own.length} | ${met.length} | ${read.length} | ${fields.join(' ')} | ${cannot.join(' ')} |`;
    });
  return `# Received lines that we can read

Made by \`node tools/received-table.ts\` from \`test/received.json\`; do not edit. A sample is the form of a line, its
names and addresses exchanged for reserved ones. "Met" counts those seen in mail; the others were written from what is
known of the software, or made to deceive us. "Read" counts the lines of which every field comes out as it is noted; the
fields are those that at least one sample of the host holds. A field under "not read" stands in a line, perhaps in a
form that only its writer can open, and we do not give it.

${lines.length} lines of ${hosts.size - unmet} kinds of host.

| host | samples | met | read | fields | not read |
|---|---|---|---|---|---|
${rows.join('\n')}

## Meant so
- Words that the client chose (HELO, ident, \`id\`, \`for\`, comments) are never an address. The last address before \`by\` stands.
- A line that names no client from outside has \`local\` and no address, also where a poller names the mailbox's host.
- Where a host found no name and writes the address in the name's place (Yahoo), there is no \`rdns\`.
- \`(qmail … invoked from network[…])\` repeats what the line below it says better; its address is left there.
`;
}

const readOne = (line: string): Hop =>
  readReceived({ name: 'Received', key: 'received', value: line, at: [0, 0], valueAt: [0, 0] });

function without({ at: _, ...hop }: Hop): Omit<Hop, 'at'> {
  return hop;
}

if (import.meta.main) {
  const text = receivedTable(readReceivedLines());
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/received.md is older than test/received.json: node tools/received-table.ts');
    process.exitCode = 1;
  }
}
