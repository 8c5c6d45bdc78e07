import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { skipWithoutPackage } from '../data.ts';
import { EVIL, examinationWith, hostileBodies, hostileStrings } from './hostile-strings.ts';
import { answering, examined } from './mails.ts';
import { openPlace, watch } from './place.ts';

const sources = fileURLToPath(new URL('../../src/web/', import.meta.url));
/** Strings that one field holds at once: more would be cut as too long for the screen. */
const AT_ONCE = 20;
/** What acts without being seen: controls but the line end, bidi, zero width, tags, half characters. */
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;

/**
 * From mail to mail inside the app, as a reader goes: what a mail left behind in the window is still there at the end. Returns when the
 * mail that was shown is gone and the other stands there.
 */
async function goTo(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') {
    await page.goto(address);
    return;
  }
  await page.evaluate((next) => {
    for (const shown of document.querySelectorAll('article')) shown.setAttribute('data-gone', '');
    history.pushState(undefined, '', next);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.locator('article:not([data-gone])').first().waitFor();
  assert.equal(await page.locator('article[data-gone]').count(), 0);
}

test('no screen makes markup of text: {@html}, innerHTML and their like stand nowhere', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:svelte|ts)$/.test(name),
  );
  assert.ok(files.length > 20);
  const found = files.filter((name) =>
    /\{@html|innerHTML|outerHTML|insertAdjacent|document\.write|createContextualFragment|DOMParser|\beval\(|new Function/.test(
      readFileSync(join(sources, name), 'utf8'),
    ),
  );
  assert.deepEqual(found, []);
  const framed = files.filter((name) => /srcdoc/.test(readFileSync(join(sources, name), 'utf8')));
  assert.deepEqual(framed, ['mail/markup.ts']);
});

test('hostile mail in the view', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const pages = hostileStrings.length / AT_ONCE;
  const field = (page: number, number: number): string =>
    hostileStrings
      .slice(page * AT_ONCE, (page + 1) * AT_ONCE)
      // in another order in each field, so that each string is first somewhere
      .map((_, at, all) => all[(at + number) % all.length])
      .join(' ');
  const mails = new Map<string, Awaited<ReturnType<typeof examined>>>();
  for (let page = 0; page < pages; page++) {
    const original = Buffer.from(hostileStrings.slice(page * AT_ONCE, (page + 1) * AT_ONCE).join('\n'));
    mails.set(`strings-${page}`, { json: examinationWith((number) => field(page, number)).json, original });
  }
  for (const [number, body] of hostileBodies.entries()) {
    const bytes = Buffer.from(
      `From: a@example.org\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}\r\n`,
    );
    mails.set(`body-${number}`, await examined(bytes));
  }
  const place = await openPlace(answering(mails));
  t.after(() => place.end());

  await t.test(
    `1,000 strings in ${examinationWith(() => '').fields} fields: nothing runs, nobody is asked, nothing unseen is left`,
    async () => {
      const { page, faults, requests } = await watch(place);
      assert.ok(examinationWith(() => '').fields >= 40);
      for (let number = 0; number < pages; number++) {
        await goTo(page, `${place.origin}/mail/strings-${number}`);
        // a click that does not wait for a long page to come to rest
        await page.getByRole('radio', { name: 'Everything', exact: true }).dispatchEvent('click');
        await page.locator('aside .row').first().waitFor();
        const text = await page.locator('article').innerText();
        const unseen = UNSEEN.exec(text);
        assert.equal(unseen && text.slice(unseen.index - 60, unseen.index + 10), null, `page ${number}`);
        // elements that only a hostile text would have made
        assert.equal(
          await page
            .locator(
              'main :is(script, img, object, embed, link, style, base, form[action], video, math, [onerror], [onload], [srcdoc=""])',
            )
            .count(),
          0,
        );
      }
      assert.equal(await page.evaluate(() => 'hit' in window), false);
      assert.deepEqual(faults, []);
      assert.deepEqual(
        requests.filter((url) => url.includes(EVIL)),
        [],
      );
      await page.context().close();
    },
  );

  await t.test('20 bodies of HTML: the frame shows their text, runs nothing and asks nobody', async () => {
    const { page, faults, requests } = await watch(place);
    assert.equal(hostileBodies.length, 20);
    for (const number of hostileBodies.keys()) {
      await goTo(page, `${place.origin}/mail/body-${number}`);
      await page.locator('iframe[sandbox=""]').waitFor();
      const frame = page.frameLocator('iframe[sandbox=""]');
      await frame.getByText('text').first().waitFor({ state: 'attached' });
      assert.equal(
        await frame.locator('script, iframe, form, input, a, style, link, video, svg, math, object').count(),
        0,
      );
      const attributes = await frame
        .locator('body *')
        .evaluateAll((all) => all.flatMap((one) => one.getAttributeNames()));
      assert.deepEqual(
        [...new Set(attributes)].filter(
          (name) => !['color', 'size', 'face', 'align', 'bgcolor', 'width', 'src', 'alt'].includes(name),
        ),
        [],
      );
    }
    assert.equal(await page.evaluate(() => 'hit' in window), false);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      requests.filter((url) => url.includes(EVIL)),
      [],
    );
    await page.context().close();
  });
});
