/** Proposed campaigns on the cases screen and beside a mail, in a real browser against the real server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ofCustomer } from '../case/customer-month.ts';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { overflow, seriousFindings } from '../web/serious.ts';
import { type ExaminationSaid, rfc822, serving } from './serving.ts';

const sample = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(fileURLToPath(new URL(`../../samples/${name}.eml`, import.meta.url))));
/** Story 003: one customer, two mails with a virus, a month apart. */
const story = ['003-login-in-route', '003-virus-removed'].map(sample);
const others = ['002-colleagues', '004-hosting-company', '900-plain-good'].map(sample);

interface CaseSaid {
  readonly case: { readonly messages: readonly string[] };
  readonly timeline: readonly { readonly what: string; readonly message?: string }[];
}

const says = {
  'en-GB': {
    proposal: '2 mails of one group',
    reasons: [
      /sent with the same account, or in its name h_yoshida@example\.co\.jp\s+all 2/,
      /same sender h_yoshida@example\.co\.jp/,
    ],
    make: 'Make a case of these 2 mails',
  },
  'ja-JP': {
    proposal: '2通のまとまり',
    reasons: [
      /同じアカウントから送信、またはそのアドレスを名のる h_yoshida@example\.co\.jp\s+2通すべて/,
      /同じ差出人 h_yoshida@example\.co\.jp/,
    ],
    make: 'この2通を案件にする',
  },
} as const;

/** A server of its own with a browser, and what keeps a mail there. */
async function opened(t: TestContext) {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const visit = (options = {}) => watchAt({ origin: served.url, browser }, options);
  const keep = async (bytes: Uint8Array): Promise<string> => {
    const body = Uint8Array.from(bytes);
    return (await served.read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body })).said.id;
  };
  return { served, visit, keep };
}

test('campaigns are proposed with their reasons', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const { served, visit, keep } = await opened(t);
  const twins: string[] = [];
  for (const mail of story) twins.push(await keep(mail));
  for (const other of others) await keep(other);

  // each pair of language, colours and width
  for (const [locale, colorScheme, width] of [
    ['ja-JP', 'light', 360],
    ['ja-JP', 'dark', 1280],
    ['en-GB', 'dark', 360],
    ['en-GB', 'light', 1280],
  ] as const)
    await t.test(
      `told on the cases screen and beside the mail: ${locale}, ${colorScheme}, ${width} pixels`,
      async () => {
        const { proposal, reasons, make } = says[locale];
        const { page, faults } = await visit({ locale, colorScheme, viewport: { width, height: 900 } });
        for (const path of ['/cases', `/mail/${twins[0]}`]) {
          await page.goto(served.url + path);
          await page.getByRole('heading', { name: proposal }).waitFor();
          const text = await page.locator('main').innerText();
          for (const reason of reasons) assert.match(text, reason);
          await page.getByRole('button', { name: make }).waitFor();
          assert.deepEqual(await seriousFindings(page), []);
          assert.ok((await overflow(page)) <= 0, path);
        }
        assert.deepEqual(faults, []);
        await page.context().close();
      },
    );

  await t.test("story 003's mails become one case with one click", async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/cases`);
    await page.getByRole('button', { name: 'Make a case of these 2 mails' }).click();
    await page.waitForURL('**/case/1');
    const { said } = await served.read<CaseSaid>('/cases/1');
    assert.deepEqual(new Set(said.case.messages), new Set(twins));
    await page.goto(`${served.url}/cases`);
    await page.getByText('No mails that are in no case belong together.').waitFor();
    await page.goto(`${served.url}/mail/${twins[1]}`);
    await page.getByText('It is in case').waitFor();
    assert.deepEqual(faults, []);
  });
});

test('what comes later is proposed for the case; what is left out is not proposed again', {
  skip: skipWithoutPackage('chromium'),
}, async (t) => {
  const { served, visit, keep } = await opened(t);
  const { page, faults } = await visit();
  const month = [];
  for (const day of [1, 2, 3, 4]) month.push(await keep(ofCustomer(day).bytes));
  await page.goto(`${served.url}/cases`);
  await page.getByRole('heading', { name: '4 mails of one group' }).waitFor();
  await page
    .locator('article')
    .getByRole('checkbox', { name: /^Select: / })
    .first()
    .uncheck();
  await page.getByRole('textbox', { name: 'Title of the case' }).fill('A month of one customer');
  await page.getByRole('button', { name: 'Make a case of these 3 mails' }).click();
  await page.getByRole('heading', { name: /A month of one customer/ }).waitFor();
  const made = await served.read<CaseSaid>('/cases/1');
  const [out] = month.filter((id) => !made.said.case.messages.includes(id));
  assert.equal(made.said.case.messages.length, 3);
  assert.ok(made.said.timeline.some(({ what, message }) => what === 'released' && message === out));
  const late = [await keep(ofCustomer(25).bytes), await keep(ofCustomer(26).bytes)];
  await page.goto(`${served.url}/mail/${late[0]}`);
  await page.getByRole('link', { name: '2 mails for case 1' }).waitFor();
  await page
    .locator('article article')
    .getByRole('checkbox', { name: /^Select: / })
    .first()
    .uncheck();
  await page.getByRole('button', { name: 'Add this mail to case 1' }).click();
  await page.waitForURL('**/case/1');
  assert.equal((await served.read<CaseSaid>('/cases/1')).said.case.messages.length, 4);
  await keep(ofCustomer(27).bytes);
  await page.goto(`${served.url}/cases`);
  await page.getByRole('link', { name: '1 mail for case 1' }).waitFor();
  await page.getByRole('button', { name: 'None of these' }).click();
  await page.waitForURL('**/case/1');
  await page.goto(`${served.url}/cases`);
  await page.getByText('No mails that are in no case belong together.').waitFor();
  assert.deepEqual(faults, []);
});
