/**
 * What SpamAssassin and Rspamd say of the same mails with the same fields removed, nobody asked: at their own thresholds, and
 * at those where they accuse no more good mails than metsuke does.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isHarmful } from '../src/examine/finding.ts';
import { data } from '../test/data.ts';
import { examined } from '../test/examine/examining.ts';
import { withoutVerdicts } from '../test/examine/unjudged.ts';
import { startDnsServer } from '../test/servers/dns-server.ts';
import { emptyZone } from './fixed-answers.ts';
import { hasRspamd, startRspamd } from './peers/rspamd.ts';
import { fixed, printTable } from './table.ts';

const GOOD = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'];
const BAD = ['phishing', 'spam-1', 'spam-2'];
const program = '/usr/bin/spamassassin';
const script = fileURLToPath(new URL('./peers/spamassassin.pl', import.meta.url));

/** The threshold from which each calls a mail spam as it is installed: `required_score`, and `add_header` of `actions.conf`. */
const THRESHOLD = { SpamAssassin: 5, Rspamd: 6 } as const;
type Peer = keyof typeof THRESHOLD;

interface Mail {
  readonly set: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

export async function benchPeers(): Promise<void> {
  if (!existsSync(data('mail'))) {
    console.log('## Beside other filters: skipped, no labelled mail\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-peers-'));
  try {
    const mails = strippedInto(folder);
    const ours = await Promise.all(
      mails.map(async ({ bytes, path }) => isHarmful((await examined(bytes, { source: path })).verdict.kind)),
    );
    const accused = shares(mails, ours);
    const rows: (string | number)[][] = [row('metsuke', '–', accused)];
    const falseOnes = ours.filter((one, i) => one && GOOD.includes(mails[i]?.set ?? '')).length;
    for (const [peer, scores] of await peersOf(mails, folder)) {
      const usual = THRESHOLD[peer];
      rows.push(
        row(
          peer,
          String(usual),
          shares(
            mails,
            scores.map((score) => score >= usual),
          ),
        ),
      );
      const same = thresholdFor(mails, scores, falseOnes);
      rows.push(
        row(
          `${peer}, as few false alarms`,
          fixed(same, 1),
          shares(
            mails,
            scores.map((score) => score >= same),
          ),
        ),
      );
    }
    console.log('## Beside other filters: the same mails, the same fields removed, nobody asked\n');
    printTable(['who', 'threshold', 'good mails accused', ...BAD], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The mails of all sets, written down as everybody gets them. */
function strippedInto(folder: string): Mail[] {
  return [...GOOD, ...BAD].flatMap((set) => {
    mkdirSync(join(folder, set));
    const names = readdirSync(data(`mail/${set}`)).filter((name) => /\.(?:eml|txt)$|\.[0-9a-f]{32}$/.test(name));
    return names.sort().map((name) => {
      const bytes = withoutMboxLine(withoutVerdicts(readFileSync(join(data(`mail/${set}`), name))));
      const path = join(folder, set, name);
      writeFileSync(path, bytes);
      return { set, path, bytes };
    });
  });
}

/** The line of the mailbox that a mail was in is no part of it. */
function withoutMboxLine(bytes: Uint8Array): Uint8Array {
  const isLine = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From ';
  return isLine ? bytes.subarray(bytes.indexOf(10) + 1) : bytes;
}

async function peersOf(mails: readonly Mail[], folder: string): Promise<[Peer, readonly number[]][]> {
  const found: [Peer, readonly number[]][] = [];
  if (existsSync(program)) found.push(['SpamAssassin', await spamassassinScores(mails, folder)]);
  else console.log('SpamAssassin: skipped, no Debian package spamassassin\n');
  if (hasRspamd) found.push(['Rspamd', await rspamdScores(mails)]);
  else console.log('Rspamd: skipped, no Debian package rspamd\n');
  return found;
}

/** One process of Perl for all; it is done when its input ends. */
async function spamassassinScores(mails: readonly Mail[], folder: string): Promise<number[]> {
  const state = join(folder, 'state');
  mkdirSync(state);
  const child = spawn('perl', [script, state], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(`${mails.map(({ path }) => path).join('\n')}\n`);
  const scores: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) scores.push(Number(line.split(' ', 1)[0]));
  if (scores.length !== mails.length) throw new Error(`SpamAssassin told of ${scores.length} of ${mails.length} mails`);
  return scores;
}

async function rspamdScores(mails: readonly Mail[]): Promise<number[]> {
  const dns = await startDnsServer(emptyZone, () => ({}));
  const rspamd = await startRspamd({ dns: Number(dns.address.split(':')[1]), isAsking: false });
  try {
    const scores: number[] = [];
    for (const { bytes } of mails) scores.push((await rspamd.scan(bytes)).score);
    return scores;
  } finally {
    await rspamd.stop();
    await dns.close();
  }
}

/** The lowest threshold, in tenths, at which no more than `most` good mails are accused. */
function thresholdFor(mails: readonly Mail[], scores: readonly number[], most: number): number {
  const good = scores.filter((_, i) => GOOD.includes(mails[i]?.set ?? '')).sort((a, b) => b - a);
  return Math.round(((good[most] ?? 0) + 0.1) * 10) / 10;
}

/** How many of the good, and which share of each bad set, are accused. */
function shares(mails: readonly Mail[], isAccused: readonly boolean[]): readonly string[] {
  const of = (sets: readonly string[]): { readonly all: number; readonly hit: number } => {
    const places = mails.flatMap(({ set }, i) => (sets.includes(set) ? [i] : []));
    return { all: places.length, hit: places.filter((i) => isAccused[i]).length };
  };
  const good = of(GOOD);
  const bad = BAD.map((set) => of([set])).map(({ all, hit }) => `${fixed((100 * hit) / all, 1)} %`);
  return [`${good.hit} of ${good.all}`, ...bad];
}

const row = (who: string, threshold: string, cells: readonly string[]): string[] => [who, threshold, ...cells];
