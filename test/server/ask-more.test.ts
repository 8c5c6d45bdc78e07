/** "Ask more" in a real browser, of a server that asks a DNS server on loopback. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { overflow, seriousFindings } from '../web/serious.ts';
import { askedMail, askingServer } from './asking-place.ts';
import { type ExaminationSaid, rfc822 } from './serving.ts';

const says = {
  'en-GB': {
    plan: 'Show who would hear what',
    whom: 'the DNS resolver, and the DNS servers of whoever owns the name',
    ask: /^Ask these \d+ questions$/,
    answered: 'answered',
  },
  'ja-JP': {
    plan: '誰に何が伝わるかを見る',
    whom: 'DNSリゾルバーと、その名前を持つ人のDNSサーバー',
    ask: /^この\d+件を問い合わせる$/,
    answered: '回答あり',
  },
} as const;

test('who would hear what is said first; then it is asked, and the answers appear', {
  skip: skipWithoutPackage('chromium'),
}, async (t) => {
  const { dns, rdap, served } = await askingServer(t);
  const browser = await openBrowser();
  t.after(() => browser.close());

  let number = 0;
  for (const [locale, colorScheme, width] of [
    ['ja-JP', 'dark', 360],
    ['en-GB', 'light', 1280],
  ] as const) {
    const words = says[locale];
    const init = {
      method: 'POST',
      headers: rfc822,
      body: askedMail('see https://victim-4711.tracker.example.net/ now', ++number),
    };
    const { id } = (await served.read<ExaminationSaid>('/examinations', init)).said;
    const { page, faults } = await watchAt(
      { origin: served.url, browser },
      { locale, colorScheme, viewport: { width, height: 900 } },
    );
    // the first plan starts a worker, which a busy machine lets wait
    page.setDefaultTimeout(80_000);
    const before = dns.asked.length;
    await page.goto(`${served.url}/mail/${id}`);
    const showPlan = async (): Promise<void> => {
      // the server was started for registries alone: nothing more is offered
      await page.locator('fieldset').getByText(words.plan).waitFor();
      assert.equal(await page.locator('fieldset input[value=all]').count(), 0);
      await page.getByRole('button', { name: words.plan }).click();
      await page.getByText(words.whom).waitFor({ timeout: 40_000 });
    };
    await showPlan().catch(async () => {
      // what a person does whom a busy machine has kept waiting; what he saw is told, for it should not be
      console.error(`no plan within 40 s: ${(await page.locator('fieldset').allInnerTexts()).join(' | ')}`);
      await page.reload();
      await showPlan();
    });
    const plan = await page.locator('fieldset dl').innerText();
    assert.match(plan, /example\[?\.\]?com/);
    assert.match(plan, /192\.0\.2\.10/);
    assert.doesNotMatch(plan, /victim/);
    assert.deepEqual(
      [dns.asked.length, rdap.asked.length > 0 && number === 1],
      [before, false],
      'nobody was asked yet',
    );
    assert.deepEqual(await seriousFindings(page), []);
    assert.ok((await overflow(page)) <= 0);
    await page.getByRole('button', { name: words.ask }).click();
    // our own store has answered before, of the mail that was kept first
    await page.locator('li', { hasText: 'dns:' }).getByText(words.answered, { exact: true }).first().waitFor();
    assert.ok(number > 1 || dns.asked.some(({ name }) => name === '_dmarc.example.com'));
    assert.equal(
      dns.asked.some(({ name }) => name.includes('victim')),
      false,
    );
    assert.match(await page.locator('main').innerText(), /p=reject/);
    assert.deepEqual(await seriousFindings(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  }
});
