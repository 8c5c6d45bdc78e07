/** Lures that came in other words or by other ways than the tables knew, each beside an honest letter that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { type Letter, letter } from './letters.ts';

async function weightOf(detector: string, one: Letter): Promise<number | undefined> {
  const { findings } = await examined(Buffer.from(letter(one)));
  return findings.find((finding) => finding.detector === detector)?.weight;
}

test('a short name in capitals is played where the host says it again with an errand', async () => {
  const named = (name: string, host: string): Letter => ({
    from: 'mail@host.example',
    name,
    subject: 'Notice',
    body: `Please look at your contract: https://${host}/a\n`,
  });
  assert.equal(await weightOf('display-name-brand', named('NHK Fees', 'nhk-pay.stranger.example.com')), 2);
  assert.equal(await weightOf('display-name-brand', named('Service Client EDF', 'edf-remb.stranger.example.com')), 2);
  for (const [name, host] of [
    ['Ana', 'ana-photos.stranger.example.com'], // a name of people
    ['NHK Fees', 'news.stranger.example.com'], // an agency writes
    ['NHK Fees', 'nhk-pay.nhk.or.jp'], // its own
    ['NHK Fees', 'nhk.ct.sendgrid.net'], // a mailing service counts
  ] as const)
    assert.equal(await weightOf('display-name-brand', named(name, host)), undefined, `${name} ${host}`);
});

test('silence has a price: an extortion in other words', async () => {
  const body = (more: string): string =>
    `I have been keeping an eye on you for months. The footage is on my disk.\n${more}\nOr every contact in your phone gets it.\n`;
  assert.equal(await weightOf('extortion', { body: body('The price of my silence is $1,900 in Bitcoin.') }), 3);
  assert.equal(
    await weightOf('extortion', { body: 'The footage of the meeting is on my disk. I keep an eye on the costs.\n' }),
    undefined,
  );
});

test('a fortune in yen is for the taking, in a mass mailing too', async () => {
  const fields = 'List-Unsubscribe: <https://m.sender.example/u>\n';
  const told = (body: string): Letter => ({ fields, body });
  assert.equal(
    await weightOf(
      'great-sum',
      told('■支給金額:5億円\nLINEでお友だち追加をして申請してください。 https://lin.ee/abc\n'),
    ),
    2,
  );
  assert.equal(
    await weightOf(
      'great-sum',
      told(
        '手元に12億円ほどの資産がございます。あなた様にお譲りします。手数料5,000円のみ必要です。 https://m.sender.example/a\n',
      ),
    ),
    3,
  );
  assert.equal(
    await weightOf('great-sum', told('当社の今期の売上高は5億円でした。 https://m.sender.example/a\n')),
    undefined,
  );
});

test('a bill never comes as a program, not even from the pages of its sender', async () => {
  const link = (subject: string): Letter => ({
    subject,
    body: 'Download it here: https://www.sender.example/d/20260303.exe\n',
  });
  assert.equal(await weightOf('link-to-program', link('Your invoice of March')), 3);
  assert.equal(await weightOf('link-to-program', link('Version 3 of our editor is out')), 1);
});

test('no owner keeps a page among the programs of WordPress itself; pictures and uploads lie beside them', async () => {
  const link = (path: string): Letter => ({ body: `See https://www.bakery.example.com/${path}\n` });
  assert.equal(await weightOf('link-inside-site', link('wp-includes/mygov/')), 2);
  assert.equal(await weightOf('link-inside-site', link('wp-content/uploads/offers/')), 0);
  assert.equal(await weightOf('link-inside-site', link('wp-includes/images/logo.png')), undefined);
});

test('a payment service carries the note of a seller who wants a call', async () => {
  const note = (words: string): Letter => ({
    from: 'service@paypal.com',
    name: 'service@paypal.com',
    mailFrom: 'service@paypal.com',
    subject: 'Invoice from Shop (0417)',
    body: `Shop sent you an invoice for $499.99 USD\nSeller note to customer: ${words}\n`,
  });
  assert.equal(
    await weightOf(
      'callback-number',
      note('You are charged the amount of the invoice. Call us for any dispute and a refund at +1 (808) 555-0136'),
    ),
    3,
  );
  assert.equal(
    await weightOf('callback-number', note('Thank you for the order of two lamps. Questions? +1 (808) 555-0136')),
    undefined,
  );
});
