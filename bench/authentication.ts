/** CPU of all authentication beside mailauth's, with the same fixed answers, and of one more mail of a known signer. */
import { createHash, sign, verify } from 'node:crypto';
import { authenticate } from 'mailauth';
import { sha256 } from '../src/app/machine/sha256.ts';
import { checkSignature } from '../src/app/machine/signature.ts';
import { ruleBorder } from '../src/examine/observe/border.ts';
import { observeVerification } from '../src/examine/observe/verification.ts';
import { observe } from '../src/examine/observe.ts';
import { readMessage } from '../src/message/mime.ts';
import { at, fixedAnswers, privateKey, publicKey, textOf } from './fixed-answers.ts';
import { sets } from './sets.ts';
import { fixed, median, printTable } from './table.ts';

const resolver = async (name: string, type: string): Promise<string[][]> => {
  if (type === 'TXT') return [[textOf(name.toLowerCase())]];
  throw Object.assign(new Error(`ENODATA ${name}`), { code: 'ENODATA' });
};

const outside = { signatures: checkSignature, sealers: [], mayName: true };

async function ours(mail: Uint8Array): Promise<number> {
  const message = readMessage(mail);
  const { facts } = observe(message, { sha256, border: ruleBorder });
  const begun = process.cpuUsage();
  await observeVerification(message, facts, fixedAnswers, outside, at);
  return spent(begun);
}

async function oursWhole(mail: Uint8Array): Promise<number> {
  const begun = process.cpuUsage();
  const message = readMessage(mail);
  const { facts } = observe(message, { sha256, border: ruleBorder });
  await observeVerification(message, facts, fixedAnswers, outside, at);
  return spent(begun);
}

async function theirs(mail: Uint8Array): Promise<number> {
  const begun = process.cpuUsage();
  try {
    await authenticate(Buffer.from(mail), { resolver, trustReceived: true, mta: 'mx.example.org', disableBimi: false });
  } catch {
    // it gives up on some mails; it has done its work
  }
  return spent(begun);
}

/** Microseconds of CPU. */
function spent(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

export async function benchAuthentication({ rounds }: { rounds: number }): Promise<void> {
  const mails = sets['phishing']?.() ?? [];
  console.log(
    `## Authentication: CPU milliseconds a mail, ${mails.length} phishing mails, medians of ${rounds} interleaved rounds\n`,
  );
  const all = { 'metsuke, of a read mail': ours, 'metsuke, reading and observing too': oursWhole, mailauth: theirs };
  const seen = new Map<string, number[]>();
  for (let round = -1; round < rounds; round++) {
    for (const [name, one] of Object.entries(all)) {
      let sum = 0;
      for (const mail of mails) sum += await one(mail);
      if (round >= 0) seen.set(name, [...(seen.get(name) ?? []), sum / 1000 / mails.length]);
    }
  }
  const of = (name: string): number => median(seen.get(name) ?? []);
  printTable(
    ['who', 'ms', '÷ mailauth'],
    Object.keys(all).map((name) => [name, fixed(of(name), 3), fixed(of(name) / of('mailauth'))]),
  );
  await secondMail(rounds);
}

/** Mails that are read beforehand; each is checked once, as one more mail of a signer whose key is known. */
const LETTERS = 300;
/** Rounds before any is timed: 6,000 checks, until V8 compiles nothing more, as in a server or a mailbox. */
const WARMING = 20;

/** One more mail of a signer whose key is known, against what the mathematics alone cost. */
async function secondMail(rounds: number): Promise<void> {
  const { checkDkim } = await import('../src/authenticate/dkim.ts');
  const line = 'A line of an ordinary letter, seventy characters long or thereabouts.\r\n';
  const header = Buffer.alloc(400, 'h');
  const signature = sign('sha256', header, privateKey);
  const rows: string[][] = [];
  for (const lines of [40, 450]) {
    const body = line.repeat(lines);
    const floors: number[] = [];
    const whole: number[] = [];
    for (let round = -WARMING; round < rounds; round++) {
      const letters = Array.from({ length: LETTERS }, () => readMessage(signed(body)));
      let begun = process.cpuUsage();
      for (const _ of letters) {
        createHash('sha256').update(body).digest();
        verify('sha256', header, publicKey, signature);
      }
      const floor = spent(begun) / LETTERS;
      begun = process.cpuUsage();
      for (const letter of letters) {
        const [check] = await checkDkim(letter, fixedAnswers, checkSignature, { at });
        if (check?.result !== 'pass') throw new Error('a good signature does not pass');
      }
      if (round < 0) continue;
      floors.push(floor);
      whole.push(spent(begun) / LETTERS);
    }
    const of = fixed(median(whole) / median(floors));
    rows.push([`${fixed(body.length / 1000, 1)} KB`, fixed(median(whole), 1), fixed(median(floors), 1), of]);
  }
  printTable(['second mail of a selector', 'µs', 'hash and signature alone', 'times'], rows);
}

/** RFC 6376 §3.5, relaxed/relaxed, by hand: the bench needs one good signature. */
function signed(body: string): Uint8Array {
  const bh = createHash('sha256').update(body).digest('base64');
  const field = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1; h=from:subject; bh=${bh}; b=`;
  const data = `from:Taro <taro@example.com>\r\nsubject:Hello\r\ndkim-signature:${field}`;
  const b = sign('sha256', Buffer.from(data), privateKey).toString('base64');
  return Buffer.from(`DKIM-Signature: ${field}${b}\r\nFrom: Taro <taro@example.com>\r\nSubject: Hello\r\n\r\n${body}`);
}
