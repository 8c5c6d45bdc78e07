/**
 * The same letters written in many ways, and carried by those who leave something of their own in them: what is not the sender's changes
 * nothing, and what costs a sender nothing excuses nothing. Ways in which something is really lost (a picture of the words, a gateway
 * that keeps to itself where a link leads) are not claimed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { readMessage } from '../../src/message/mime.ts';
import { reportedIn } from '../../src/message/reported.ts';
import { banners, programs } from './ways/carriers.ts';
import { chosenLetters, examinedAnew, examinedLf, handoverOf } from './ways/chosen.ts';
import { codings } from './ways/codings.ts';
import { forwards, reports } from './ways/forwards.ts';
import { gateways } from './ways/gateways.ts';
import { header } from './ways/header.ts';
import { known } from './ways/known.ts';
import { type Way, writeLetter } from './ways/letter.ts';
import { groups, lists } from './ways/lists.ts';
import { marks } from './ways/marks.ts';
import { lines, masked, spelling, unseen } from './ways/words.ts';

const letters = await chosenLetters();

interface Claim {
  /** The good ones are written so as well; honest mail has no salt in its words. */
  readonly ofGood?: boolean;
  /** The route stays as it was. */
  readonly sameRoute?: boolean;
}

/** What is judged otherwise, and not listed: a harmful letter that is harmless or of another kind now, and a good one that is accused. */
async function changed(name: string, way: Way, { ofGood = true, sameRoute = true }: Claim = {}): Promise<string[]> {
  const found: string[] = [];
  for (const letter of letters) {
    if (!letter.isBad && !ofGood) continue;
    const other = await examinedAnew(letter, way);
    if (other === undefined) continue;
    const { kind } = other.verdict;
    const isChanged = letter.isHarmful ? kind !== letter.kind : !letter.isBad && isHarmful(kind);
    if (isChanged && known[name]?.[letter.name] === undefined) found.push(`${letter.name}: ${letter.kind} > ${kind}`);
    if (sameRoute && handoverOf(other) !== letter.handover) found.push(`${letter.name}: handover ${handoverOf(other)}`);
  }
  return found;
}

const written: readonly (readonly [ways: Readonly<Record<string, Way>>, claim: Claim])[] = [
  [codings, {}],
  [header, {}],
  [lines, {}],
  [spelling, {}],
  [unseen, {}],
  [programs, {}],
  [banners, {}],
  [gateways, {}],
  [marks, { ofGood: false }],
  [groups, {}],
];

/** Honest programs write no word so: only what is bad is claimed. */
const OF_BAD = new Set([
  'with zero-width spaces in words',
  'with soft hyphens in words',
  'with a reference to a letter nobody sees',
  'in mathematical letters',
  // a filter's own opinion, which is a hint
  'with ***SPAM*** in the subject',
]);

for (const [ways, claim] of written)
  for (const [name, way] of Object.entries(ways))
    test(`a letter ${name} is judged as before`, async () => {
      assert.deepEqual(await changed(name, way, OF_BAD.has(name) ? { ...claim, ofGood: false } : claim), []);
    });

for (const [name, way] of Object.entries(masked))
  test(`a harmful letter ${name} is harmful still`, async () => {
    for (const letter of letters) {
      const isClaimed = letter.isHarmful && known[name]?.[letter.name] === undefined;
      const other = isClaimed ? await examinedAnew(letter, way) : undefined;
      if (other !== undefined) assert.ok(isHarmful(other.verdict.kind), `${letter.name}: ${other.verdict.kind}`);
    }
  });

test('line ends change nothing', async () => {
  for (const letter of letters) {
    const { verdict } = await examinedLf(letter);
    assert.equal(verdict.kind, letter.kind, letter.name);
  }
});

for (const [name, way] of Object.entries(lists))
  test(`a letter ${name} was handed over by the list`, async () => {
    for (const letter of letters) {
      const other = await examinedAnew(letter, way);
      if (other === undefined) continue;
      assert.equal(handoverOf(other), '198.51.100.44', letter.name);
      assert.ok(other.facts.distribution.some(({ value }) => value.kind === 'mailing-list'));
    }
  });

for (const [name, way] of Object.entries(lists))
  test(`no good letter ${name} is accused`, async () => {
    const accused: string[] = [];
    for (const letter of letters) {
      if (letter.isBad || known[name]?.[letter.name] !== undefined) continue;
      const other = await examinedAnew(letter, way);
      if (other !== undefined && isHarmful(other.verdict.kind)) accused.push(`${letter.name}: ${other.verdict.kind}`);
    }
    assert.deepEqual(accused, []);
  });

test('who forwards a letter to ask about it is not its writer, in the form of no program', async () => {
  for (const [name, way] of Object.entries(forwards)) {
    for (const letter of letters) {
      const other = await examinedAnew(letter, way);
      if (other === undefined) continue;
      const { how, author } = other.facts.passedOn?.value ?? {};
      assert.equal(how, 'forwarded', `${name}: ${letter.name}`);
      assert.equal(author?.address, letter.author, `${name}: ${letter.name}`);
      assert.ok(!isHarmful(other.verdict.kind), `${name}: ${letter.name}: ${other.verdict.kind}`);
    }
  }
});

for (const [name, way] of Object.entries(reports))
  test(`a mail that is ${name} is reported in its own bytes`, () => {
    for (const { mail, name: letter } of letters) {
      const report = way(mail);
      assert.ok(report !== undefined);
      const [inner, ...more] = reportedIn(readMessage(writeLetter(report)));
      assert.ok(inner !== undefined && more.length === 0, letter);
      assert.deepEqual(Buffer.from(inner.bytes), Buffer.from(writeLetter(mail)), letter);
    }
  });
