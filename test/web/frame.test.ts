import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { skipWithoutPackage } from '../data.ts';
import { openPlace, watch } from './place.ts';

const built = new URL('../../dist/web/', import.meta.url);
/** A server that keeps nothing yet. */
function empty(path: string) {
  const said: Readonly<Record<string, object>> = {
    '/api/v1/session': { signedIn: true, name: 'local', may: ['read'], by: 'open', signIn: [], asks: 'none' },
    '/api/v1/examinations': { found: [] },
    '/api/v1/cases': { found: [] },
  };
  const body = said[path];
  return body === undefined ? undefined : { type: 'application/json', body: JSON.stringify(body) };
}
/** Bytes of script, gzipped, that the whole app may have. */
const SCRIPT = 150 * 1024;

test('the scripts of the app are at most 150 KB gzipped, all screens together', () => {
  const scripts = readdirSync(new URL('assets/', built)).filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 0);
  const sizes = scripts.map((name) => gzipSync(readFileSync(new URL(`assets/${name}`, built))).length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(all <= SCRIPT, `${all} bytes`);
});

test('the page holds nothing inline and names nobody else', () => {
  const page = readFileSync(new URL('index.html', built), 'utf8');
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  assert.doesNotMatch(page, /<script(?![^>]* src=)|<style| style=| on[a-z]+=|https?:\/\/|unsafe-/);
});

test('the frame of the app', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const place = await openPlace(empty);
  t.after(() => place.end());

  await t.test('the first screen comes without a fault, and asks nobody but its server', async () => {
    const { page, faults } = await watch(place);
    await page.goto(`${place.origin}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(faults, []);
  });

  await t.test('language and brightness are switched at once, and are remembered', async () => {
    const { page, faults } = await watch(place);
    await page.goto(`${place.origin}/`);
    const heading = page.getByRole('heading', { level: 1 });
    assert.match((await heading.textContent()) ?? '', /^Investigates/);
    await page.getByRole('radio', { name: '日本語' }).check();
    assert.match((await heading.textContent()) ?? '', /^不審なメール/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'ja');
    await page.getByRole('radio', { name: '暗い' }).check();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await paper(), 'rgb(20, 23, 26)');
    await page.reload();
    assert.match((await heading.textContent()) ?? '', /^不審なメール/);
    assert.equal(await paper(), 'rgb(20, 23, 26)');
    assert.deepEqual(faults, []);
  });

  await t.test('an address where nothing is says so, and leads back without loading anew', async () => {
    const { page, faults, requests } = await watch(place);
    await page.goto(`${place.origin}/nowhere/at/all`);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    const before = requests.length;
    await page.getByRole('link', { name: 'To the inbox' }).click();
    await page.getByRole('heading', { name: /^Investigates/ }).waitFor();
    assert.ok(
      requests.slice(before).every((url) => !url.endsWith('.html') && new URL(url).pathname !== '/'),
      'loaded anew',
    );
    await page.goBack();
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    assert.deepEqual(faults, []);
  });
});
