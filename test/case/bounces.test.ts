/** Whose a bounce is, by the marks of the owner's own servers; and a fold that hostile piles cannot fill. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conclude, networkOf } from '../../src/case/bounces/conclude.ts';
import { Fold, foldLimits } from '../../src/case/bounces/fold.ts';
import { type Ours, shapeOf } from '../../src/case/bounces/ours.ts';
import type { ReturnedSlip, Slip } from '../../src/case/bounces/slip.ts';
import { type TestId, whoseIs } from '../../src/case/bounces/whose.ts';
import { assertLinear } from '../growth.ts';

const NOON = Date.UTC(2026, 2, 1, 12);
const ours: Ours = { border: { ours: ['mail.example.jp', '198.51.100.0/28'], vouched: [], basis: 'named' } };
const nobody: Ours = { border: { ours: [], vouched: [], basis: 'rule' } };

function bounce(original: Partial<ReturnedSlip> | undefined, more: Partial<Slip> = {}): Slip {
  return {
    source: 'pile#1',
    sha256: '00',
    bytes: 1000,
    kind: 'dsn',
    at: NOON,
    isNull: true,
    organization: 'example.com',
    failed: [{ address: 'taro@example.com', reason: 'userunknown', hard: true }],
    malware: [],
    files: [],
    ...(original !== undefined && {
      original: { trust: 'vouched', from: 'news@example.jp', at: [100, 900], ...original },
    }),
    ...more,
  };
}
const says = (slip: Slip, id: TestId, of = ours) => {
  const one = whoseIs(slip, of).tests.find(({ test: name }) => name === id);
  return [one?.standing, one?.strength];
};

test('the client that the bouncing host saw decides first: ours by address or looked-up name, never by what it said', () => {
  assert.equal(whoseIs(bounce({ client: { ip: '198.51.100.3' } }), ours).whose, 'ours');
  assert.equal(whoseIs(bounce({ client: { ip: '192.0.2.7', rdns: 'mail.example.jp' } }), ours).whose, 'ours');
  assert.equal(whoseIs(bounce({ client: { ip: '192.0.2.7', helo: 'mail.example.jp' } }), ours).whose, 'backscatter');
  assert.equal(whoseIs(bounce({ client: { ip: '192.0.2.7' }, trust: 'contradicted' }), ours).whose, 'undecided');
});

test('what our own server bounced for a user who had logged in is ours, or whose password was stolen', () => {
  const slip = bounce({ client: { ip: '192.0.2.7', user: 'taro', userKind: 'auth' }, trust: 'ours' });
  assert.equal(whoseIs(slip, nobody).whose, 'ours');
});

test('what our own server took from a login by the word for the protocol is ours, also when that server alone was named', () => {
  const slip = bounce({ client: { ip: '192.0.2.7', isLogin: true }, trust: 'ours', writer: 'mail.example.jp' });
  assert.equal(whoseIs(slip, nobody).whose, 'ours');
  assert.equal(whoseIs(slip, ours).whose, 'ours');
});

test('a client that our own server let send to others is none of our servers, and nobody is accused of it', () => {
  const relayed = bounce({ client: { ip: '192.0.2.7' }, trust: 'ours', writer: 'mail.example.jp' });
  assert.deepEqual(says(relayed, 'own-host'), ['silent', undefined]);
  assert.deepEqual(says({ ...relayed, addressee: 'news@example.jp' }, 'own-host'), ['silent', undefined]);
  // one host of the provider was named, and the one that bounced is another of the same
  const provider = bounce({ client: { ip: '192.0.2.7' }, writer: 'out3.example.jp' }, { receiver: 'mail.example.jp' });
  assert.deepEqual(says(provider, 'own-host'), ['silent', undefined]);
  // what our own server did not take for an address of ours came from outside
  const inward = { ...relayed, failed: [{ address: 'jiro@example.jp', reason: 'userunknown' as const, hard: true }] };
  assert.deepEqual(says({ ...inward, addressee: 'news@example.jp' }, 'own-host'), ['other', 'strong']);
});

test('an inner host of whoever bounced the mail is no source, and speaks for nobody', () => {
  for (const place of ['inside', 'called-inside'] as const) {
    const slip = bounce({ client: { ip: '192.0.2.7', rdns: 'relay.example.com' }, began: { place } });
    assert.deepEqual(says(slip, 'own-host'), ['silent', undefined]);
    const fold = new Fold(ours);
    fold.add(slip);
    assert.deepEqual(
      conclude(fold).sources.map(({ whose }) => whose),
      [],
    );
    assert.equal(conclude(fold).counted.withoutClient, 1);
  }
  // nor is a host from which the reader's own provider sends for all of its customers
  const fold = new Fold(nobody);
  fold.add(bounce({ client: { ip: '192.0.2.7', rdns: 'mail-sor-f41.google.com' } }, { receiver: 'mx.google.com' }));
  assert.deepEqual(conclude(fold).sources, []);
});

test('without a line of our own nobody knows who took the bounce, and the name of the client speaks where it is the addressee’s', () => {
  const by = (rdns: string, more: Partial<Slip>) =>
    says(bounce({ client: { ip: '192.0.2.7', rdns } }, more), 'own-host', nobody);
  assert.deepEqual(by('out.example.net', { addressee: 'news@example.jp' }), ['silent', undefined]);
  assert.deepEqual(by('out.example.jp', { addressee: 'news@example.jp' }), ['own', 'weak']);
  const taken = { addressee: 'news@example.jp', receiver: 'mx.example.jp' };
  assert.deepEqual(by('out.example.net', taken), ['other', 'weak']);
});

test('a mail that began on our own server is ours, and its local user is named', () => {
  const slip = bounce({ began: { place: 'our-host', user: 'www-data' }, trust: 'ours', writer: 'web.example.jp' });
  const { whose, tests } = whoseIs(slip, nobody);
  assert.equal(whose, 'ours');
  assert.match(tests[0]?.why.en ?? '', /web\.example\.jp.*www-data/);
});

test('a provider’s pool and the lines of its customers are not of our organisation because its host took the bounce', () => {
  const by = (rdns: string) =>
    says(bounce({ client: { ip: '192.0.2.7', rdns } }, { receiver: 'mx.google.com' }), 'own-host', nobody);
  assert.deepEqual(by('mail-sor-f41.google.com'), ['silent', undefined]);
  const line = bounce({ client: { ip: '192.0.2.7', rdns: 'ppp7.isp.example' } }, { receiver: 'mx.isp.example' });
  assert.deepEqual(says(line, 'own-host', nobody), ['silent', undefined]);
  const host = bounce({ client: { ip: '192.0.2.7', rdns: 'out.isp.example' } }, { receiver: 'mx.isp.example' });
  assert.deepEqual(says(host, 'own-host', nobody), ['own', 'strong']);
});

test('VERP speaks for ours only when it names the recipient that failed', () => {
  assert.deepEqual(says(bounce({ mailFrom: 'list-1+taro=example.com@example.jp' }), 'tagged-address'), [
    'own',
    'strong',
  ]);
  assert.deepEqual(says(bounce({ mailFrom: 'list-1+jiro=example.com@example.jp' }), 'tagged-address'), [
    'silent',
    undefined,
  ]);
  assert.deepEqual(says(bounce({ mailFrom: 'taro=example.com@example.jp' }), 'tagged-address'), ['silent', undefined]);
});

test('a BATV tag speaks until it expires', () => {
  const day = Math.floor(NOON / 86_400_000) % 1000;
  const tag = (days: number) => `prvs=1${String((day + days + 1000) % 1000).padStart(3, '0')}a1b2c3=news@example.jp`;
  assert.deepEqual(says(bounce({ mailFrom: tag(6) }), 'tagged-address'), ['own', 'strong']);
  assert.deepEqual(says(bounce({ mailFrom: tag(-3) }), 'tagged-address'), ['other', 'weak']);
  assert.deepEqual(says(bounce(undefined, { addressee: tag(2) }), 'tagged-address'), ['own', 'strong']);
});

test('a signature of the domain in From decides, and one of another domain says nothing', () => {
  assert.deepEqual(says(bounce({ signers: ['example.jp'], signature: 'pass' }), 'signature'), ['own', 'decides']);
  assert.deepEqual(says(bounce({ signers: ['example.jp'], signature: 'headers-pass' }), 'signature'), [
    'own',
    'strong',
  ]);
  assert.deepEqual(says(bounce({ signers: ['example.jp'], signature: 'fail' }), 'signature'), ['other', 'weak']);
  assert.deepEqual(says(bounce({ signers: ['example.jp'] }), 'signature'), ['silent', undefined]);
  assert.deepEqual(says(bounce({ signers: ['example.net'], signature: 'pass' }), 'signature'), ['silent', undefined]);
});

test('a Message-ID alone decides nothing, for anybody can write it', () => {
  const slip = bounce({ messageId: '<1@mail.example.jp>' });
  assert.deepEqual(says(slip, 'message-id'), ['own', 'weak']);
  assert.equal(whoseIs(slip, ours).whose, 'undecided');
});

test('a log whose lines cover the time is believed when it lacks the mail; outside that time it is silent', () => {
  const log = (covers?: readonly [number, number]): Ours => ({
    ...nobody,
    sent: { has: (id) => id === 'a@example.jp', size: 1, isWhole: true, ...(covers && { covers }) },
  });
  const slip = bounce({ messageId: '<b@example.jp>' });
  assert.deepEqual(says(bounce({ messageId: '<a@example.jp>' }), 'sent-log', log()), ['own', 'decides']);
  assert.deepEqual(says(slip, 'sent-log', log([NOON - 1, NOON + 1])), ['other', 'strong']);
  assert.deepEqual(says(slip, 'sent-log', log([NOON + 1, NOON + 2])), ['silent', undefined]);
  assert.deepEqual(says(slip, 'sent-log', log()), ['other', 'weak']);
});

test('weak signs do not add up: a burst from a client that nobody named may be our own newsletter', () => {
  const fold = new Fold(nobody);
  const slip = bounce({ client: { ip: '192.0.2.7', at: NOON } });
  for (let i = 0; i < 12; i++) fold.add(slip);
  const { sources, counted } = conclude(fold);
  assert.deepEqual(
    sources.map(({ ip, whose, tests }) => [ip, whose, tests.find(({ test: id }) => id === 'burst')?.standing]),
    [['192.0.2.7', 'undecided', 'other']],
  );
  assert.deepEqual([counted.backscatter, counted.undecided], [0, 12]);
});

test('a strong sign for us makes no strong ones of the weak signs against us', () => {
  const fold = new Fold(nobody);
  const slip = (more: Partial<ReturnedSlip>) =>
    bounce({ client: { ip: '192.0.2.7' }, ...more }, { receiver: 'mx.example.jp' });
  for (let i = 0; i < 3; i++) fold.add(slip({}));
  fold.add(slip({ client: { ip: '192.0.2.7', isLogin: true }, trust: 'ours' }));
  const [source] = conclude(fold).sources;
  assert.deepEqual(
    [source?.whose, source?.tests[0]?.standing, source?.tests[0]?.strength],
    ['undecided', 'other', 'weak'],
  );
});

test('a home’s line that gave its mails straight to many organizations is none of our servers, unless it logged in or bears our name', () => {
  const whose = (rdns: string, more: Partial<ReturnedSlip['client']> = {}, organizations = 3) => {
    const fold = new Fold(nobody);
    for (let i = 0; i < 6; i++) {
      const organization = `r${i % organizations}.example`;
      const client = { ip: '203.0.113.77', rdns, ...more };
      fold.add(bounce({ client }, { organization, bringerOrganization: organization, receiver: 'mx.example.jp' }));
    }
    return conclude(fold).sources[0]?.whose;
  };
  assert.equal(whose('dsl203000113077.isp.example', { helo: 'Vaio' }), 'backscatter');
  assert.equal(whose('dsl203000113077.isp.example', { helo: 'Vaio' }, 2), 'undecided');
  assert.equal(whose('dsl203000113077.isp.example', { isLogin: true }), 'undecided');
  assert.equal(whose('dsl203000113077.isp.example', { helo: 'home.example.jp' }), 'undecided');
  assert.equal(whose('out7.isp.example'), 'undecided');
  assert.equal(whose('static-203-0-113-77.isp.example'), 'undecided');
});

test('that an address sent one owner’s own mail says nothing of what came from it in another’s name', () => {
  const client = { ip: '192.0.2.135' };
  const fold = new Fold(nobody);
  const login = { client: { ...client, isLogin: true as const }, trust: 'ours' as const };
  for (const source of ['first', 'next']) fold.add(bounce(login, { source, addressee: 'a@shop.example' }));
  fold.add(
    bounce({ client, from: 'b@example.org', trust: 'claimed' }, { source: 'second', addressee: 'b@example.org' }),
  );
  // what says nothing by itself goes with its own owner's mail
  fold.add(
    bounce({ client, from: 'a@shop.example', trust: 'claimed' }, { source: 'third', addressee: 'a@shop.example' }),
  );
  const { own, sources, failures, undecided } = conclude(fold);
  assert.deepEqual(
    own.map(({ ip, mails }) => [ip, mails]),
    [['192.0.2.135', 3]],
  );
  assert.deepEqual(
    sources.map(({ ip, whose, mails }) => [ip, whose, mails]),
    [['192.0.2.135', 'undecided', 1]],
  );
  const cited = own.flatMap(({ tests }) => tests.flatMap(({ proof }) => proof.map(({ source }) => source)));
  assert.ok(!cited.includes('second'));
  assert.deepEqual(
    failures.list.map(({ count, proof }) => [count, proof.source]),
    [[3, 'third']],
  );
  assert.deepEqual(
    undecided.list.map(({ proof }) => proof.source),
    ['second'],
  );
  // an address that is the owners' own for nobody is one source, whoever was named
  const others = new Fold(ours);
  for (const domain of ['example.jp', 'example.org', 'example.net'])
    others.add(bounce({ client: { ip: '203.0.113.5' } }, { addressee: `a@${domain}` }));
  const [source, second] = conclude(others).sources;
  assert.deepEqual(
    [source?.mails, source?.whose, source?.reporters.list[0]?.count, second],
    [3, 'backscatter', 3, undefined],
  );
});

test('a warning of a delay is counted as one, for nothing has come back yet', () => {
  const fold = new Fold(nobody);
  const failed = { address: 'taro@example.com', reason: 'expired' as const, hard: false };
  fold.add(bounce({}, { failed: [{ ...failed, action: 'delayed' }] }));
  fold.add(bounce({}, { failed: [{ ...failed, action: 'failed' }] }));
  const { bounces, delayed } = conclude(fold).counted;
  assert.deepEqual([bounces, delayed], [2, 1]);
});

test('a mail from outside in our own name is a direct hit; one from our own host is not', () => {
  const fold = new Fold(ours);
  const mail = (bringerIp: string): Slip => ({
    ...bounce(undefined),
    kind: 'mail',
    failed: [],
    fromDomain: 'example.jp',
    addressee: 'taro@example.jp',
    bringerIp,
  });
  fold.add(mail('192.0.2.7'));
  fold.add(mail('198.51.100.3'));
  fold.add({ ...mail('192.0.2.8'), fromDomain: 'example.com' });
  // a list's own address in To, and a member's letter that the list sent on, were brought to somebody else
  fold.add({ ...mail('192.0.2.9'), envelopeTo: 'hanako@example.org' });
  fold.add({ ...mail('192.0.2.9'), isOfList: true });
  assert.deepEqual([fold.counted.direct, fold.counted.others], [1, 4]);
  assert.equal([...fold.sources.values()].find(({ ip }) => ip === '192.0.2.7')?.numbers.direct, 1);
});

test('thirty thousand sources keep the heavy ones, within bounded memory, and say what was let go', () => {
  const fold = new Fold(ours);
  for (let i = 0; i < 30_000; i++) {
    fold.add(
      bounce({
        client: { ip: `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}` },
        subject: `s${i}`,
        messageId: `<${'x'.repeat(i % 300)}${i}@h${i}>`,
      }),
    );
    if (i % 10 === 0) fold.add(bounce({ client: { ip: '203.0.113.5' } }, { organization: `r${i}.example` }));
  }
  const { sources, counted, partial } = conclude(fold);
  assert.ok(fold.sources.size <= 2 * foldLimits.sources);
  assert.deepEqual([sources[0]?.ip, sources[0]?.bounces], ['203.0.113.5', 3000]);
  assert.ok(sources[0]?.reporters.isMore && sources[0].reporters.list.length <= 40);
  assert.ok(partial.includes('sources-kept') && counted.droppedSources > 0);
  assert.equal(counted.ours + counted.backscatter + counted.undecided, counted.bounces);
});

test('failures that may be ours and have no room are counted, and it is said', () => {
  for (const count of [foldLimits.pendingSources, foldLimits.pendingSources + 100, 3 * foldLimits.sources]) {
    const fold = new Fold(nobody);
    for (let i = 0; i < count; i++) {
      const failed = [{ address: `user${i}@example.com`, reason: 'userunknown' as const, hard: true }];
      fold.add(bounce({ client: { ip: `10.0.${i >> 8}.${i & 255}` } }, { failed }));
    }
    const { undecided, partial } = conclude(new Fold(nobody, JSON.parse(JSON.stringify(fold))));
    const told = undecided.list.reduce((sum, one) => sum + one.count, undecided.more);
    assert.equal(told, count);
    assert.equal(partial.includes('pending-sources'), count > foldLimits.pendingSources);
  }
});

test('the mails of a source are counted by day in UTC, within bounded memory, and what has no room is told', () => {
  const fold = new Fold(ours);
  const day = 86_400_000;
  for (let i = 0; i < 1_000; i++) {
    const at = Date.UTC(2020, 0, 1, 23, 59) + (999 - i) * day;
    for (const one of i % 2 === 0 ? [at, at] : [at]) fold.add(bounce({ client: { ip: '203.0.113.5', at: one } }));
  }
  fold.add(bounce({ client: { ip: '203.0.113.5', at: Date.UTC(2022, 8, 26, 0, 0) } }));
  const [source] = conclude(fold).sources;
  const { list = [], more = 0 } = source?.byDay ?? {};
  assert.deepEqual([list.length, source?.days, list[0]?.[0], list.at(-1)], [400, 400, '2021-08-23', ['2022-09-26', 3]]);
  assert.deepEqual(
    list.map(([name]) => name),
    list.map(([name]) => name).sort(),
  );
  assert.equal(
    list.reduce((sum, [, mails]) => sum + mails, more),
    source?.mails,
  );
});

test('the fold takes time that grows with the pile', () => {
  assertLinear(
    'fold',
    1_500,
    (size) =>
      Array.from({ length: size }, (_, i) =>
        bounce({ client: { ip: `192.0.${i >> 8}.${i & 255}` }, messageId: `<${i}@x>` }),
      ),
    (slips) => {
      const fold = new Fold(ours);
      for (const slip of slips) fold.add(slip);
      return conclude(fold);
    },
  );
  assertLinear('shape', 50_000, (size) => `${'a1-'.repeat(size)}@x`, shapeOf);
});

test('a fold that was written down and taken up again is the same fold', () => {
  const slips = Array.from({ length: 50 }, (_, i) =>
    bounce({
      client: { ip: `192.0.2.${i % 7}`, at: NOON + i * 60_000, helo: `h${i % 3}` },
      mailer: 'M',
      messageId: `<${i}@a>`,
    }),
  );
  const whole = new Fold(nobody);
  for (const slip of slips) whole.add(slip);
  let parted = new Fold(nobody);
  for (const slip of slips) {
    parted.add(slip);
    parted = new Fold(nobody, JSON.parse(JSON.stringify(parted)));
  }
  assert.deepEqual(conclude(parted), conclude(whole));
});

test('many organizations that one host alone speaks of are no independent witnesses', () => {
  const standing = (more: (i: number) => Partial<Slip>, trust: 'claimed' | 'vouched' = 'claimed') => {
    const fold = new Fold(ours);
    for (let i = 0; i < 5; i++)
      fold.add(bounce({ client: { ip: '192.0.2.7' }, trust }, { organization: `r${i}.example`, ...more(i) }));
    return conclude(fold).sources[0]?.standing;
  };
  assert.equal(
    standing(() => ({ bringerOrganization: 'one.example' })),
    'claimed',
  );
  assert.equal(
    standing((i) => ({ bringerOrganization: `r${i}.example` })),
    'strong',
  );
  assert.equal(
    standing(() => ({ bringerOrganization: 'one.example', organization: 'r.example' })),
    'single',
  );
  assert.equal(
    standing(() => ({ organization: 'r.example' }), 'vouched'),
    'strong',
  );
});

test('a time zone alone, which a whole country has, speaks for nobody; the same mail program does', () => {
  assert.equal(habits({}, {}, 5), 'silent');
  assert.equal(habits({ mailer: 'Bat' }, {}, 5), 'silent');
  assert.equal(habits({ mailer: 'Bat' }, { mailer: 'Bat' }, 1), 'own');
  assert.equal(habits({ mailer: 'Bat' }, { mailer: 'Fox' }, 5), 'other');
  assert.equal(habits({ date: '2026-03-01T12:00:00Z' }, {}, 5), 'other');
  assert.equal(
    habits({ mailer: 'Bat', date: '2026-03-01T12:00:00Z' }, { mailer: 'Bat', date: '2026-03-01T12:00:00Z' }, 5),
    'own',
  );
});

test('what is unlike few own mails, or those of another domain, is unlike nothing that is known', () => {
  assert.equal(habits({ mailer: 'Bat' }, { mailer: 'Fox' }, 4), 'silent');
  assert.equal(habits({ mailer: 'Bat', from: 'info@example.com' }, { mailer: 'Fox' }, 9), 'silent');
  assert.equal(habits({ mailer: 'Bat', from: 'info@mail.example.jp' }, { mailer: 'Fox' }, 9), 'other');
});

/** What the test of habits says of a stranger's mail beside so many of our own. */
function habits(more: Partial<ReturnedSlip>, own: Partial<ReturnedSlip>, count: number) {
  const fold = new Fold(ours);
  const date = '2026-03-01T21:00:00+09:00';
  for (let i = 0; i < count; i++) fold.add(bounce({ client: { ip: '198.51.100.3' }, date, ...own }));
  fold.add(bounce({ client: { ip: '192.0.2.7' }, date, ...more }));
  const { tests } = conclude(fold).sources.find(({ ip }) => ip === '192.0.2.7') ?? { tests: [] };
  return tests.find(({ test: id }) => id === 'habits')?.standing;
}

test('neighbours are told by their network', () => {
  assert.equal(networkOf('203.0.113.77'), '203.0.113.0/24');
  assert.equal(networkOf('2001:db8:1:2::3'), '2001:db8:1::/48');
});
