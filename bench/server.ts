/**
 * The server on loopback, asked from this process: posts of mails of 20 KB kept and examined, against the bare examination
 * of one process; the others while hostile mails are posted; memory over minutes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examineMail } from '../src/app/examine-mail.ts';
import { printTable } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Bytes of one mail. */
const SIZE = 20 * 1024;
/** Posts under way at one time. */
const AT_ONCE = 8;

interface Options {
  readonly mails: number;
  /** How long memory is watched. */
  readonly seconds: number;
}

/** Mails that differ in every line that is indexed, as real ones do. */
function mailOf(n: number): string {
  const head = [
    `Received: from mail${n % 97}.example.net (mail${n % 97}.example.net [198.51.100.${n % 250}]) by mx.example.org with ESMTPS id ${n}; Mon, 2 Nov 2026 10:00:00 +0900`,
    `From: "Sender ${n}" <s${n}@shop${n % 500}.example.com>`,
    'To: <reader@example.org>',
    `Subject: =?utf-8?B?${Buffer.from(`ご注文 ${n} の確認`).toString('base64')}?=`,
    `Message-ID: <${n}.${n * 7919}@shop${n % 500}.example.com>`,
    'Date: Mon, 2 Nov 2026 10:00:00 +0900',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '',
  ].join('\r\n');
  const line = `注文番号 ${n} のお支払いを確認してください https://shop${n % 500}.example.com/o/${n} よろしくお願いします\r\n`;
  const lines = Math.ceil((SIZE - head.length) / Buffer.byteLength(line));
  return head + line.repeat(lines);
}

/** Hostile mails under way beside the others. */
const BOMBS = 20;

export async function benchServer({ mails, seconds }: Options): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'metsuke-bench-server-'));
  const { child, url } = await start(data);
  try {
    const bare = await bareRate(Math.min(mails, 300));
    await posts(url, 0, 50); // warm
    const cpuBefore = cpuOf(child);
    const kept = await posts(url, 1_000, mails);
    const cpu = cpuOf(child) - cpuBefore;
    const quiet = await posts(url, 100_000, 200, 2);
    const heap = bombs(url);
    const beside = await posts(url, 200_000, 200, 2);
    printTable(
      ['', 'mails/s', 'p50 ms', 'p99 ms'],
      [
        ['examined in one process', bare.toFixed(0), '', ''],
        [`posted, examined and on disk, ${AT_ONCE} at once`, kept.rate.toFixed(0), ...shown(kept)],
        ['posted, 2 at once', quiet.rate.toFixed(0), ...shown(quiet)],
        ['the same while 20 hostile mails are examined', beside.rate.toFixed(0), ...shown(beside)],
      ],
    );
    console.log(
      `\nCPU of the server for one mail: ${((cpu / mails) * 1000).toFixed(1)} ms (of examining it alone: ${(1000 / bare).toFixed(1)} ms)\n`,
    );
    if (seconds === 0) return;
    await heap; // each to its limit of ten seconds, one beside the other
    await watchMemory(url, child, seconds);
  } finally {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
    rmSync(data, { recursive: true, force: true });
  }
}

async function start(data: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const words = ['serve', '--data', data, '--listen', '127.0.0.1:0', '--lang', 'en'];
  const child = spawn(join(root, 'bin/metsuke.js'), words, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const said of child.stdout ?? []) {
    const url = /http:\/\/\S+/.exec(String(said))?.[0];
    if (url !== undefined) return { child, url };
  }
  throw new Error('the server did not start');
}

/** Settled when all were answered. */
function bombs(url: string): Promise<void> {
  const words = [fileURLToPath(new URL('./server-bombs.ts', import.meta.url)), url, String(BOMBS)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done, fail) => {
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`the hostile mails ended with ${code}`))));
  });
}

async function bareRate(count: number): Promise<number> {
  const bytes = Array.from({ length: count }, (_, n) => Buffer.from(mailOf(900_000 + n)));
  for (const one of bytes.slice(0, 50)) await examineMail(one);
  const begun = process.cpuUsage();
  for (const one of bytes) JSON.stringify(await examineMail(one));
  const { user, system } = process.cpuUsage(begun);
  return count / ((user + system) / 1e6); // of CPU time: other programs take the clock's
}

interface Timed {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}
const shown = ({ p50, p99 }: Timed): readonly string[] => [p50.toFixed(0), p99.toFixed(0)];

async function post(url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'message/rfc822' };
  const answer = await fetch(`${url}/api/v1/examinations`, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  if (answer.status !== 201) throw new Error(`POST: ${answer.status}`);
}

async function posts(url: string, first: number, count: number, atOnce = AT_ONCE): Promise<Timed> {
  const times: number[] = [];
  let next = first;
  const begun = performance.now();
  const work = async (): Promise<void> => {
    while (next < first + count) {
      const body = mailOf(next++);
      const sent = performance.now();
      await post(url, body);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { rate: count / seconds, p50: at(0.5), p99: at(0.99) };
}

async function watchMemory(url: string, child: ChildProcess, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const megabytes: number[] = [];
  for (let n = 300_000; performance.now() < until; n += 200) {
    await posts(url, n, 200);
    megabytes.push(Math.round(residentOf(child)));
  }
  console.log(`Memory of the server, MB, after each 200 mails over ${seconds} s: ${megabytes.join(' ')}\n`);
}

const statusOf = (child: ChildProcess, file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
const residentOf = (child: ChildProcess): number =>
  Number(/VmRSS:\s*(\d+)/.exec(statusOf(child, 'status'))?.[1] ?? 0) / 1024;
/** Seconds of CPU, from /proc: a hundredth is a tick. */
function cpuOf(child: ChildProcess): number {
  const fields = statusOf(child, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
