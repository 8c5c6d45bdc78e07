import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSignature } from '../../src/app/machine/signature.ts';
import { type ArcCheck, checkArc } from '../../src/authenticate/arc.ts';
import { readMessage } from '../../src/message/mime.ts';
import { rsaSigner, sealMail, zoneOf } from './sign.ts';
import { lookupIn, type Zone } from './zones.ts';

const list = rsaSigner('lists.example.org', 'arc');
const provider = rsaSigner('mail.example.net', 'arc');
const last = rsaSigner('example.jp', 'arc');
const zone = zoneOf(list, provider, last);

const mail =
  'From: mia@example.com\r\nTo: list@lists.example.org\r\nSubject: x\r\nDate: Sun, 1 Mar 2026 12:00:00 +0000\r\n\r\nHello\r\n';
const one = sealMail(mail, list, { instance: 1, chain: 'none', results: 'dkim=pass header.d=example.com' });
const two = sealMail(one, provider, { instance: 2, chain: 'pass' });
const three = sealMail(two, last, { instance: 3, chain: 'pass' });

async function check(text: string, believed: readonly string[] = [], given: Zone = zone): Promise<ArcCheck> {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
  return checkArc(readMessage(bytes), lookupIn(given), checkSignature, { believed });
}
const outcome = ({ result, problem, instance }: ArcCheck) => [result, problem, instance];

test('a chain of three that holds names its sealers and how far back the mail is unchanged', async () => {
  for (const text of [three, three.replace(/\r\n/g, '\n')]) {
    const arc = await check(text);
    assert.deepEqual(outcome(arc), ['pass', undefined, undefined]);
    assert.deepEqual(
      arc.sets.map(({ sealer, chain }) => [sealer, chain]),
      [
        ['lists.example.org', 'none'],
        ['mail.example.net', 'pass'],
        ['example.jp', 'pass'],
      ],
    );
    assert.deepEqual(
      arc.sets.map(({ message, seal }) => [message?.result, seal?.result]),
      Array(3).fill(['pass', 'pass']),
    );
    assert.deepEqual([arc.oldestPass, arc.answers.length], [0, 3]);
    assert.equal(arc.sets[0]?.results?.by, 'lists.example.org');
    assert.equal(arc.sets[0]?.seal?.signedAt, '2023-11-14T22:13:20Z');
  }
});

test('a change between two sealers leaves the chain whole, and the oldest signature that holds says where it was', async () => {
  const changed = one.replace('Subject: x', 'Subject: [list] x');
  const arc = await check(
    sealMail(sealMail(changed, provider, { instance: 2, chain: 'pass' }), last, { instance: 3, chain: 'pass' }),
  );
  assert.deepEqual([arc.result, arc.oldestPass], ['pass', 2]);
  assert.equal(arc.sets[0]?.message?.problem, 'signature-differs');
});

test('results are believed from a believed sealer on, with no unbelieved one behind it', async () => {
  const believed = async (domains: readonly string[], text = three) =>
    (await check(text, domains)).sets.map((set) => set.believed);
  assert.deepEqual(await believed(['example.org', 'example.net', 'example.jp']), [true, true, true]);
  assert.deepEqual(await believed(['example.jp']), [false, false, true]);
  assert.deepEqual(await believed(['example.org', 'example.jp']), [false, false, true]);
  assert.deepEqual(await believed(['example.org', 'example.net']), [false, false, false]);
  assert.deepEqual(await believed(['jp', 'ample.jp']), [false, false, true]);
  assert.deepEqual(await believed(['example.jp'], three.replace('Hello', 'Bye')), [false, false, false]);
});

test('a change after the last sealer breaks the chain at his signature', async () => {
  const body = await check(three.replace('Hello', 'Bye'));
  assert.deepEqual(outcome(body), ['fail', 'message-signature', 3]);
  assert.deepEqual([body.sets[2]?.message?.problem, body.sets[2]?.message?.signatureHolds], ['body-differs', true]);
  assert.deepEqual([body.oldestPass, body.sets[2]?.seal?.result], [undefined, 'pass']);
  const field = await check(three.replace('Subject: x', 'Subject: y'));
  assert.deepEqual(outcome(field), ['fail', 'message-signature', 3]);
});

test('results that were changed later break the seals from there on', async () => {
  const arc = await check(three.replace('dkim=pass', 'dkim=fail'));
  assert.deepEqual(outcome(arc), ['fail', 'seal', 3]);
  assert.deepEqual(
    arc.sets.map(({ seal }) => seal?.result),
    ['fail', 'fail', 'fail'],
  );
});

test('a set in the middle that is gone is missing, and no key is asked for', async () => {
  const without = three.replace(/^ARC-[A-Za-z-]+: i=2;[^\n]*\n(?:[ \t][^\n]*\n)*/gm, '');
  const asked: string[] = [];
  const message = readMessage(Uint8Array.from(Buffer.from(without, 'latin1')));
  const arc = await checkArc(message, lookupIn(zone, asked), checkSignature, { believed: [] });
  assert.deepEqual(outcome(arc), ['fail', 'instance-missing', 2]);
  assert.deepEqual(asked, []);
  assert.deepEqual(
    arc.sets.map(({ instance, sealer }) => [instance, sealer]),
    [
      [1, 'lists.example.org'],
      [3, 'example.jp'],
    ],
  );
});

test('a sealer who got a broken chain says so, and it stays broken', async () => {
  assert.deepEqual(outcome(await check(sealMail(two, last, { instance: 3, chain: 'fail' }))), [
    'fail',
    'chain-failed-before',
    3,
  ]);
  assert.deepEqual(outcome(await check(sealMail(mail, list, { instance: 1, chain: 'pass' }))), [
    'fail',
    'chain-value-wrong',
    1,
  ]);
});

test('a key that nobody could get, that is gone, and that was not asked for are three things', async () => {
  const name = 'arc._domainkey.mail.example.net';
  assert.deepEqual(outcome(await check(three, [], { ...zone, [name]: { TIMEOUT: [] } })), [
    'temperror',
    'key-not-answered',
    2,
  ]);
  assert.deepEqual(outcome(await check(three, [], { ...zone, [name]: {} })), ['fail', 'seal', 2]);
  const message = readMessage(Uint8Array.from(Buffer.from(three, 'latin1')));
  const arc = await checkArc(
    message,
    lookupIn(zone, [], () => true),
    checkSignature,
    { believed: ['example.jp'] },
  );
  assert.deepEqual(outcome(arc), ['none', 'not-asked', 3]);
  assert.deepEqual([arc.sets[2]?.believed, arc.sets[2]?.message?.bodyHolds], [false, true]);
});

test('fifty sets are a chain and fifty-one are none', async () => {
  let text = one;
  for (let instance = 2; instance <= 51; instance += 1) {
    if (instance === 51) assert.equal((await check(text)).result, 'pass');
    text = sealMail(text, list, { instance, chain: 'pass' });
  }
  assert.deepEqual(outcome(await check(text)), ['fail', 'too-many-sets', 51]);
});

test('a mail without ARC is none, and its results are never invented', async () => {
  assert.deepEqual(outcome(await check(mail)), ['none', undefined, undefined]);
});

test('a header that was saved without its mail breaks no chain', async () => {
  const arc = await check(three.slice(0, three.indexOf('\r\n\r\n') + 2));
  assert.deepEqual(outcome(arc), ['none', 'body-missing', 3]);
});
