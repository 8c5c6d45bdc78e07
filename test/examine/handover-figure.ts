/** The figure of the handover: right, wrong, silent against what the receiver of each mail recorded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { observeRoute } from '../../src/examine/observe/route.ts';
import { readIp } from '../../src/message/ip.ts';
import { readMessage } from '../../src/message/mime.ts';

interface HandoverFigure {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  /** Of the wrong ones, those that were stated as certain. */
  readonly wrongAndCertain: number;
  /** Mails whose record names no address (absent, or masked by the publisher), which decide nothing. */
  readonly unlabelled: number;
  /** Files that are not right, for looking at. */
  readonly files: readonly string[];
}

/** The receiver's own words, removed before reading so that nothing can be taken from them. */
const oracle = /^(?:x-sender-ip|x-ms-|x-forefront-|authentication-results|received-spf|arc-)/i;

/** Counts over the `.eml` files of a folder whose receiver wrote `X-Sender-IP`. */
export function handoverFigure(folder: string): HandoverFigure {
  const count = { right: 0, wrong: 0, silent: 0, wrongAndCertain: 0, unlabelled: 0 };
  const files: string[] = [];
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.eml'))
    .sort()) {
    const { bytes, label } = withoutOracle(readFileSync(join(folder, name)));
    const known = label === undefined ? undefined : readIp(label);
    if (known === undefined) {
      count.unlabelled += 1;
      continue;
    }
    const handover = observeRoute(readMessage(bytes), ruleBorder).value.handover;
    const found = handover?.ip === undefined ? undefined : readIp(handover.ip);
    if (found === undefined) count.silent += 1;
    else if (found.join() === known.join()) count.right += 1;
    else {
      count.wrong += 1;
      if (handover?.certainty !== 'likely') count.wrongAndCertain += 1;
    }
    if (found?.join() !== known.join()) files.push(name);
  }
  return { ...count, files };
}

function withoutOracle(bytes: Buffer): { bytes: Uint8Array; label?: string } {
  const kept: string[] = [];
  let label: string | undefined;
  let drops = false;
  const lines = bytes.toString('latin1').split('\n');
  const end = lines.findIndex((line) => line === '' || line === '\r');
  for (const line of lines.slice(0, end)) {
    const folded = line.startsWith(' ') || line.startsWith('\t');
    if (!folded) drops = oracle.test(line);
    if (/^x-sender-ip:/i.test(line)) label = line.slice(line.indexOf(':') + 1).trim();
    if (!drops) kept.push(line);
  }
  const out = Buffer.from([...kept, ...lines.slice(end)].join('\n'), 'latin1');
  return { bytes: out, ...(label !== undefined && { label }) };
}
