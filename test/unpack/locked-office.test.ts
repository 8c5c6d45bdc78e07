/** Locked Office files: those whose password the mail tells are read as open ones, all others are told as closed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../src/app/machine/sha256.ts';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { Opener } from '../../src/unpack/open.ts';
import { passwordsIn } from '../../src/unpack/passwords.ts';
import { machine as pageMachine } from '../../src/web/inside/machine.ts';
import { examined } from '../examine/examining.ts';
import { makeCompound, makeOoxml, makeVbaProject } from './containers.ts';
import { agile, agileStreams, standard } from './locked-office.ts';
import { listOf, opened, saysOf } from './opening.ts';

const WORD = 'Ume-2024';
const macro = 'Sub Auto_Open()\r\nCreateObject("WScript.Shell").Run "calc.exe"\r\nEnd Sub\r\n';
/** More than one piece of 4,096 bytes. */
const picture = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + i * 7) % 251));

const workbook = makeOoxml([
  {
    name: 'word/_rels/document.xml.rels',
    data: '<Relationships><Relationship Type="x/hyperlink" Target="https://written.example/" TargetMode="External"/></Relationships>',
  },
  { name: 'word/vbaProject.bin', data: makeVbaProject(macro) },
  { name: 'word/embeddings/picture.bin', data: picture, stored: true },
]);

const locks: readonly (readonly [name: string, lock: (password: string) => Buffer])[] = [
  ...([128, 192, 256] as const).flatMap((bits) =>
    (['SHA1', 'SHA256', 'SHA384', 'SHA512'] as const).map(
      (hash) => [`agile ${bits} ${hash}`, (word: string) => agile(workbook, word, { bits, hash })] as const,
    ),
  ),
  ...([128, 192, 256] as const).map(
    (bits) => [`standard ${bits}`, (word: string) => standard(workbook, word, bits)] as const,
  ),
];

for (const [name, lock] of locks)
  test(`a file of today under ${name} opens with the word of the mail, and with no other`, () => {
    const file = lock(WORD);
    const plain = opened(workbook, 'a.xlsm');
    const result = opened(file, 'a.xlsm', passwordsIn(`パスワード：${WORD}`));
    assert.deepEqual(listOf(result)[0], '1 EncryptedPackage decrypted');
    const [own, ...inner] = result.inside;
    assert.deepEqual([own?.password, own?.encrypted, own?.sha256], [WORD, true, sha256(workbook)]);
    assert.deepEqual(
      inner.map((one) => [one.name, one.sha256]),
      plain.inside.map((one) => [one.name, one.sha256]),
    );
    assert.deepEqual(saysOf(result, 'macro-runs-program'), saysOf(plain, 'macro-runs-program'));
    assert.deepEqual(
      result.links.map(({ url }) => url),
      ['https://written.example/'],
    );
    assert.deepEqual(
      result.unlocked.map(({ bytes }) => sha256(bytes)),
      [sha256(workbook)],
    );
    assert.deepEqual([result.encrypted, result.unopened, result.partial], [true, undefined, []]);
    const closed = opened(file, 'a.xlsm', ['Ume-2025']);
    assert.deepEqual([closed.inside, closed.encrypted, closed.unopened], [[], true, 'password']);
    assert.deepEqual(saysOf(closed, 'encrypted'), ['EncryptedPackage']);
  });

test('what Excel opens without asking is opened without a word of the mail', () => {
  for (const file of [agile(workbook, 'VelvetSweatshop'), standard(workbook, 'VelvetSweatshop')]) {
    const result = opened(file, 'a.xlsx');
    assert.deepEqual([result.inside[0]?.sha256, result.inside[0]?.password], [sha256(workbook), undefined]);
    assert.equal(result.unopened, undefined);
  }
});

test('the machine of a page opens the same', () => {
  for (const file of [
    agile(workbook, WORD),
    agile(workbook, WORD, { bits: 192, hash: 'SHA1' }),
    standard(workbook, WORD),
  ]) {
    const opener = new Opener(sha256, pageMachine, () => [WORD]);
    assert.equal(opener.open({ name: 'a', bytes: file, sha256: '' }).inside[0]?.sha256, sha256(workbook));
    const without = new Opener(sha256, undefined, () => [WORD]);
    assert.equal(without.open({ name: 'a', bytes: file, sha256: '' }).unopened, 'no-machine');
  }
});

test('what trying costs is bounded: for one file by its rounds, for a mail by those of all files', () => {
  const rounds = (count: number): Buffer =>
    agile(workbook, WORD, { describe: (xml) => xml.replace('spinCount="1000"', `spinCount="${count}"`) });
  assert.equal(opened(rounds(10_000_000), 'a', [WORD]).unopened, 'limit-time');
  assert.equal(opened(rounds(1_000_000_000), 'a', [WORD]).unopened, 'method');
  assert.equal(opened(rounds(-1), 'a', [WORD]).unopened, 'method');
  const file = agile(workbook, WORD, { rounds: 200_000 });
  const words = Array.from({ length: 9 }, (_, i) => `word-${i}`);
  assert.equal(Math.floor(openLimits.rounds / 200_000), 6);
  assert.equal(opened(file, 'a', [...words.slice(0, 4), WORD]).unopened, undefined);
  const late = opened(file, 'a', [...words.slice(0, 5), WORD]);
  assert.deepEqual([late.unopened, late.encrypted, late.partial], ['limit-time', true, ['archive-time']]);
  // customary words are no promise
  assert.equal(opened(file, 'a', [...words.slice(0, 5), 'infected']).unopened, 'password');
  // the word that opened one file is the first for the next
  const opener = new Opener(sha256, pageMachine, () => ['other', WORD]);
  const cheap = agile(workbook, WORD, { rounds: 100 });
  opener.open({ name: 'a', bytes: cheap, sha256: '' });
  const dear = agile(workbook, WORD, { hash: 'SHA1', rounds: 500_000 });
  assert.equal(opener.open({ name: 'b', bytes: dear, sha256: '' }).inside[0]?.password, WORD);
});

test('what describes the lock may lie: the file is read as far as it goes, or told as closed', () => {
  const lie = (from: string | RegExp, to: string): string | undefined =>
    opened(agile(workbook, WORD, { describe: (xml) => xml.replaceAll(from, to) }), 'a', [WORD]).unopened;
  assert.equal(lie('SHA512', 'WHIRLPOOL'), 'method');
  assert.equal(lie('SHA512', 'SHA-512'), undefined);
  assert.equal(lie('"AES"', '"RC2"'), 'method');
  assert.equal(lie('ChainingModeCBC', 'ChainingModeCFB'), 'method');
  assert.equal(lie('keyBits="256"', 'keyBits="4096"'), 'method');
  assert.equal(lie(/saltValue="[^"]*"/g, 'saltValue=""'), 'method');
  assert.equal(lie(/encryptedKeyValue="[^"]*"/g, 'encryptedKeyValue="AAAA"'), 'method');
  assert.equal(lie('p:encryptedKey', 'q:certificateKey'), 'method');
  assert.equal(lie(/"/g, "'"), undefined);
  assert.equal(lie(/<p:encryptedKey[^>]*>/g, '<p:encryptedKey '.repeat(4000)), 'method');
  for (const size of [0, 1, 2 ** 40, 2 ** 53])
    assert.equal(
      opened(agile(workbook, WORD, { size }), 'a', [WORD]).inside[1]?.name,
      'word/vbaProject.bin',
      String(size),
    );
  const [info, body] = agileStreams(workbook, WORD);
  assert.ok(info !== undefined && body !== undefined);
  assert.equal(opened(makeCompound([body]), 'a', [WORD]).unopened, 'method');
  assert.equal(opened(makeCompound([info]), 'a', [WORD]).encrypted, false);
  for (const data of ['', 'x', Buffer.alloc(9), Buffer.alloc(25, 1)])
    opened(makeCompound([info, { path: 'EncryptedPackage', data }]), 'a', [WORD]);
});

test('damaged locks cost an answer and no more', () => {
  for (const file of [agile(workbook, WORD, { rounds: 10 }), standard(workbook, WORD)])
    for (let at = 512; at < Math.min(file.length, 8192); at += 331) {
      const damaged = Buffer.from(file);
      damaged.fill(0xff, at, at + 3);
      opened(damaged, 'a', []);
      opened(file.subarray(0, at), 'a', []);
    }
});

const mail = (words: string, file: Buffer, name: string): Buffer =>
  Buffer.from(
    `From: a@example.com\r\nTo: b@example.org\r\nSubject: =?utf-8?B?${Buffer.from('お見積書の送付').toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n--x\r\nContent-Type: application/octet-stream; name=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--x--\r\n`,
  );

test('a locked workbook with a macro, its password in the mail, is judged as the open one', async () => {
  const open = await examined(mail('資料です。', workbook, 'a.xlsm'));
  for (const file of [agile(workbook, WORD, { rounds: 100_000 }), standard(workbook, WORD)]) {
    const locked = await examined(mail(`パスワードは ${WORD} です。`, file, 'a.xlsm'));
    const signOf = ({ findings }: typeof open): unknown =>
      findings.filter(({ detector }) => detector === 'attachment-macro').map(({ weight }) => weight);
    assert.deepEqual([signOf(locked), locked.verdict.kind], [signOf(open), 'malware']);
    assert.equal(locked.facts.attachments[0]?.value.inside?.[0]?.password, WORD);
    assert.ok(!locked.verdict.unknown.some(({ why }) => why === 'locked'));
    const closed = await examined(mail('資料です。', file, 'a.xlsm'));
    assert.ok(closed.verdict.unknown.some(({ why }) => why === 'locked'));
  }
  // what was not tried is not called closed to everybody
  const endless = agile(workbook, WORD, { describe: (xml) => xml.replace('spinCount="1000"', 'spinCount="9999999"') });
  const untold = await examined(mail(`パスワードは ${WORD} です。`, endless, 'a.xlsm'));
  assert.deepEqual(
    untold.verdict.unknown.filter(({ what }) => what === 'attachment-contents').map(({ why }) => why),
    ['limit'],
  );
});

test('an honest quotation under a password that the mail tells accuses nobody', async () => {
  const words = '株式会社山田製作所 御中 御見積書 見積番号 4711 合計 120,000円';
  const quotation = makeOoxml([
    {
      name: 'word/document.xml',
      data: `<w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    },
  ]);
  const letter = `いつもお世話になっております。\r\nお見積書をお送りします。ファイルのパスワードは ${WORD} です。\r\nよろしくお願いいたします。`;
  for (const file of [agile(quotation, WORD), agile(quotation, 'VelvetSweatshop'), standard(quotation, WORD)]) {
    const { verdict, facts } = await examined(mail(letter, file, 'mitsumori.xlsx'));
    assert.ok(['legitimate', 'undecided'].includes(verdict.kind), verdict.kind);
    assert.ok(!verdict.unknown.some(({ why }) => why === 'locked'));
    assert.equal(facts.attachments[0]?.value.encrypted, true);
  }
});
