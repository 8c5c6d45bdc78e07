/** Of a mail that passes on a lure the reader is told of the lure first, in every writer, and of who passes it on apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examineMail } from '../../src/app/examine-mail.ts';
import type { Examined } from '../../src/app/examined.ts';
import { cardOf } from '../../src/case/card.ts';
import { writeLine, writeTerminal } from '../../src/cli/terminal.ts';
import { isHarmful } from '../../src/examine/finding.ts';
import { writeHtml } from '../../src/report/html.ts';
import { writeMarkdown } from '../../src/report/markdown.ts';
import { asked, forms, honest, lures, mailOf } from '../examine/forwards.ts';

const AT = '2026-12-01T02:00:00Z';
const examined = (written: Parameters<typeof mailOf>[0]): Promise<Examined> => examineMail(mailOf(written), { at: AT });

const terminal = (one: Examined, lang: 'ja' | 'en'): string[] =>
  writeTerminal(one, { lang, columns: 80, color: false }).trimEnd().split('\n');
/** Lines are broken by width: words of one sentence may stand in two. */
const flat = (lines: readonly string[], between: string): string => lines.map((line) => line.trim()).join(between);

for (const [program, write] of Object.entries(forms)) {
  test(`the report of a lure that ${program} passes on fits one screen, and its first lines answer the question`, async () => {
    const ja = terminal(await examined(write(asked.ja, lures.ja)), 'ja');
    const en = terminal(await examined(write(asked.en, lures.en)), 'en');
    assert.ok(ja.length <= 44 && en.length <= 45, `${ja.length} ${en.length}`);
    assert.match(ja[2] ?? '', /転送: フィッシング +可能性が高い +危険度/);
    assert.match(en[2] ?? '', /Passed on: Phishing +likely +Danger/);
    assert.match(
      flat(ja.slice(4, 7), ''),
      /^転送されたメールは、フィッシングメールとみられます。文面とリンクだけ.*分かりません。/,
    );
    assert.match(
      flat(en.slice(4, 7), ' '),
      /^The mail passed on is very probably phishing\. .*who sent it cannot be known\./,
    );
    assert.match(ja.join('\n'), /転送してきた人には、不審な点は見つかりませんでした/);
    assert.match(en.join('\n'), /Nothing was found against whoever passed it on/);
    assert.doesNotMatch(en.join('\n'), /Nothing suspicious was found/);
  });
}

test('pages and Markdown lead with the letter, give its reasons, and whose it is said to be', async () => {
  const one = await examined(forms.Gmail(asked.en, lures.en));
  for (const text of [writeHtml([one], { lang: 'en' }), writeMarkdown(one, { lang: 'en' })]) {
    assert.match(text, /Passed on: Phishing/);
    assert.match(text, /Said to be from/);
    assert.match(text, /service@billing-check/);
    assert.match(text, /well-known name/);
    assert.ok(text.indexOf('Said to be from') < text.lastIndexOf('Nothing was found against whoever passed it on'));
  }
});

test('a list says that it is a letter passed on, and sorts it by its danger', async () => {
  const one = await examined(forms.Gmail(asked.en, lures.en));
  const options = { columns: 120, color: false } as const;
  assert.match(writeLine(one, { lang: 'en', ...options }), /^ *\d\d Passed on: Phishing +Fwd/);
  assert.match(writeLine(one, { lang: 'ja', ...options }), /^ *\d\d 転送: フィッシング +Fwd/);
  const { kind, danger, passedOn } = cardOf(one);
  assert.deepEqual([kind, passedOn], ['undecided', { kind: 'phishing', certainty: 'likely' }]);
  assert.ok(danger >= 60);
});

test('of an honest letter that is passed on nothing bad is said, and not that it is genuine', async () => {
  const one = await examined(forms.Gmail(asked.en, honest));
  const lines = terminal(one, 'en');
  assert.match(lines[2] ?? '', /^ +Undecided/);
  assert.match(flat(lines, ' '), /can be called neither safe nor dangerous|Nothing suspicious was found/);
  assert.match(lines.join('\n'), /Passed on +◌ Said to be from City Library/);
  assert.equal(cardOf(one).passedOn, undefined);
});

test('a reason that tells of the letter stands once: with it where it comes first, with the mail where that harms', async () => {
  for (const written of [forms.Gmail('FYI, as discussed with the board today.', lures.en), forms.Gmail('', lures.en)]) {
    const one = await examined(written);
    const text = terminal(one, 'en').join('\n');
    for (const { title } of one.findings.filter(({ detector }) => one.verdict.because.includes(detector)))
      assert.ok(text.split(title.en.slice(0, 40)).length <= 2, title.en);
  }
});

test('a mail that harms is not relieved by a letter that would be left open', async () => {
  const { text: words, link } = lures.en;
  const one = await examined(forms.Gmail(words.replace('LINK', link), honest));
  assert.ok(isHarmful(one.verdict.kind));
  assert.equal(one.verdict.passedOn?.kind, 'undecided');
  const text = flat(terminal(one, 'en'), ' ');
  assert.doesNotMatch(text, /The mail passed on can be called neither safe|Nothing suspicious was found/);
  assert.match(text, /Said to be from City Library/);
});

test('links of a letter that is passed on are held against the domain of its author, and not of who passes it on', async () => {
  assert.match(terminal(await examined(forms.Gmail(asked.en, honest)), 'en').join('\n'), /^ Links +› hxxps/m);
  const other = { ...honest, link: 'https://elsewhere.example.net/hours' };
  assert.match(terminal(await examined(forms.Gmail(asked.en, other)), 'en').join('\n'), /^ Links +◇ hxxps/m);
});
