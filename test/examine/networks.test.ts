import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keeping } from '../../src/examine/answers.ts';
import type { Route, RouteHop, Trust } from '../../src/examine/facts/way.ts';
import type { Link } from '../../src/examine/facts.ts';
import type { Observation } from '../../src/examine/finding.ts';
import { observeNetworks } from '../../src/examine/observe/networks.ts';
import { lookupOf } from '../../src/lookup/adapters.ts';
import { geoAdapter } from '../../src/lookup/geo.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';

const at = '2026-06-20T00:00:00Z';
const silent = lookupOf({ geo: geoAdapter({ file: '/nowhere/networks.bin', at }) }, at);
const why = { ja: '', en: '' };
const hop = (index: number, trust: Trust, ip: string): RouteHop => ({
  index,
  trust,
  ip,
  rule: '',
  why,
  at: [index * 100, index * 100 + 90],
  format: 'generic',
});
const route = (hops: RouteHop[], handover?: number): Observation<Route> => {
  const given = handover === undefined ? undefined : hops[handover];
  return {
    value: {
      hops,
      basis: 'rule',
      ...(given?.ip ? { border: given.index, handover: { ip: given.ip, hop: given.index } } : {}),
    },
    proof: [{ at: [0, 1000] }],
  };
};
const link = (host: string, start: number): Observation<Link> => ({
  value: { url: `http://${host}/`, shown: '', host, domain: host, where: 'text' },
  proof: [{ at: [start, start + 20] }],
});

test('the handover and the claimed public addresses are named, each once for each role', async () => {
  const seen = await observeNetworks(
    route(
      [
        hop(0, 'ours', '8.8.8.8'),
        hop(1, 'claimed', '27.147.195.220'),
        hop(2, 'claimed', '127.0.0.1'),
        hop(3, 'contradicted', '27.147.195.220'),
      ],
      0,
    ),
    [],
    silent,
  );
  assert.deepEqual(
    seen.map(({ value }) => [value.ip, value.role]),
    [
      ['8.8.8.8', 'handover'],
      ['27.147.195.220', 'claimed'],
    ],
  );
  assert.deepEqual(seen[1]?.proof, [{ at: [100, 190] }, { at: [300, 390] }, { answer: 'geo:27.147.195.220' }]);
});

test('a special address is said to be special, and nobody is asked about it', async () => {
  const never: Lookup = () => {
    throw new Error('asked');
  };
  const seen = await observeNetworks(
    route([hop(0, 'ours', '192.168.0.5')], 0),
    [link('[::1]', 700), link('10.0.0.1', 800)],
    never,
  );
  assert.deepEqual(
    seen.map(({ value }) => [value.ip, value.role, value.special]),
    [
      ['192.168.0.5', 'handover', 'private'],
      ['::1', 'link', 'loopback'],
      ['10.0.0.1', 'link', 'private'],
    ],
  );
});

test('a link to a bare address names its network; a link to a name does not', async () => {
  const seen = await observeNetworks(
    route([]),
    [link('example.com', 0), link('8.8.8.8', 50), link('8.8.8.8', 90)],
    silent,
  );
  assert.deepEqual(
    seen.map(({ value, proof }) => [value.ip, value.role, proof.length]),
    [['8.8.8.8', 'link', 3]],
  );
});

test('an address in two roles is asked about once, and the answer is kept', async () => {
  const { lookup, answers } = keeping(silent);
  const seen = await observeNetworks(route([hop(0, 'ours', '8.8.8.8'), hop(1, 'claimed', '8.8.8.8')], 0), [], lookup);
  assert.equal(seen.length, 2);
  assert.deepEqual(
    answers().map(({ id, outcome, reason }) => [id, outcome, reason]),
    [['geo:8.8.8.8', 'skipped', 'no-table']],
  );
});

test('without a table there is neither holder nor country', async () => {
  const [seen] = await observeNetworks(route([hop(0, 'ours', '8.8.8.8')], 0), [], silent);
  assert.deepEqual(seen?.value, { ip: '8.8.8.8', role: 'handover' });
});
