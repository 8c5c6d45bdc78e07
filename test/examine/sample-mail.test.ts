/** All the public sample mail: nothing fails, and every examination is what the published schema says. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { data, skipWithout } from '../data.ts';
import { examined } from './examining.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../docs/examination.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ allErrors: true }).compile(schema);

for (const folder of ['mail', 'bounces', 'mime', 'mime-ruby-mail']) {
  test(`every mail of data/${folder} is examined, into what the schema says`, {
    skip: skipWithout(folder),
  }, async () => {
    let count = 0;
    for (const name of readdirSync(data(folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(eml|txt|msg|[0-9a-f]{32})$|^(easy|hard|spam)-/.test(name)) continue;
      const file = join(data(folder), name);
      const bytes = readable(file);
      if (bytes === undefined) continue;
      const examination = JSON.parse(JSON.stringify(await examined(bytes, { source: name })));
      assert.ok(isValid(examination), `${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`);
      count++;
    }
    assert.ok(count >= 100, `${count} mails were examined`);
  });
}

const own = new URL('../fixtures/private/', import.meta.url);

test('your own mail in test/fixtures/private is examined too', {
  skip: existsSync(own) ? false : 'no private fixtures',
}, async () => {
  for (const name of readdirSync(own).filter((file) => file.endsWith('.eml'))) {
    const examination = JSON.parse(JSON.stringify(await examined(readFileSync(new URL(name, own)), { source: name })));
    assert.ok(isValid(examination), `${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`);
  }
});

/** The bytes of a file; undefined for a folder. */
function readable(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return undefined;
    throw error;
  }
}
