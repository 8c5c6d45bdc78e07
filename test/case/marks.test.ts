/** Marks in the envelope sender: BATV with the owner's secrets, VERP as declared and as learnt. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBatvKeys } from '../../src/app/fold-bounces/batv-keys.ts';
import { conclude } from '../../src/case/bounces/conclude.ts';
import { Fold } from '../../src/case/bounces/fold.ts';
import { daysLeft, envelopeForm, fitsForm, type Marks, readVerpForm, tagIn } from '../../src/case/bounces/marks.ts';
import type { Ours } from '../../src/case/bounces/ours.ts';
import type { ReturnedSlip, Slip } from '../../src/case/bounces/slip.ts';
import { whoseIs } from '../../src/case/bounces/whose.ts';
import { assertLinear } from '../growth.ts';

const NOON = Date.UTC(2026, 2, 1, 12);

function bounce(original: Partial<ReturnedSlip> | undefined, more: Partial<Slip> = {}): Slip {
  return {
    source: 'pile#1',
    sha256: '00',
    bytes: 1000,
    kind: 'dsn',
    at: NOON,
    isNull: true,
    failed: [{ address: 'taro@example.com', reason: 'userunknown', hard: true }],
    malware: [],
    files: [],
    ...(original !== undefined && { original: { trust: 'vouched', from: 'news@example.jp', ...original } }),
    ...more,
  };
}

/** What the test of marks says of an envelope sender. */
function says(mailFrom: string, marks: Marks, more: Partial<Slip> = {}): readonly unknown[] {
  const ours: Ours = { border: { ours: [], vouched: [], basis: 'rule' }, marks };
  const one = whoseIs(bounce({ mailFrom }, more), ours).tests.find(({ test: id }) => id === 'tagged-address');
  return [one?.standing, one?.strength];
}

const withKeys = <T>(text: string, work: (marks: Marks) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-batv-'));
  try {
    const path = join(folder, 'keys');
    writeFileSync(path, text);
    return work({ batv: readBatvKeys(path).check });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

// hashes by `printf '1520news@example.jp' | openssl dgst -sha1 -hmac SECRET`
const made = 'prvs=1520caf530=news@example.jp';
const madeBefore = 'prvs=152080fd58=news@example.jp';
const expired = 'prvs=1512522164=news@example.jp';

test('a BATV tag that our secret made decides; one that it did not make speaks against us', () =>
  withKeys('# since March\n1 new-secret\n', (marks) => {
    assert.deepEqual(says(made, marks), ['own', 'decides']);
    assert.deepEqual(says(made.toUpperCase().replace('PRVS', 'prvs'), marks), ['own', 'decides']);
    assert.deepEqual(says(madeBefore, marks), ['other', 'strong']);
    assert.deepEqual(says('prvs=1520000000=news@example.jp', marks), ['other', 'strong']);
    // an old address, used again
    assert.deepEqual(says(expired, marks), ['silent', undefined]);
    // a number that the owner gave no secret for
    assert.deepEqual(says('prvs=2520caf530=news@example.jp', marks), ['silent', undefined]);
    // all that he sends bears a tag
    assert.deepEqual(says('news@example.jp', marks), ['other', 'strong']);
  }));

test('a secret that was changed is good as long as its tags are', () =>
  withKeys('1 old-secret\n1 new-secret\n', (marks) => {
    assert.deepEqual(says(made, marks), ['own', 'decides']);
    assert.deepEqual(says(madeBefore, marks), ['own', 'decides']);
  }));

test('a secret without a number holds for every number', () =>
  withKeys('new-secret\n', (marks) => assert.deepEqual(says(made, marks), ['own', 'decides'])));

test('the tag is found in the address that the bounce came to, when the returned mail does not show it', () =>
  withKeys('1 new-secret\n', (marks) => {
    const ours: Ours = { border: { ours: [], vouched: [], basis: 'rule' }, marks };
    for (const more of [{ addressee: made }, { addressee: 'news@example.jp', envelopeTo: made }]) {
      const one = whoseIs(bounce(undefined, more), ours).tests.find(({ test: id }) => id === 'tagged-address');
      assert.deepEqual([one?.standing, one?.strength], ['own', 'decides']);
    }
  }));

test('days come round every thousand', () => {
  const tag = (day: string) => tagIn(`prvs=0${day}df66ea=news@example.jp`);
  const on = (day: string, at: number) => {
    const one = tag(day);
    return one === undefined ? undefined : daysLeft(one, at);
  };
  // 2024-10-02 is day 998
  const late = Date.UTC(2024, 9, 2, 12);
  assert.deepEqual(
    ['998', '999', '000', '005', '997', '990'].map((day) => on(day, late)),
    [0, 1, 2, 7, -1, -8],
  );
  // `printf '0003news@example.jp' | openssl dgst -sha1 -hmac new-secret`
  withKeys('0 new-secret', (marks) =>
    assert.deepEqual(says('prvs=0003df66ea=news@example.jp', marks, { at: late }), ['own', 'decides']),
  );
});

test('without secrets a tag speaks by its date alone, and a tag without a date not at all', () => {
  assert.deepEqual(says(made, {}), ['own', 'strong']);
  assert.deepEqual(says(expired, {}), ['other', 'weak']);
  assert.deepEqual(says('prvs=1900caf530=news@example.jp', {}), ['other', 'weak']);
});

test('a secrets file that does not exist or holds none is told with the way out', () => {
  assert.throws(() => readBatvKeys('/nonexistent/keys'), /does not exist/);
  assert.throws(() => withKeys('# nothing\n\n', () => undefined), /holds no BATV secret/);
});

const forms = (...written: string[]): Marks => ({ verp: written.flatMap((one) => readVerpForm(one) ?? []) });

test('a declared form of envelope senders speaks for us, and against what has none of them', () => {
  const marks = forms('bounce-*@news.example.jp', 'list+{to}@example.jp');
  assert.deepEqual(says('bounce-18273-a@news.example.jp', marks), ['own', 'strong']);
  assert.deepEqual(says('list+taro=example.com@example.jp', marks), ['own', 'strong']);
  // another recipient than the one that failed
  assert.deepEqual(says('list+jiro=example.com@example.jp', marks), ['other', 'weak']);
  assert.deepEqual(says('bounce-@news.example.jp', marks), ['other', 'weak']);
  assert.deepEqual(says('bounce-1@news.example.jp.example.net', marks), ['other', 'weak']);
  assert.equal(readVerpForm('news@example.jp'), undefined);
  assert.equal(readVerpForm('*'), undefined);
});

test('a recipient whose address holds the signs of the form has its form', () => {
  const fits = (written: string, address: string, ...recipients: string[]): boolean => {
    const form = readVerpForm(written);
    assert.ok(form !== undefined, written);
    return fitsForm(form, address, recipients);
  };
  const taro = 'Taro-Yamada@example.com';
  assert.ok(fits('{to}-*@example.jp', 'taro-yamada=example.com-7@example.jp', taro));
  assert.ok(!fits('{to}-*@example.jp', 'taro-yamada=example.com-@example.jp', taro));
  assert.ok(!fits('{to}-*@example.jp', 'jiro-yamada=example.com-7@example.jp', taro));
  for (const local of ['ta$$ro', 'ta$&ro', "x$'y", 'x$`y'])
    assert.ok(fits('bounce-{to}@example.jp', `bounce-${local}=example.com@example.jp`, `${local}@example.com`), local);
  assert.ok(fits('list-*-{to}@example.jp', 'list-a-b-taro=example.com@example.jp', 'taro@example.com'));
  assert.ok(fits('*{to}@example.jp', '7taro=example.com@example.jp', 'taro@example.com'));
  assert.ok(fits('*{to}@example.jp', '7taro=example.com@example.jp'));
});

test('the form of envelope senders is learnt from our own mails', () => {
  assert.equal(envelopeForm('bounces+18273-taro=example.com@m.example.jp'), 'bounces+*@m.example.jp');
  assert.equal(envelopeForm('b-0a12345f@m.example.jp'), undefined);
  assert.equal(envelopeForm('taro.yamada@example.jp'), undefined);
  const fold = new Fold({ border: { ours: ['198.51.100.3'], vouched: [], basis: 'named' } });
  const own = (n: number): Slip =>
    bounce({ client: { ip: '198.51.100.3' }, mailFrom: `bounces+${1000 + n}-x=example.com@m.example.jp` });
  for (let n = 0; n < 6; n += 1) fold.add(own(n));
  const [like, unlike] = ['bounces+9999-y=example.com@m.example.jp', 'news@example.jp'].map((mailFrom, index) =>
    bounce({ client: { ip: `203.0.113.${index + 1}` }, mailFrom }),
  );
  for (const one of [like, unlike]) if (one !== undefined) fold.add(one);
  const seen = conclude(fold).sources.map(({ ip, tests }) => {
    const one = tests.find(({ test: id }) => id === 'tagged-address');
    return [ip, one?.standing, one?.strength];
  });
  assert.deepEqual(seen.sort(), [
    ['203.0.113.1', 'own', 'weak'],
    ['203.0.113.2', 'other', 'weak'],
  ]);
});

test('forms take linear time on whatever an address holds', () => {
  const form = readVerpForm('a*b*c*d*e*f*g*h@example.jp');
  assert.ok(form !== undefined);
  assertLinear(
    'form',
    4000,
    (n) => `${'abcdefg'.repeat(n)}@example.jp`,
    (address) => fitsForm(form, address, []),
  );
});
