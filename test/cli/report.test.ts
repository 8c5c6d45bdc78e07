import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { examineMail } from '../../src/app/examine-mail.ts';
import type { Examined } from '../../src/app/examined.ts';
import { clauses } from '../../src/cli/terminal/sentences.ts';
import { writeLine, writeTerminal } from '../../src/cli/terminal.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { writeHtml } from '../../src/report/html.ts';
import { writeMarkdown } from '../../src/report/markdown.ts';
import { widthOf } from '../../src/report/width.ts';
import { asked } from './asked-mails.ts';
import { facts, fraud, good, hop, phishing, all as unasked, undecided } from './examinations.ts';

/** With the outside asked and without: hostile texts may come from DNS, registries and lists as well. */
const [signed, refused] = await Promise.all([asked.signed(), asked.refused()]);
const bounced = await examineMail(
  readFileSync(new URL('../fixtures/bounces/story-000/04-sendmail.eml', import.meta.url)),
  {
    border: { ours: ['mail.botchan.example'], vouched: [], basis: 'named' },
    at: '2026-03-01T00:00:00Z',
  },
);
const all: Readonly<Record<string, Examined>> = { ...unasked, signed, refused, bounced };

const samples = new URL('../../samples/', import.meta.url);
const LANGS = ['ja', 'en'] as const;
const SGR = /\x1b\[[0-9;]*m/g;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const HOSTILE = [
  'a\x1b]8;;http://evil.example\x07click\x1b]8;;\x07',
  '\x1b]52;c;ZWNobw==\x07',
  '\x1b[2J\x1b[1;1H\x1b[31m',
  '\x9b31m\x9d0;t\x9c\x90q',
  'gpj\u202efdp.exe',
  '\u2066x\u2069\u200b\u200f\u{e0041}',
  '\ud800',
  'a\r\nb\0c\x08\x7f',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '</title></style><svg/onload=x>',
  '&lt;b&gt;&#x3c;',
  '[a](http://evil.example)',
  '![i](https://evil.example/p.png)',
  '<http://evil.example>',
  '`` ` ``` <b>',
  '@somebody #1 org/repo#2 www.evil.example',
  '\n# head\n- item\n> q\n---',
  '| a | b |\n|---|---|',
  '=HYPERLINK("http://evil.example")',
  '+1+cmd|calc',
  'javascript:alert(1)',
  '[x]: http://evil.example',
  '$x$ ~~s~~ **b** _i_',
  `z${'\u0301'.repeat(99)}`,
  '日'.repeat(500),
  'x'.repeat(5000),
  `http://${'a.'.repeat(400)}example/`,
  '',
  ' ',
  '\u3000',
];
/** Words that the code chooses by: a stranger never writes them. */
const CHOSEN = new Set([
  'kind',
  'whose',
  'certainty',
  'trust',
  'userKind',
  'standing',
  'hypothesis',
  'role',
  'where',
  'action',
  'basis',
  'outcome',
  'result',
  'schema',
]);

/** The same examination with a hostile text in every place where a stranger's text, or ours with his words in it, can stand. */
function poisoned<T>(value: T, text: string): T;
function poisoned(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string')
    return CHOSEN.has(key) || value === 'not-asked' || value === 'not-in-the-mail' || value === 'not-built-yet'
      ? value
      : text;
  if (Array.isArray(value)) return value.map((one) => poisonedAt(one, text, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisonedAt(one, text, name)]));
  return value;
}
const poisonedAt: (value: unknown, text: string, key: string) => unknown = poisoned;

const cases = function* (): Generator<{ examination: Examination; text: string; lang: 'ja' | 'en'; verbose: boolean }> {
  for (const text of HOSTILE) {
    for (const examination of Object.values(all)) {
      for (const lang of LANGS)
        for (const verbose of [false, true]) yield { examination: poisoned(examination, text), text, lang, verbose };
    }
  }
};

test('no hostile text in any field reaches the terminal: only LF and our own colours are below a space', () => {
  for (const { examination, text, lang, verbose } of cases()) {
    for (const color of [false, true]) {
      const written =
        writeTerminal(examination, { lang, columns: 80, color, verbose }) +
        writeLine(examination, { lang, columns: 80, color });
      const bare = color ? written.replace(SGR, '') : written;
      assert.ok(!UNSEEN.test(bare.replaceAll('\n', '')), JSON.stringify(text));
      assert.ok(!/https?:\/\/|www\.|mailto:/i.test(bare), JSON.stringify(text));
    }
  }
});

test('no line is wider than the terminal, from 60 to 200 columns, with hostile text and without', () => {
  for (const columns of [60, 71, 72, 80, 100, 120, 200]) {
    for (const text of [undefined, ...HOSTILE]) {
      for (const original of Object.values(all)) {
        const examination = text === undefined ? original : poisoned(original, text);
        for (const lang of LANGS) {
          for (const ambiguous of [1, 2] as const) {
            const written =
              writeTerminal(examination, { lang, columns, color: false, verbose: columns === 100, ambiguous }) +
              writeLine(examination, { lang, columns, color: false, ambiguous });
            for (const line of written.split('\n'))
              assert.ok(widthOf(line, ambiguous) <= columns, `${columns}: ${line}`);
          }
        }
      }
    }
  }
});

test('colour changes nothing but colour', () => {
  for (const examination of Object.values(all)) {
    const options = { lang: 'ja', columns: 90 } as const;
    const trimmed = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n');
    assert.equal(
      trimmed(writeTerminal(examination, { ...options, color: true }).replace(SGR, '')),
      trimmed(writeTerminal(examination, { ...options, color: false })),
    );
  }
});

test('without UTF-8 our own signs are ASCII', () => {
  for (const examination of [phishing, good, undecided]) {
    const written = writeTerminal(poisoned(examination, 'plain'), {
      lang: 'en',
      columns: 80,
      color: false,
      verbose: true,
      unicode: false,
    });
    assert.match(written, /^[\n\x20-\x7e]*$/);
  }
});

const TAGS = new Set(
  'html head meta title style body nav h1 h2 ol ul li a article header div span p b bdi i section table tbody tr th td footer'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name id class style aria-hidden aria-label scope href'.split(' '),
);

test('no hostile text in any field becomes HTML: only our elements and attributes stand in the file', () => {
  const check = (html: string, text: string): void => {
    const parser = new Parser({
      onopentag(name, attributes) {
        assert.ok(TAGS.has(name), `${name}: ${JSON.stringify(text)}`);
        for (const [attribute, value] of Object.entries(attributes)) {
          assert.ok(ATTRIBUTES.has(attribute), `${attribute}: ${JSON.stringify(text)}`);
          if (attribute === 'href') assert.match(value, /^#mail-\d+$/);
          if (attribute === 'style') assert.match(value, /^width:\d{1,3}%$/);
        }
      },
      onprocessinginstruction: (name) => assert.equal(name, '!doctype'),
      oncomment: () => assert.fail(`a comment: ${JSON.stringify(text)}`),
      ontext: (shown) => assert.ok(!UNSEEN.test(shown.replaceAll('\n', '')), JSON.stringify(text)),
    });
    parser.end(html);
    assert.ok(
      html.includes(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`),
    );
    assert.ok(!/https?:\/\/|url\(|@import/i.test(html), 'nothing to fetch');
  };
  for (const { examination, text, lang, verbose } of cases()) check(writeHtml([examination], { lang, verbose }), text);
  for (const text of HOSTILE)
    check(
      writeHtml(
        Object.values(all).map((one) => poisoned(one, text)),
        { lang: 'ja' },
      ),
      text,
    );
});

/** What is left of Markdown when code spans (CommonMark §6.1) and escaped characters are taken out. */
function withoutCode(markdown: string): string {
  let rest = '';
  for (let at = 0; at < markdown.length; ) {
    if (markdown[at] === '\\') {
      rest += '·';
      at += 2;
    } else if (markdown[at] === '`') {
      let open = at;
      while (markdown[open] === '`') open++;
      const fence = '`'.repeat(open - at);
      let close = markdown.indexOf(fence, open);
      while (close >= 0 && (markdown[close + fence.length] === '`' || markdown[close - 1] === '`')) {
        while (markdown[close] === '`') close++;
        close = markdown.indexOf(fence, close);
      }
      assert.ok(close >= 0, `a code span does not end: ${markdown.slice(at, at + 60)}`);
      at = close + fence.length;
    } else rest += markdown[at++];
  }
  return rest;
}

test('no hostile text in any field becomes Markdown: no link, image, HTML, mention, or line of its own', () => {
  for (const { examination, text, lang, verbose } of cases()) {
    const written = writeMarkdown(examination, { lang, verbose });
    const rest = withoutCode(written);
    assert.ok(!UNSEEN.test(rest.replaceAll('\n', '')), JSON.stringify(text));
    assert.doesNotMatch(rest, /[[\]<>~$|]|(?<!hxxps?):\/\/|www\.|@\w|(?<![#\n])#\w/, JSON.stringify(text));
    for (const line of rest.split('\n'))
      assert.match(line, /^(?:$|#{1,2} |- | {2}|\*\*|---$|[^-#>+=\d\s*].*|\d)/u, JSON.stringify(line));
  }
});

test('the report says what is claimed, what is attested and where the border lies, in this order', () => {
  const written = writeTerminal(fraud, { lang: 'en', columns: 100, color: false });
  const order = [
    'You',
    'mx.company.example',
    'border',
    'Handover  198.51.100.20',
    '◌ 198.51.100.77  only claimed',
    '✗ 192.0.2.9  contradicted',
  ];
  let from = 0;
  for (const words of order) {
    const at = written.indexOf(words, from);
    assert.ok(at >= from, words);
    from = at;
  }
  assert.match(written, /network in United States \(US\)/);
  assert.doesNotMatch(written, /sender's place|located/i);
});

test('a handover that is only likely is not called attested, and the other one is named', () => {
  const { route } = fraud.facts;
  const { handover } = route.value;
  assert.ok(handover !== undefined);
  const likely = { ...handover, certainty: 'likely' as const, otherwise: { ip: '192.0.2.200', hop: 1 } };
  const doubtful = {
    ...fraud,
    facts: { ...fraud.facts, route: { ...route, value: { ...route.value, handover: likely } } },
  };
  const written = writeTerminal(doubtful, { lang: 'en', columns: 100, color: false });
  assert.match(written, /Handover {2}198\.51\.100\.20 {2}probably this host/);
  assert.match(written, /192\.0\.2\.200/);
  assert.doesNotMatch(written, /the one that can be attested/);
});

test('a link that nobody sees, or whose text names another host, is marked', () => {
  const written = writeTerminal(undecided, { lang: 'en', columns: 100, color: false });
  assert.match(written, /a link nobody sees/);
  assert.match(written, /≠ “www\[\.\]bank\[\.\]example” → hxxps:\/\/elsewhere\[\.\]example/);
});

test('a long route of ours is folded, and the full report shows all of it', () => {
  const short = writeTerminal(fraud, { lang: 'ja', columns: 100, color: false });
  assert.match(short, /こちら側の中継 4件を省略/);
  assert.doesNotMatch(short, /filter1\.company\.example/);
  const full = writeTerminal(fraud, { lang: 'ja', columns: 100, color: false, verbose: true });
  for (const name of ['filter1', 'filter2', 'in1']) assert.ok(full.includes(`${name}.company.example`));
  assert.match(full, /バイト 120–188/);
});

const lineCount = (examination: Examination, lang: 'ja' | 'en', columns: number): number =>
  writeTerminal(examination, { lang, columns, color: false }).split('\n').length - 1;

test('the report of a mail fits one screen: about forty lines of eighty columns', () => {
  for (const lang of LANGS) {
    for (const [name, examination] of Object.entries(unasked)) {
      assert.ok(lineCount(examination, lang, 80) <= 46, `${name} ${lang}: ${lineCount(examination, lang, 80)}`);
      assert.ok(lineCount(examination, lang, 120) <= 43, `${name} ${lang}: ${lineCount(examination, lang, 120)}`);
    }
  }
});

test('the report of a sample mail fits one screen too', async () => {
  for (const name of readdirSync(samples).filter((one) => one.endsWith('.eml'))) {
    const examination = await examineMail(readFileSync(new URL(name, samples)), { source: name });
    for (const lang of LANGS) assert.ok(lineCount(examination, lang, 80) <= 44, `${name} ${lang}`);
  }
});

test('a sentence on one screen is whole, or ends where a clause does', () => {
  assert.deepEqual(
    clauses('It leads to a.example, and nothing shows that (so far, at least) it is theirs; ask them.'),
    ['It leads to a.example, and nothing shows that (so far, at least) it is theirs', 'It leads to a.example'],
  );
  assert.deepEqual(clauses('一つもなく、「そう、ここ」へ導いています。'), ['一つもなく']);
});

test('what would decide is said once, however many explanations it decides about', async () => {
  for (const name of readdirSync(samples).filter((one) => one.endsWith('.eml'))) {
    const examination = await examineMail(readFileSync(new URL(name, samples)), { source: name });
    const report = writeTerminal(examination, { lang: 'en', columns: 100, color: false, verbose: true });
    const said = report.replace(/\s+/g, ' ').match(/To decide: [^.]+\./g) ?? [];
    assert.equal(said.length, new Set(said).size, name);
  }
});

test('where the mail is much older than the table of networks, the route says of when the table is', async () => {
  for (const [name, isOld] of [
    ['003-virus-removed.eml', true],
    ['900-plain-good.eml', false],
  ] as const) {
    const examination = await examineMail(readFileSync(new URL(name, samples)), { source: name });
    const report = writeTerminal(examination, { lang: 'en', columns: 80, color: false });
    assert.equal(/AS\d+ [^·]*\(holder as of \d{4}-\d\d\)/.test(report), isOld, name);
    assert.doesNotMatch(report, /who held the network/);
  }
});

test('one screen says each thing once, and tells where the rest is', () => {
  const written = writeTerminal(phishing, { lang: 'en', columns: 100, color: false });
  assert.match(written, /and 2 more \(-v tells all\)/);
  assert.equal(written.split('It plays a well-known company').length, 2);
  assert.match(written, /Others {2,}= same {2,}Envelope From, Message-ID/);
  assert.match(written, /◇ “隔離されたメッセージを確認する” →\s+hxxps:\/\/dm1k\[\.\]example/);
  const full = writeTerminal(phishing, { lang: 'en', columns: 100, color: false, verbose: true });
  assert.match(full, /Links to +≠ other/);
});

test('a mail that was not read to its end is never said to be without suspicion', () => {
  assert.match(writeTerminal(undecided, { lang: 'ja', columns: 100, color: false }), /読めた範囲では/);
  assert.match(writeTerminal(undecided, { lang: 'ja', columns: 100, color: false }), /入れ子が深すぎる/);
});

test('a report that is handed on does not tell the folders of the reader', () => {
  const kept = { ...good, source: '/home/yamada/mail/minutes.eml' };
  for (const written of [writeHtml([kept], { lang: 'ja' }), writeMarkdown(kept, { lang: 'ja' })])
    assert.doesNotMatch(written, /yamada\/mail/);
});

test('every mail is one line of the list, its columns under each other', () => {
  const lines = Object.values(all).map((one) => writeLine(one, { lang: 'ja', columns: 100, color: false }));
  for (const line of lines) assert.match(line, /^[^\n]+\n$/);
  const starts = [phishing, fraud, good].map((one, at) => {
    const ip = one.facts.route.value.handover?.ip ?? '';
    return widthOf((lines[at] ?? '').split(ip)[0] ?? '');
  });
  assert.equal(new Set(starts).size, 1);
});

test('a route of two hundred hops and a mail of two thousand links stay short, and quick', () => {
  const hops = Array.from({ length: 200 }, (_, at) =>
    hop(at, at < 100 ? 'ours' : 'claimed', { by: `h${at}.example`, ip: '192.0.2.1', date: '2026-01-01T00:00:00Z' }),
  );
  const links = Array.from({ length: 2000 }, (_, at) => ({
    value: {
      url: `https://h${at}.example/`,
      shown: `text ${at}`,
      host: `h${at}.example`,
      domain: `h${at}.example`,
      where: 'html' as const,
    },
    proof: [{ at: [0, 1] as const }] as const,
  }));
  const large = {
    ...fraud,
    facts: facts({ hops, border: 99, basis: 'rule', handover: { ip: '192.0.2.1', hop: 99 } }, { links }),
  };
  const written = writeTerminal(large, { lang: 'ja', columns: 100, color: false });
  assert.ok(written.split('\n').length < 60);
  assert.match(written, /ほか1998件/);
});

const told = async (name: keyof typeof asked, lang: 'ja' | 'en', verbose = false): Promise<string> =>
  writeTerminal(await asked[name](), { lang, columns: 100, color: false, verbose });
/** Without line breaks and margins. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('who vouches for a mail is said in one sentence, the checks behind it in a word each', async () => {
  const english = flat(await told('signed', 'en'));
  assert.match(english, /● The domain customer\.example itself signed this mail, all of it/);
  assert.match(english, /DKIM pass customer\.example \(all of it\)/);
  assert.match(english, /SPF pass customer\.example \(ip4:157\.112\.176\.0\/24\)/);
  assert.match(english, /DMARC pass \(p=reject\)/);
  assert.match(
    flat(await told('signed', 'ja')),
    /● 差出人のドメイン customer\.example が、このメール全体に署名しています/,
  );
});

test('what a signature does not cover is said, and such a mail is not called signed as a whole', async () => {
  const english = flat(await told('partly', 'en'));
  assert.match(english, /but not the end of its text, which anybody may have added/);
  assert.match(english, /DKIM pass customer\.example \(not the end of the text\)/);
  assert.doesNotMatch(english, /this mail, all of it|\(all of it\)/);
});

test('a mail that a list changed is explained, not accused', async () => {
  const english = flat(await told('listed', 'en'));
  assert.match(english, /signed it, and it was changed on the way: a tag put into the subject, text added below/);
  assert.match(english, /ARC pass lists\.example/);
  assert.doesNotMatch(english, /does not hold/);
});

test('a host that may not send for the domain is told with the line behind it, its holder and the lists', async () => {
  const english = flat(await told('refused', 'en'));
  assert.match(english, /✗ customer\.example says that this host may not send for it \(SPF\)/);
  assert.match(english, /DMARC fail the domain asks to refuse it \(p=reject\)/);
  assert.match(english, /reverse name p5481cd2b\.dip0\.t-ipconnect\.de \(confirmed\)/);
  assert.match(english, /a subscriber.s line of Deutsche Telekom/);
  assert.match(english, /registered 2026-11-18 \(3 days before the mail\)/);
  assert.match(english, /▲ Spamhaus ZEN: the handover 84\.129\.205\.43/);
  const full = flat(await told('refused', 'en', true));
  assert.match(full, /registered to Deutsche Telekom AG · Germany \(DE\)(?: ·)? 84\.128\.0\.0–84\.135\.255\.255/);
  assert.match(full, /judged as of .+ \(by our border’s clock\)(?: ·)? asked .+ questions/);
  assert.match(full, /84\.129\.205\.43 not on .*bl\.spamcop\.net/);
});

test('no answer is no result: nothing is said for or against', async () => {
  const english = flat(await told('unanswered', 'en'));
  assert.match(english, /\? There was no answer: whether anybody vouches for it is not known/);
  assert.doesNotMatch(english, /Nobody vouches|does not hold|may not send/);
});

test('DNS that answers years after the mail is not taken for the DNS of that time', async () => {
  assert.match(
    flat(await told('old', 'en')),
    /DNS answered 11 years after the mail; it need not have said the same then/,
  );
  assert.match(flat(await told('old', 'ja')), /メールの約11年後のものです。当時も同じだったとは限りません/);
  assert.doesNotMatch(await told('signed', 'en'), /need not have said/);
});

test('a record that lets everybody send vouches for nothing, and what DNS says years later accuses nobody', async () => {
  const open = await told('open', 'en');
  assert.match(open, /◌ The SPF record of customer\.example lets any host send for it/);
  assert.match(await told('open', 'ja'), /どのホストからの送信も認めています/);
  assert.doesNotMatch(open, /lets this host send/);
  const outdated = await told('outdated', 'en');
  assert.match(outdated, /\? The signature of customer\.example does not hold by the key of now/);
  assert.match(outdated, /\? customer\.example now says that this host may not send/);
  assert.match(await told('outdated', 'ja'), /現在の鍵では合いません/);
});

test('when nobody was asked one line says so and how to ask, and nothing is said of the outside', () => {
  for (const lang of LANGS) {
    const written = writeTerminal(phishing, { lang, columns: 100, color: false });
    assert.equal(written.split('--ask registry').length, 2);
    assert.doesNotMatch(written, /SPF|DKIM +|認証 |Checked/);
  }
});

test('a desk is named where a mail does harm, and nobody is reported for one that does not', async () => {
  assert.doesNotMatch(await told('signed', 'en'), /abuse@/);
  assert.match(await told('signed', 'en', true), /abuse@network\.example/);
});

test('a report with all that the outside said still fits a screen', async () => {
  for (const name of Object.values(asked)) {
    const examination = await name();
    for (const lang of LANGS) {
      assert.ok(
        lineCount(examination, lang, 80) <= 52,
        `${examination.source} ${lang} ${lineCount(examination, lang, 80)}`,
      );
      assert.ok(
        lineCount(examination, lang, 120) <= 46,
        `${examination.source} ${lang} ${lineCount(examination, lang, 120)}`,
      );
    }
  }
});
