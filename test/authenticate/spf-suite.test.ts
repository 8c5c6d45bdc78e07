/** The suite of RFC 7208 (openspf.org, release 2014.04), read through a real Lookup. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { checkSpf } from '../../src/authenticate/spf.ts';
import { data, skipWithout } from '../data.ts';
import { lookupIn, type Zone } from './zones.ts';

const path = 'spf/rfc7208-tests.yml';

type Entry = 'TIMEOUT' | Readonly<Record<string, unknown>>;
interface Scenario {
  readonly description: string;
  readonly tests: Readonly<Record<string, Case>>;
  readonly zonedata: Readonly<Record<string, readonly Entry[]>>;
}
interface Case {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | readonly string[];
  readonly explanation?: string;
}

/** As the suite asks: a record of type SPF stands for TXT as well, unless the name has TXT records of its own. */
function zoneOf({ zonedata }: Scenario): Zone {
  const zone: Record<string, Record<string, string[]>> = {};
  for (const [name, entries] of Object.entries(zonedata)) {
    const records: Record<string, string[]> = {};
    for (const entry of entries) {
      if (entry === 'TIMEOUT') {
        records['TIMEOUT'] = [];
        continue;
      }
      for (const [type, value] of Object.entries(entry)) {
        const text = type === 'MX' ? [value].flat().join(' ') : [value].flat().map(String).join('');
        records[type] = [...(records[type] ?? []), text];
      }
    }
    const texts = records['TXT'] ?? records['SPF'];
    if (texts !== undefined) records['TXT'] = texts.filter((one) => one !== 'NONE');
    delete records['SPF'];
    zone[name] = records;
  }
  return zone;
}

const scenarios: readonly Scenario[] = existsSync(data(path))
  ? parseAllDocuments(readFileSync(data(path), 'utf8')).flatMap((one) => {
      const scenario: Scenario | null = one.toJS();
      return scenario?.tests ? [scenario] : [];
    })
  : [];

describe('the suite of RFC 7208', { skip: skipWithout(path) }, () => {
  test('has all its 203 cases', () => {
    assert.equal(
      scenarios.reduce((sum, one) => sum + Object.keys(one.tests).length, 0),
      203,
    );
  });
  for (const scenario of scenarios) {
    const lookup = lookupIn(zoneOf(scenario));
    for (const [name, one] of Object.entries(scenario.tests)) {
      test(`${scenario.description}: ${name}`, async () => {
        const client = { ip: one.host, helo: one.helo, mailFrom: one.mailfrom, receiver: 'mx.example.org' };
        const check = await checkSpf(client, lookup, { maySendLocalPart: true });
        assert.ok([one.result].flat().includes(check.result), `${check.result} for ${one.result}: ${check.problem}`);
        if (one.explanation !== undefined) assert.equal(check.explanation ?? 'DEFAULT', one.explanation);
      });
    }
  }
});
