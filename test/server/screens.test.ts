/** The screens of inbox, cases and settings, used in a real browser against the real server. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyExport } from '../../src/app/evidence/verify.ts';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { seriousFindings } from '../web/serious.ts';
import { serving } from './serving.ts';

interface CaseSaid {
  readonly case: { readonly state: string };
}

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const mails = readdirSync(samples)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => samples + name);

test('inbox, cases and settings', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const visit = (options = {}) => watchAt({ origin: served.url, browser }, options);

  await t.test('a newcomer is told what to do, and the first view is there within a second', async () => {
    const { page, faults } = await visit({ locale: 'ja-JP' });
    await page.goto('about:blank');
    const begun = performance.now();
    await page.goto(`${served.url}/`);
    await page.getByRole('heading', { name: '使い方は3つの手順だけです' }).waitFor();
    t.diagnostic(`first view ${Math.round(performance.now() - begun)} ms`);
    assert.deepEqual(await seriousFindings(page), []);
    assert.deepEqual(faults, []);
  });

  await t.test('several mails are handed in, and stand in order of danger with the reason in words', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/`);
    await page.locator('input[type=file]').setInputFiles(mails);
    await page.getByText(`${mails.length} mails were examined`).waitFor();
    const dangers = (await page.locator('.danger').allTextContents()).map((text) => Number(text.replace(/\D/g, '')));
    assert.equal(dangers.length, mails.length);
    assert.deepEqual(
      dangers,
      [...dangers].sort((a, b) => b - a),
    );
    await page.getByText('This is a phishing mail').waitFor();
    assert.deepEqual(faults, []);
  });

  await t.test('filters and search are addresses that can be opened again', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/`);
    await page.getByRole('link', { name: 'Phishing', exact: true }).click();
    await page.waitForURL('**/?kind=phishing');
    await page.getByText('1 mail,').waitFor();
    await page.reload();
    await page.getByText('1 mail,').waitFor();
    await page.goBack();
    await page.getByText(`${mails.length} mails,`).waitFor();
    await page.getByRole('searchbox').fill('見積り');
    await page.waitForURL(/q=/);
    await page.getByText('2 mails,').waitFor();
    await page.getByRole('searchbox').fill('nobody wrote this');
    await page.getByText('No mail is like this.').waitFor();
    assert.deepEqual(faults, []);
  });

  await t.test('one pasted mail is opened at once; what is no mail is refused in words', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/`);
    await page.getByRole('button', { name: 'Paste a mail' }).click();
    await page
      .getByRole('textbox', { name: /whole source/ })
      .fill('From: a@example.com\nTo: b@example.org\nSubject: pasted\n\nHello\n');
    await page.getByRole('button', { name: 'Examine', exact: true }).click();
    await page.waitForURL('**/mail/*');
    assert.deepEqual(faults, []);
  });

  await t.test(
    'two mails of one sender become a case by the keyboard, with a call, a promise and a proposal',
    async () => {
      const { page, faults } = await visit();
      await page.goto(`${served.url}/?q=${encodeURIComponent('見積り')}`);
      await page
        .getByRole('checkbox', { name: /^Select: / })
        .first()
        .press(' ');
      await page.getByRole('textbox', { name: 'Title of the case' }).fill('Virus from a customer');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /Virus from a customer/ }).waitFor();
      await page.getByText('only these two').first().waitFor();
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText('2 mails').waitFor();
      await page.locator('body').press('c');
      await page.keyboard.type('Told Mr S that his login may be used by others');
      await page.keyboard.press('Control+Enter');
      await page.locator('ol').getByText('Told Mr S').waitFor();
      await page.locator('body').press('p');
      await page.keyboard.type('Login records come');
      await page.getByLabel('Until').fill('2030-01-31');
      await page.keyboard.press('Control+Enter');
      await page.getByText('2030-01-31').first().waitFor();
      assert.deepEqual(await seriousFindings(page), []);
      await page.goto(`${served.url}/cases`);
      await page.getByRole('cell', { name: /2030-01-31/ }).waitFor();
      assert.deepEqual(faults, []);
    },
  );

  await t.test('mails are split off, cases are merged, renamed and closed', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/case/1`);
    await page
      .getByRole('checkbox', { name: /^Select: / })
      .first()
      .check();
    await page.getByRole('textbox', { name: 'Title of the new case' }).fill('The other one');
    await page.getByRole('button', { name: 'Split off' }).click();
    await page.getByRole('heading', { name: /The other one/ }).waitFor();
    await page.getByRole('combobox', { name: 'Bring another case in here' }).selectOption('1');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('2 mails').waitFor();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.locator('#name').fill('Both again');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Both again/ }).waitFor();
    assert.deepEqual(faults, []);
  });

  await t.test('closing asks once: it names the promises that are open, and takes the reason', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/case/2`);
    await page.getByRole('button', { name: 'Close the case' }).click();
    await page.getByText('A promise is still open').waitFor();
    assert.match(await page.locator('header form').innerText(), /2030-01-31.*Login records come/);
    assert.deepEqual(await seriousFindings(page), []);
    await page.getByRole('button', { name: 'Cancel' }).click();
    assert.equal((await served.read<CaseSaid>('/cases/2')).said.case.state, 'open');
    await page.getByRole('button', { name: 'Close the case' }).press('Enter');
    await page.keyboard.type('The provider took the account away');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reopen the case' }).waitFor();
    await page.locator('ol').getByText('The provider took the account away').waitFor();
    assert.equal((await served.read<CaseSaid>('/cases/2')).said.case.state, 'closed');
    assert.deepEqual(faults, []);
  });

  await t.test(
    'a case and a mail are handed on as a PDF, each mail on pages of its own and none of them empty',
    async () => {
      for (const path of ['/cases/2/report.pdf?lang=ja', '/cases/2/report.pdf?lang=en']) {
        const answer = await served.call(path);
        assert.equal(answer.status, 200);
        assert.equal(answer.headers.get('content-type'), 'application/pdf');
        const bytes = Buffer.from(await answer.arrayBuffer());
        assert.deepEqual(bytes, Buffer.from(await (await served.call(path)).arrayBuffer()));
        assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
      }
      const { said } = await served.read<{ found: { id: string }[] }>('/examinations');
      assert.equal((await served.call(`/examinations/${said.found[0]?.id}/report.pdf`)).status, 200);
      assert.equal((await served.call('/cases/99/report.pdf')).status, 404);
    },
  );

  await t.test('a case is handed on as evidence from its screen', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/case/2`);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Evidence (ZIP)' }).click();
    const saved = await coming;
    assert.equal(saved.suggestedFilename(), 'case-2.zip');
    assert.deepEqual(verifyExport(readFileSync(await saved.path())).faults, []);
    assert.deepEqual(faults, []);
  });

  await t.test('the overview counts what is kept', async () => {
    const { said } = await served.read<{
      mails: number;
      kinds: { name: string; mails: number; over: number[] }[];
      spans: string[];
    }>('/overview');
    assert.equal(
      said.kinds.reduce((sum, one) => sum + one.mails, 0),
      said.mails,
    );
    for (const { over, mails: count } of said.kinds) {
      assert.equal(over.length, said.spans.length);
      assert.equal(
        over.reduce((sum, one) => sum + one, 0),
        count,
      );
    }
    assert.deepEqual(said.kinds.find(({ name }) => name === 'malware')?.mails, 2);
  });

  await t.test('the first user signs in at once, everybody else has to, and a wrong password is told', async () => {
    const { page } = await visit();
    await page.goto(`${served.url}/settings`);
    await page.getByLabel('Name').fill('chief');
    await page.getByLabel('Password').fill('a long enough secret');
    await page.getByRole('button', { name: 'Add a user' }).click();
    await page.getByRole('cell', { name: 'administrator' }).waitFor();
    const other = await visit();
    await other.page.goto(`${served.url}/`);
    await other.page.getByLabel('Name').fill('chief');
    await other.page.getByLabel('Password').fill('wrong');
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByText('Name or password is wrong.').waitFor();
    assert.deepEqual(await seriousFindings(other.page), []);
    await other.page.getByLabel('Password').fill('a long enough secret');
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByRole('searchbox').waitFor();
    await page.getByLabel('Name').last().fill('gateway');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByText('Copy it now').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
