/** Each statement lights up its bytes: every proof lies inside the file, and the bytes there say what the value says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toolsFor } from '../../src/app/wire.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { examine } from '../../src/examine/examine.ts';
import type { Link } from '../../src/examine/facts.ts';
import type { Proof } from '../../src/examine/finding.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { decodeWords } from '../../src/message/encoded-word.ts';
import { data, skipWithout } from '../data.ts';

/** The raw bytes of a place, one character a byte. */
type At = (proof: Proof | undefined) => string;

const unfolded = (raw: string): string => raw.replace(/\r?\n(?=[ \t])/g, '');
/** Without white space, quotes, backslashes and comments, which a value loses (RFC 5322 §3.2). */
const bare = (text: string): string =>
  text
    .replace(/\((?:\\.|[^()\\])*\)/gs, '')
    .replace(/[\s"\\]/g, '')
    .toLowerCase();

function* proofsIn(value: unknown): Generator<readonly unknown[]> {
  if (Array.isArray(value)) for (const one of value) yield* proofsIn(one);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'at' && Array.isArray(inner)) yield inner;
      else yield* proofsIn(inner);
    }
  }
}

function assertInside({ facts, findings, defects, bytes }: Examination): void {
  for (const [start, end] of proofsIn([facts, findings, defects])) {
    assert.ok(typeof start === 'number' && typeof end === 'number');
    assert.ok(0 <= start && start <= end && end <= bytes, `${start}-${end} of ${bytes}`);
  }
}

function assertHeaders({ facts }: Examination, at: At): void {
  for (const one of [...facts.from, ...facts.replyTo, ...facts.sender, ...facts.to, ...facts.cc]) {
    const written = bare(decodeWords(unfolded(at(one.proof[0]))).text);
    assert.ok(written.includes(bare(one.value.address)), `${at(one.proof[0])} is not ${one.value.address}`);
  }
  if (facts.subject !== undefined) {
    const written = unfolded(at(facts.subject.proof[0])).replace(/^subject[ \t]*:/i, '');
    assert.equal(decodeWords(written.replace(/[\r\n]+$/, '')).text.trim(), facts.subject.value);
  }
  if (facts.messageId !== undefined) {
    const written = at(facts.messageId.proof[0]);
    assert.match(written, /^message-id/i);
    assert.ok(bare(unfolded(written)).includes(bare(facts.messageId.value)), `${written} ${facts.messageId.value}`);
  }
  for (const hop of facts.route.value.hops) assert.match(at({ at: hop.at }), /^received/i);
}

/** What the bytes of a link may say: as they stand, quoted-printable, or base64 from any of its four positions. */
function readingsOf(raw: string): string[] {
  const quoted = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const packed = raw.replace(/\s/g, '');
  const base64 = [0, 1, 2, 3].map((skipped) => Buffer.from('A'.repeat(skipped) + packed, 'base64').toString('latin1'));
  const decoded = [raw, quoted, ...base64];
  // running text may go through elements, and past hidden letters: banco.brad<span style="display:none">x</span>esco
  const tagless = decoded.map((reading) => reading.replace(/<[^>]*display:none[^>]*>[^<]*|<[^>]*>/g, ''));
  return [...decoded, ...tagless].map((reading) =>
    // 𝐚𝐛𝐜 is abc in a host name (UTS #46 §4)
    (Buffer.from(reading, 'latin1').toString('utf8').normalize('NFKC') + reading)
      .replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '')
      .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\s/g, '')
      .toLowerCase(),
  );
}

/** The name that must stand in the bytes; none for an address, which is written in many ways (WHATWG URL §3.5). */
function nameOf({ host, url }: Link): string {
  if (/^[\d.]+$|^\[/.test(host)) return '';
  // letters beyond ASCII are written in many ways too: what stands behind them must be there
  const ascii = host.replace(/^.*xn--[^.]*\.?/, '').replace(/^www\./, '');
  return (host === '' ? (url.split(':', 1)[0] ?? '') : ascii).toLowerCase();
}

const outerOf = ({ via }: Link, links: Examination['facts']['links']): Link | undefined =>
  via === undefined ? undefined : links.find(({ value }) => value.url === via)?.value;

function assertLinks({ facts }: Examination, at: At): void {
  for (const { value: link, proof } of facts.links) {
    // what stands in another link, in whatever coding, is proved by that one
    let value = link;
    for (let outer: Link | undefined = link; outer !== undefined; outer = outerOf(outer, facts.links)) value = outer;
    // what is packed into a file is proved by its whole part
    if (value.where === 'attachment') continue;
    for (const one of proof) {
      const raw = at(one);
      // a message that was encoded as a whole is proved by its whole part
      if (raw.startsWith('--')) continue;
      assert.ok(
        readingsOf(raw).some((reading) => reading.includes(nameOf(value))),
        `${JSON.stringify(raw)} is not ${value.url}`,
      );
    }
  }
}

for (const folder of ['mail', 'mime', 'mime-ruby-mail', 'bounces']) {
  test(`in each mail of ${folder} the proofs hold what is said`, { skip: skipWithout(folder) }, async () => {
    let count = 0;
    for (const entry of readdirSync(data(folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || /\.(?:json|txt|yml|rb)$|LICENSE|NOTICE/.test(entry.name)) continue;
      const path = `${entry.parentPath}/${entry.name}`;
      const bytes = readFileSync(path);
      const examination = await examine(bytes, { source: path }, toolsFor(ruleBorder));
      const at: At = (proof) =>
        proof !== undefined && 'at' in proof ? bytes.toString('latin1', proof.at[0], proof.at[1]) : '';
      try {
        assertInside(examination);
        assertHeaders(examination, at);
        assertLinks(examination, at);
      } catch (cause) {
        throw new Error(`${entry.name}: ${cause instanceof Error ? cause.message : ''}`, { cause });
      }
      count++;
    }
    assert.ok(count > 0);
  });
}
