import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentOf, textOf } from '../../src/message/content.ts';
import { defects } from '../../src/message/defects.ts';
import { decodeWords } from '../../src/message/encoded-word.ts';
import type { Message } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import type { Ambiguity } from './ambiguity.ts';
import { ambiguities } from './ambiguity.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Everything that any reading of the mail shows, at the place where the payload belongs. */
function shown(message: Message, where: Ambiguity['where']): string[] {
  const found: string[] = [];
  const headers = [message.headers, ...message.alternatives.map(({ part }) => part.headers)].flat();
  if (where === 'from') {
    for (const header of headers) if (header.key === 'from') found.push(header.value, decodeWords(header.value).text);
  }
  for (const { part, message: owner } of everyPart(message)) {
    if (where === 'content') found.push(latin1(contentOf(owner, part).bytes));
    if (where === 'filename') found.push(part.filename ?? '', ...(part.filenames ?? []));
  }
  return found;
}

function codes(message: Message): Set<string> {
  const found = new Set(message.defects.map((defect) => defect.code));
  for (const { part, message: owner } of everyPart(message)) {
    for (const defect of owner.defects) found.add(defect.code);
    for (const defect of part.type.startsWith('text/') ? textOf(owner, part).defects : contentOf(owner, part).defects)
      found.add(defect.code);
  }
  return found;
}

for (const ambiguity of ambiguities) {
  test(`${ambiguity.name}: the payload is found and the ambiguity is named`, () => {
    const message = readMessage(bytesOf(ambiguity.mail));
    const texts = shown(message, ambiguity.where);
    assert.ok(
      texts.some((text) => text.includes(ambiguity.payload)),
      `payload not found in ${JSON.stringify(texts)}`,
    );
    const named = codes(message);
    assert.ok(named.has(ambiguity.code), `${ambiguity.code} not in ${[...named].join(' ')}`);
    for (const code of named) assert.ok(Object.hasOwn(defects, code), `${code} has no sentence`);
  });
}

test('the table holds at least the 43 cases of the threat study', () => {
  assert.ok(ambiguities.length >= 43);
});
