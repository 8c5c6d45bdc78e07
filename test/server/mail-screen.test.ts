/** What the screen of one mail offers beside its report: the case that it is in, its desks, the report as a document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { overflow, seriousFindings } from '../web/serious.ts';
import { type ExaminationSaid, json, mailOf, rfc822, serving } from './serving.ts';

test('the screen of one mail', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const visit = (options = {}) => watchAt({ origin: served.url, browser }, options);
  const { said: calm } = await served.read<ExaminationSaid>('/examinations', {
    method: 'POST',
    headers: rfc822,
    body: mailOf(1),
  });
  const { said: bad } = await served.read<ExaminationSaid>('/examinations', {
    method: 'POST',
    headers: rfc822,
    body: readFileSync(new URL('../../samples/003-virus-removed.eml', import.meta.url)),
  });

  await t.test('a mail without danger says which case it is in, and looks for no others', async () => {
    const { page, faults, requests } = await visit();
    await page.goto(`${served.url}/mail/${calm.id}`);
    await page.getByText('It is in no case.').waitFor();
    await served.call('/cases', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ title: 'The harmless one', messages: [calm.id] }),
    });
    await page.reload();
    await page.getByRole('link', { name: '1 · The harmless one' }).waitFor();
    assert.ok(requests.every((url) => !url.includes('/proposals')));
    assert.deepEqual(faults, []);
  });

  await t.test('a case is made of it where it is read, and it is added to one that is there', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/mail/${bad.id}`);
    const title = page.getByRole('textbox', { name: 'Title of the case' });
    assert.equal(await title.inputValue(), 'Re: お見積りの件');
    await title.fill('Viruses of one customer');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Viruses of one customer/ }).waitFor();
    await page.goto(`${served.url}/mail/${bad.id}`);
    await page.getByRole('combobox', { name: 'Add to a case' }).selectOption('1');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.waitForURL('**/case/1');
    await page.getByText('2 mails').first().waitFor();
    assert.deepEqual(faults, []);
  });

  await t.test('its desks are looked for when one is chosen, and not before', async () => {
    for (const options of [{}, { locale: 'ja-JP', colorScheme: 'dark', viewport: { width: 360, height: 800 } }]) {
      const { page, faults, requests } = await visit(options);
      await page.goto(`${served.url}/mail/${bad.id}`);
      const choice = page.getByRole('button', { name: '27.147.195.220', exact: true });
      await choice.waitFor();
      assert.ok(requests.every((url) => !url.includes('/desks')));
      await choice.click();
      await page.getByText('JPCERT').first().waitFor();
      const asked = new URL(requests.find((url) => url.includes('/desks')) ?? served.url).searchParams;
      assert.equal(asked.get('purpose'), 'malware');
      assert.equal(await page.getByText(/188|Consumer hotline/).count(), 0);
      assert.deepEqual(await seriousFindings(page), []);
      assert.ok((await overflow(page)) <= 0);
      assert.deepEqual(faults, []);
    }
  });

  await t.test('the report is saved as a document', async () => {
    const { page, faults } = await visit();
    await page.goto(`${served.url}/mail/${bad.id}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the report (PDF)' }).click();
    const saved = await coming;
    assert.equal(
      readFileSync(await saved.path())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    assert.deepEqual(faults, []);
  });
});
