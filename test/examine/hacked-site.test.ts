/** A site that was broken into: its words say whether it is the one that sent the mail or one that it leads to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { delivered, written } from './letters.ts';

const PAGE = 'https://bakery.example.com/wp-includes/js/online/login.php';
const PHOTOS = 'https://bakery.example.com/wp-content/uploads/party/';

async function siteOf(mailFrom: string, url: string, body = 'Verify your account within 24 hours') {
  const sender = { from: 'billing@notice.example', name: 'Netflix', mailFrom };
  const mail = written({ ...sender, subject: 'Your account', body: `${body}: ${url}\n` });
  const { verdict } = await examined(Buffer.from(delivered(mail, sender)));
  return verdict.sender.find(({ hypothesis }) => hypothesis === 'hacked-site');
}

test('the sending server is named where it is the sign, and may as well be rented', async () => {
  const site = await siteOf('www-data@web7.example.net', 'https://in.example.com/login');
  assert.equal(site?.standing, 'possible');
  assert.match(
    site.wouldDecide.ja,
    /送信したサーバー\(エンベロープFromはwww-data@web7\.example\.net\).*リンク先のサイトのことではありません/,
  );
  assert.match(
    site.wouldDecide.en,
    /sending server \(envelope sender www-data@web7\.example\.net\), not a linked page/,
  );
});

test('the linked site is named where it is the sign', async () => {
  const site = await siteOf('billing@notice.example', PAGE);
  assert.equal(site?.standing, 'supported');
  assert.match(site.wouldDecide.ja, /リンク先のサイト\(bakery\.example\.com\).*送信したサーバーのことではありません/);
  assert.match(site.wouldDecide.en, /linked site \(bakery\.example\.com\), not the sending server/);
});

test('both are named where both are signs', async () => {
  const site = await siteOf('www-data@web7.example.net', PAGE);
  assert.match(site?.wouldDecide.ja ?? '', /www-data@web7\.example\.net.*bakery\.example\.com.*両方/);
  assert.match(site?.wouldDecide.en ?? '', /Both .*www-data@web7\.example\.net.*bakery\.example\.com/);
});

test('papers that a site keeps there are no sign, and a mail that harms nobody supports none', async () => {
  assert.equal(
    await siteOf('billing@notice.example', 'https://bakery.example.com/wp-content/uploads/2026/prices.pdf'),
    undefined,
  );
  const sender = { from: 'info@club.example', name: 'Club' };
  const mail = written({ ...sender, subject: 'Party', body: `The photos are here: ${PHOTOS}\n` });
  const { verdict } = await examined(Buffer.from(delivered(mail, sender)));
  const site = verdict.sender.find(({ hypothesis }) => hypothesis === 'hacked-site');
  assert.equal(site?.standing, 'possible');
});
