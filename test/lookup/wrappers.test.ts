import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookupOf } from '../../src/lookup/adapters.ts';
import { budgeted } from '../../src/lookup/budget.ts';
import { cached } from '../../src/lookup/cache.ts';
import { dnsAdapter } from '../../src/lookup/dns.ts';
import { type Answer, idOf, type Lookup } from '../../src/lookup/lookup.ts';
import { paced } from '../../src/lookup/pace.ts';
import { record } from '../../src/lookup/record.ts';
import { type DnsServer, type Manner, startDnsServer, type Zone } from '../servers/dns-server.ts';

const at = '2026-06-20T00:00:00.000Z';
const zone: Zone = {
  'example.com': { A: ['192.0.2.1'], ttl: 60 },
  'fleeting.example.com': { A: ['192.0.2.2'], ttl: 0 },
  ...Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`h${i}.example.com`, { A: [`192.0.2.${i % 250}`] }])),
};

/** Time that stands still until it is moved. */
function clock() {
  let time = Date.parse(at);
  return { now: () => new Date(time), pass: (seconds: number) => (time += seconds * 1_000) };
}

interface World {
  readonly server: DnsServer;
  readonly lookup: Lookup;
  readonly now: () => Date;
  readonly pass: (seconds: number) => void;
}

async function withWorld(use: (world: World) => Promise<void>, manner?: () => Manner, timeoutMs = 100): Promise<void> {
  const server = await startDnsServer(zone, manner);
  const { now, pass } = clock();
  try {
    const dns = dnsAdapter({ servers: [server.address], tries: 1, timeoutMs, now });
    await use({ server, lookup: lookupOf({ dns }, at), now, pass });
  } finally {
    await server.close();
  }
}

const host = (key = 'example.com') => ({ kind: 'dns', key, type: 'A' }) as const;

test('every answer is handed on to be kept, also that nobody was asked', async () => {
  await withWorld(async ({ lookup }) => {
    const kept: Answer[] = [];
    const recorded = record(lookup, (answer) => kept.push(answer));
    await recorded(host());
    await recorded({ kind: 'rdap', key: '192.0.2.1', type: 'ip' });
    assert.deepEqual(
      kept.map(({ id, outcome }) => [id, outcome]),
      [
        ['dns:A:example.com', 'found'],
        ['rdap:ip:192.0.2.1', 'skipped'],
      ],
    );
  });
});

test('an answer is kept for its TTL and not longer, and says when it was got', async () => {
  await withWorld(async ({ lookup, server, now, pass }) => {
    const ask = cached(lookup, { now });
    await ask(host());
    pass(59);
    assert.equal((await ask(host())).at, at);
    assert.equal(server.asked.length, 1);
    pass(1);
    assert.equal((await ask(host())).at, '2026-06-20T00:01:00.000Z');
    assert.equal(server.asked.length, 2);
    await ask(host('fleeting.example.com'));
    await ask(host('fleeting.example.com'));
    assert.equal(server.asked.length, 4, 'a TTL of 0 is not kept');
  });
});

test('an absence is kept for as long as the zone says', async () => {
  await withWorld(async ({ lookup, server, now, pass }) => {
    const ask = cached(lookup, { now });
    await ask(host('gone.example.com'));
    pass(59);
    assert.equal((await ask(host('gone.example.com'))).outcome, 'absent');
    assert.equal(server.asked.length, 1);
    pass(2);
    await ask(host('gone.example.com'));
    assert.equal(server.asked.length, 2);
  });
});

test('a failure is kept for seconds at most, and what was skipped not at all', async () => {
  const failing = () => ({ rcode: 2 });
  await withWorld(async ({ lookup, server, now, pass }) => {
    const ask = cached(lookup, { now, failedSeconds: 3 });
    await ask(host());
    await ask(host());
    assert.equal(server.asked.length, 1);
    pass(3);
    await ask(host());
    assert.equal(server.asked.length, 2);
    const never = cached(lookup, { now, failedSeconds: 0 });
    await never(host());
    await never(host());
    assert.equal(server.asked.length, 4);
  }, failing);
});

test('a question that is on its way is not sent twice', async () => {
  await withWorld(async ({ lookup, server, now }) => {
    const ask = cached(lookup, { now });
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(host())));
    assert.ok(answers.every(({ outcome }) => outcome === 'found'));
    assert.equal(server.asked.length, 1);
  });
});

test('the cache is bounded, and what was not used for longest goes first', async () => {
  await withWorld(async ({ lookup, server, now }) => {
    const ask = cached(lookup, { now, entries: 3 });
    for (const key of ['h0', 'h1', 'h2', 'h0', 'h3']) await ask(host(`${key}.example.com`));
    assert.equal(server.asked.length, 4);
    await ask(host('h0.example.com'));
    assert.equal(server.asked.length, 4, 'h0 was used after h1');
    await ask(host('h1.example.com'));
    assert.equal(server.asked.length, 5);
  });
});

test('the cache is bounded by what servers said, too', async () => {
  let asked = 0;
  const lookup: Lookup = async (question) => {
    asked++;
    const raw = question.key.padEnd(1_000, ' ');
    return { id: idOf(question), question, at, source: 'registry.example', outcome: 'absent', raw };
  };
  const ask = cached(lookup, { now: () => new Date(at), characters: 2_500 });
  const about = (key: string) => ask({ kind: 'rdap', type: 'ip', key });
  for (const key of ['192.0.2.1', '192.0.2.2', '192.0.2.1', '192.0.2.3']) await about(key);
  assert.equal(asked, 3);
  await about('192.0.2.1');
  assert.equal(asked, 3, 'two of them have room');
  await about('192.0.2.2');
  assert.equal(asked, 4, 'what was not used for longest went');
});

test('500 questions to a server of 20 ms all have their answer, 64 at once', async () => {
  const slow = () => ({ delayMs: 20 });
  await withWorld(
    async ({ lookup, server }) => {
      const ask = paced(lookup);
      const answers = await Promise.all(Array.from({ length: 500 }, (_, i) => ask(host(`h${i}.example.com`))));
      assert.equal(answers.filter(({ outcome }) => outcome === 'found').length, 500);
      assert.ok(server.mostAtOnce() <= 64, `${server.mostAtOnce()} at once`);
      assert.ok(server.mostAtOnce() > 16, `${server.mostAtOnce()} at once`);
    },
    slow,
    2_000,
  );
});

/** A lookup that counts what it is asked and answers after a while. */
function counting(answerOf: (asked: number) => Partial<Answer>) {
  const seen = { asked: 0, atOnce: 0, most: 0, times: [] as number[] };
  const lookup: Lookup = async (question) => {
    seen.asked++;
    seen.times.push(performance.now());
    seen.most = Math.max(seen.most, ++seen.atOnce);
    await new Promise((done) => setTimeout(done, 10));
    seen.atOnce--;
    const { outcome = 'absent', reason = '' } = answerOf(seen.asked);
    return { id: `${question.kind}:${question.key}`, question, at, source: 'test', outcome, reason };
  };
  return { seen, lookup };
}

test('registries are asked few questions at once, and WHOIS servers with pauses', async () => {
  const rdap = counting(() => ({}));
  const pacedRdap = paced(rdap.lookup);
  await Promise.all(Array.from({ length: 20 }, (_, i) => pacedRdap({ kind: 'rdap', key: `192.0.2.${i}`, type: 'ip' })));
  assert.equal(rdap.seen.most, 4);
  const whois = counting(() => ({}));
  const lane = { name: 'whois.example', atOnce: 1, pauseMs: 40 };
  const pacedWhois = paced(whois.lookup, { laneOf: () => lane });
  await Promise.all(
    Array.from({ length: 3 }, (_, i) => pacedWhois({ kind: 'whois', key: `192.0.2.${i}`, type: 'ip' })),
  );
  assert.equal(whois.seen.most, 1);
  const [first = 0, , third = 0] = whois.seen.times;
  assert.ok(third - first >= 79, `${third - first} ms`);
});

test('a registry that was late is asked once more, one that refused is not', async () => {
  const late = counting((asked) => (asked === 1 ? { outcome: 'failed', reason: 'timeout' } : {}));
  const answer = await paced(late.lookup, { backoffMs: 5 })({ kind: 'rdap', key: '192.0.2.1', type: 'ip' });
  assert.deepEqual([answer.outcome, late.seen.asked], ['absent', 2]);
  const refused = counting(() => ({ outcome: 'failed', reason: 'refused' }));
  await paced(refused.lookup, { backoffMs: 5 })({ kind: 'rdap', key: '192.0.2.1', type: 'ip' });
  assert.equal(refused.seen.asked, 1);
});

test('beyond its budget an examination asks nobody, and the same question counts once', async () => {
  await withWorld(async ({ lookup, server, now }) => {
    const ask = budgeted(lookup, { questions: 3, now });
    for (const key of ['h0', 'h0', 'h1', 'h2', 'h0']) {
      assert.equal((await ask(host(`${key}.example.com`))).outcome, 'found');
    }
    const answer = await ask(host('h3.example.com'));
    assert.deepEqual([answer.outcome, answer.reason], ['skipped', 'budget']);
    assert.equal(server.asked.length, 3);
  });
});

test('questions that are asked at the same moment count as well', async () => {
  await withWorld(async ({ lookup, server, now }) => {
    const ask = budgeted(lookup, { questions: 3, now });
    const keys = ['h0', 'h1', 'h0', 'h2', 'h3', 'h4', 'h1'];
    const answers = await Promise.all(keys.map((key) => ask(host(`${key}.example.com`))));
    assert.deepEqual(
      answers.map(({ reason }) => reason ?? 'found'),
      ['found', 'found', 'found', 'found', 'budget', 'budget', 'found'],
    );
    assert.equal(server.asked.length, 3);
  });
});

test('nothing hangs when the server is silent: what was asked has failed, the rest is not asked', async () => {
  const silent = () => ({ silent: true });
  await withWorld(
    async ({ lookup, server }) => {
      const ask = budgeted(lookup, { milliseconds: 120, now: () => new Date() });
      const begun = performance.now();
      const first = await ask(host());
      const second = await ask(host('h1.example.com'));
      const took = performance.now() - begun;
      assert.deepEqual([first.outcome, first.reason], ['failed', 'timeout']);
      assert.deepEqual([second.outcome, second.reason], ['skipped', 'budget']);
      assert.ok(took >= 115 && took < 1_000, `${took} ms`);
      assert.equal(server.asked.length, 1);
    },
    silent,
    3_000,
  );
});
