/** The letter that a mail passes on is judged by what was copied of it, and never held against who passes it on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { asked, FORWARDER, forms, honest, lures, mailOf, type Written } from './forwards.ts';

const examinedOf = (written: Written, extra = ''): Promise<Examination> => examined(mailOf(written, extra));

for (const [program, write] of Object.entries(forms)) {
  for (const [language, lure] of Object.entries(lures)) {
    test(`a lure (${language}) that is passed on by ${program} is told, and not held against who asks about it`, async () => {
      const { verdict, facts } = await examinedOf(write(asked[lure.language], lure));
      const { passedOn } = verdict;
      assert.ok(passedOn !== undefined, 'the letter is found');
      assert.deepEqual([passedOn.kind, passedOn.certainty], ['phishing', 'likely'], passedOn.because.join(' '));
      assert.equal(passedOn.author.address, lure.address);
      assert.equal(passedOn.author.name, lure.name);
      assert.equal(passedOn.subject, lure.subject);
      assert.ok((passedOn.date ?? '').includes('2026'));
      assert.equal(verdict.kind, 'undecided', verdict.because.join(' '));
      assert.ok(verdict.danger >= passedOn.danger && passedOn.danger >= 60);
      assert.match(verdict.summary.en, /^The mail passed on is very probably phishing\. That is judged by its words/);
      assert.match(verdict.summary.en, /Nothing was found against whoever passed it on/);
      assert.match(verdict.advice.at(-1)?.en ?? '', /Outlook.*Gmail/);
      assert.ok(verdict.advice.some(({ en }) => /links/.test(en)));
      // each reason points into the copied letter
      const from = facts.passedOn?.proof.flatMap((one) => ('at' in one ? [one.at] : [])) ?? [];
      for (const { proof } of passedOn.findings)
        assert.ok(
          proof.some((one) => 'at' in one && from.some(([start, end]) => start <= one.at[0] && one.at[1] <= end)),
        );
    });
  }

  test(`an honest letter that is passed on by ${program} raises no alarm, and is not called genuine`, async () => {
    const { verdict } = await examinedOf(write(asked.en, honest));
    assert.equal(verdict.passedOn?.kind, 'undecided', verdict.passedOn?.because.join(' '));
    assert.ok(!isHarmful(verdict.kind) && verdict.danger < 40, String(verdict.danger));
    assert.match(verdict.summary.en, /That does not make it genuine/);
  });
}

test('who asks the next one about a lure is as little accused as who asks him, and the lure is told', async () => {
  const inner = forms.Gmail(asked.ja, lures.ja).body;
  const body = `こちらも届いています。本物でしょうか。\n\n---------- Forwarded message ---------\nFrom: Taro Suzuki <taro@example.co.jp>\nDate: 2026年12月1日(火) 9:12\nSubject: Fwd: 【重要】\nTo: <${FORWARDER}>\n\n${inner}`;
  const { verdict } = await examinedOf({ body });
  assert.equal(verdict.kind, 'undecided');
  assert.equal(verdict.passedOn?.kind, 'phishing');
  assert.equal(verdict.passedOn?.author.address, lures.ja.address);
});

test('who types the mark of a forward above his own lure, without a word of doubt, is judged as before', async () => {
  const { verdict } = await examinedOf(forms.Gmail('', lures.en));
  assert.equal(verdict.kind, 'phishing');
  assert.doesNotMatch(verdict.summary.en, /Nothing was found against/);
});

test('what is answered, or posted to a list, is nobody else’s letter to be judged unless somebody asks', async () => {
  const quote = `On Mon, Nov 30, 2026 Taro <taro@example.org> wrote:\n${lures.en.text.replace(/^/gm, '> ')}\n`;
  const said = 'We have changed the rule, thank you for the sample.\n\n';
  const { verdict } = await examinedOf({ body: said + quote, subject: 'Re: rule' }, 'In-Reply-To: <2@example.jp>\n');
  assert.equal(verdict.passedOn, undefined);
  const answered =
    '-----Original Message-----\nFrom: Taro <taro@example.org>\nSent: Monday\nSubject: rule\n\nThanks.\n';
  const reply = await examinedOf({ body: said + answered, subject: 'Re: rule' });
  assert.equal(reply.verdict.passedOn, undefined);
});

test('a letter without an address in its copied From is judged by its words, and not for having none', async () => {
  const { verdict } = await examinedOf(forms.Gmail(asked.en, { ...honest, address: '' }));
  assert.equal(verdict.passedOn?.kind, 'undecided');
  assert.deepEqual(verdict.passedOn?.because, []);
});

test('a file that came with the letter is the letter’s', async () => {
  const { body } = forms.Gmail(asked.en, { ...lures.en, text: 'Please see the invoice of this month.\n' });
  const page =
    '<form action="https://collect.example.xyz/a.php"><input type="password" name="p"></form><script>document.write(unescape("%3Cb%3E"))</script>';
  const parts = `--b\nContent-Type: text/plain; charset=utf-8\n\n${body}\n--b\nContent-Type: text/html; name="invoice.html"\nContent-Disposition: attachment; filename="invoice.html"\n\n${page}\n--b--\n`;
  const { verdict } = await examinedOf({ body: parts, type: 'multipart/mixed; boundary=b' });
  assert.ok(verdict.passedOn?.because.some((id) => id.startsWith('attachment-')));
});

test('a question that stands right above the line which says who wrote is the asker’s', async () => {
  const { name, address, text, link } = lures.ja;
  const body = `<div>本物でしょうか。</div><div class="gmail_quote"><div class="gmail_attr">2026年12月1日(火) 8:12 ${name} &lt;<a href="mailto:${address}">${address}</a>&gt;:<br></div><blockquote>${text.replace('LINK', `<a href="${link}">こちら</a>`)}</blockquote></div>`;
  const { verdict, facts } = await examinedOf({ body, type: 'text/html', subject: 'Re: 【重要】' });
  assert.equal(facts.passedOn?.value.own.seen, '本物でしょうか。');
  assert.deepEqual([verdict.kind, verdict.passedOn?.kind], ['undecided', 'phishing']);
});
