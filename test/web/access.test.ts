import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { sampleMails } from './data-mails.ts';
import { answering, examined } from './mails.ts';
import { openPlace, watch } from './place.ts';
import { overflow, seriousFindings } from './serious.ts';

const privatePage = new URL('../../dist/web/private.html', import.meta.url).href;

test('everybody can use the app', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const bytes = readFileSync(sampleMails[3] ?? '');
  const place = await openPlace(answering(new Map([['mail', await examined(bytes, '004-hosting-company.eml')]])));
  t.after(() => place.end());

  // each pair of language, colours and width
  for (const [locale, colorScheme, width] of [
    ['ja-JP', 'light', 360],
    ['ja-JP', 'dark', 1440],
    ['en-GB', 'dark', 360],
    ['en-GB', 'light', 1440],
  ] as const)
    await t.test(`axe finds nothing serious: ${locale}, ${colorScheme}, ${width} pixels wide`, async () => {
      const { page, faults } = await watch(place, { locale, colorScheme, viewport: { width, height: 800 } });
      await page.goto(`${place.origin}/mail/mail`);
      await page.locator('li.handover button').click();
      await page.locator('aside .row').first().waitFor();
      assert.deepEqual(await seriousFindings(page), []);
      // nothing is wider than the screen
      assert.ok((await overflow(page)) <= 0);
      await page.goto(privatePage);
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(await seriousFindings(page), []);
      assert.deepEqual(faults, []);
      await page.context().close();
    });

  await t.test('a mail is read with the keyboard alone: every statement, its bytes, and back', async () => {
    const { page } = await watch(place);
    await page.goto(`${place.origin}/mail/mail`);
    await page.locator('aside .row').first().waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content');
    await page.keyboard.press('Enter');
    const statements = await page.locator('button.statement').count();
    const reached = new Set<string>();
    for (let press = 0; press < statements + 40 && reached.size < statements; press++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() =>
        document.activeElement?.matches('button.statement') === true ? document.activeElement.textContent : null,
      );
      if (name !== null) reached.add(name);
      if (await page.evaluate(() => document.activeElement?.matches('li.handover button') === true)) {
        await page.keyboard.press('Enter');
        await page.locator('mark').first().waitFor();
        assert.match((await page.locator('mark').allTextContents()).join(''), /^Received: from sv7/);
      }
    }
    const all = new Set(await page.locator('button.statement').allTextContents());
    assert.deepEqual(
      [...all].filter((one) => !reached.has(one)),
      [],
    );
    await page.context().close();
  });
});
