/** The screen of a pile of bounces, in a real browser against the real server: story 000's bounces, handed in as files. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { overflow, seriousFindings } from '../web/serious.ts';
import { serving } from './serving.ts';

const story = fileURLToPath(new URL('../fixtures/bounces/story-000/', import.meta.url));
const pile = readdirSync(story)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => story + name);
const border = { ours: ['mail.botchan.example'], vouched: [], basis: 'named' } as const;

const says = {
  'en-GB': {
    title: 'Sources',
    headline: /has one source: 203\.0\.113\.77 \(12 mails\)/,
    failed: 'Our own failures',
    first: /2002-11-11 04:12:20.*\|.*2002-11-11 13:12:20.*JST/,
    table: 'The same as a table',
    gone: /not here any more/,
    other: 'others in our name',
  },
  'ja-JP': {
    title: '発信元',
    headline: /発信元は1つで、203\.0\.113\.77 です\(12通\)/,
    failed: '自分が送って届かなかったメール',
    first: /2002-11-11 04:12:20.*\|.*2002-11-11 13:12:20.*JST/,
    table: '同じ内容の表',
    gone: /結果はもうありません/,
    other: '他人によるなりすまし',
  },
} as const;

test('a pile of bounces is told by its sources', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t, { border });
  const browser = await openBrowser();
  t.after(() => browser.close());

  for (const locale of ['ja-JP', 'en-GB'] as const)
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const)
      await t.test(`handed in and read: ${locale}, ${colorScheme}, ${width} pixels wide`, async () => {
        const words = says[locale];
        const visit = { locale, colorScheme, viewport: { width, height: 900 } };
        const { page, faults, requests } = await watchAt({ origin: served.url, browser }, visit);
        await page.goto(`${served.url}/sources`);
        await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
        await page.locator('input[type=file]').setInputFiles(pile);
        await page.waitForURL('**/sources?pile=*');
        await page.getByText(words.headline).waitFor();
        const text = await page.locator('main').innerText();
        for (const said of ['203.0.113.77', 'W32/Klez.h@MM', 'CzWTime.docx', 'friend@example.jp', words.failed])
          assert.ok(text.includes(said), said);
        assert.match(text, words.first);

        // the chart tells what its table tells
        await page.getByText(words.table).click();
        const rows = page.locator('figure tbody tr');
        assert.deepEqual(
          (await rows.allTextContents()).map((row) => row.replace(/\s+/g, ' ').trim().slice(0, 10)),
          ['2002-11-11', '2002-11-12', '2002-11-13'],
        );
        const column = (await page.locator('figure thead th').allTextContents()).indexOf(words.other);
        const counts = await page.locator(`figure tbody tr > :nth-child(${column + 1})`).allTextContents();
        assert.deepEqual(counts.map(Number), [3, 4, 5]);

        // the course beside the source has the colour that the legend gives to those who forge, and says so
        await page.getByRole('row', { name: `203.0.113.77 ${words.other}` }).waitFor();
        const fill = (selector: string) =>
          page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).fill`);
        assert.equal(await fill('.course path'), await fill('figcaption .backscatter'));
        assert.notEqual(await fill('.course path'), await fill('.ground'));

        // the desk of the source, of which nobody outside is asked here: it sent viruses, and nobody bought anything
        await page.getByRole('button', { name: '203.0.113.77' }).click();
        await page
          .getByRole('region', { name: /^(?:通報先|Whom to tell)$/ })
          .locator('h3')
          .first()
          .waitFor();
        const asked = requests.filter((url) => url.includes('/desks'));
        assert.deepEqual(
          asked.map((url) => new URL(url).searchParams.get('purpose')),
          ['malware'],
        );
        assert.deepEqual(await seriousFindings(page), []);
        assert.ok((await overflow(page)) <= 0);

        // an address that can be opened again, and one of which nothing is left
        await page.reload();
        await page.getByText(words.headline).waitFor();
        assert.deepEqual(faults, []);
        assert.ok(requests.every((url) => url.startsWith(served.url) || /^(?:blob|data):/.test(url)));
        await page.goto(`${served.url}/sources?pile=00000000-0000-4000-8000-000000000000`);
        await page.getByText(words.gone).waitFor();
        await page.context().close();
      });

  await t.test('its mails are kept when somebody says so, and become a case', async () => {
    const { page, faults } = await watchAt({ origin: served.url, browser });
    await page.goto(`${served.url}/sources`);
    await page.locator('input[type=file]').setInputFiles(pile);
    await page.getByText(says['en-GB'].headline).waitFor();
    assert.equal((await served.read<{ found: object[] }>('/examinations')).said.found.length, 0);
    await page.getByRole('button', { name: 'Keep these mails and make a case of them' }).click();
    await page.getByText(`${pile.length} selected`).waitFor();
    assert.deepEqual(await seriousFindings(page), []);
    assert.equal(await page.getByRole('textbox', { name: 'Title of the case' }).inputValue(), '203.0.113.77');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.waitForURL('**/case/1');
    const { said } = await served.read<{ case: { messages: string[] } }>('/cases/1');
    assert.equal(said.case.messages.length, pile.length);
    // a notice was handed over by the host that returned the mail, and is told so
    await page.getByText('notice handed over by').first().waitFor();
    assert.deepEqual(faults, []);
    // the files are gone with the page: what is not here any more cannot be kept
    await page.goBack();
    await page.reload();
    await page.getByText(says['en-GB'].headline).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Keep these/ }).count(), 0);
  });
});
