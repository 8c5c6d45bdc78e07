/** What mail that nobody here had seen taught at first sight: each sign beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/examine/finding.ts';
import { brandsIn } from '../../src/examine/known/brands/match.ts';
import { isNamedByAddress } from '../../src/examine/known/hosts/address-names.ts';
import { examined } from './examining.ts';
import { delivered, judged, type Letter, letter, written } from './letters.ts';

async function found(detector: string, mail: string): Promise<Finding | undefined> {
  const { findings } = await examined(Buffer.from(mail));
  return findings.find((one) => one.detector === detector);
}
const says = async (detector: string, one: Letter): Promise<Finding | undefined> => found(detector, letter(one));

const HTML = /Content-Type: text\/plain/;
const page = (one: Letter): string => letter(one).replace(HTML, 'Content-Type: text/html');

test('a host that its provider named by its address is nobody’s page', async () => {
  for (const host of ['19.113.0.203.host.provider.example', 'ec2-203-0-113-178.us-east-2.compute.provider.example'])
    assert.ok(isNamedByAddress(host), host);
  for (const host of ['3-12-0-1.docs.example.com', '192-168-0-1.static.example.com', '300-2-3-4.static.example.com'])
    assert.ok(!isNamedByAddress(host), host);
  const told = await says('link-ip-address', {
    body: 'Your account is waiting: http://19.113.0.203.static.provider.example/login\n',
  });
  assert.match(told?.title.en ?? '', /named by its IP address/);
  assert.match(told?.explains.en ?? '', /19\.113\.0\.203\.static\.provider\.example/);
  assert.equal(
    await says('link-ip-address', { body: 'Read it at https://3-12-0-1.docs.example.com/new\n' }),
    undefined,
  );
});

test('a file of a host without a name is a program, and a paper of it a page or a program', async () => {
  const kinds = async (shown: string): Promise<readonly string[] | undefined> =>
    (
      await found(
        'link-ip-address',
        page({ body: `<p>Good day.</p><p><a href="http://19.113.0.203.static.provider.example/a">${shown}</a></p>\n` }),
      )
    )?.kinds;
  assert.deepEqual(await kinds('Print it (92Kb)'), ['malware']);
  assert.deepEqual(await kinds('See the document'), ['malware', 'phishing']);
  assert.equal(await kinds('See the garden'), undefined);
});

test('capitals are strewn into a scheme for filters; a telephone and a title put them at its start', async () => {
  const link = (scheme: string): Letter => ({ body: `Please look: ${scheme}://www.example.com/a\n` });
  assert.match((await says('link-address-disguised', link('hTtPs')))?.title.en ?? '', /filters/);
  for (const scheme of ['https', 'Https', 'HTTPS', 'HTTPs', 'Http'])
    assert.equal(await says('link-address-disguised', link(scheme)), undefined, scheme);
});

test('who leaves where the offer is leaves nothing', async () => {
  const mail = (offer: string, leave: string, more = ''): string =>
    page({
      body: `<p>A lamp for your garden.</p><p><a href="${offer}">See it now</a> ${more}</p><p><a href="${leave}">Unsubscribe</a></p>\n`,
    });
  const one = 'https://stranger.example.com/x1';
  assert.match((await found('unsubscribe-nowhere', mail(one, one)))?.title.en ?? '', /what it advertises/);
  for (const honest of [
    mail(one, 'https://stranger.example.com/leave'),
    mail('https://www.sender.example/', 'https://www.sender.example/'),
    mail(one, one, '<a href="https://www.sender.example/">Our pages</a>'),
  ])
    assert.equal(await found('unsubscribe-nowhere', honest), undefined, honest);
  // a page where one may choose is the place for both
  const choice = page({
    body: `<p>News of March.</p><p><a href="${one}">Manage your preferences</a> <a href="${one}">Unsubscribe</a></p>\n`,
  });
  assert.equal(await found('unsubscribe-nowhere', choice), undefined);
});

test('whether one shops at a house is asked of hidden readers before gift cards are', async () => {
  const blind = (one: Letter): string => letter(one).replace('To: reader@example.org\r\n', '');
  const ask: Letter = { subject: 'Hello', body: 'Hi, how are you? Do you have an account with Amazon?\n' };
  const told = await found('gift-card-request', blind(ask));
  assert.equal(told?.weight, 2);
  assert.match(told?.explains.en ?? '', /whoever answers/);
  assert.equal(await says('gift-card-request', ask), undefined);
  // no person writes a shop's name in two
  const split: Letter = { subject: 'Hello', body: 'Do you shop often on Amaz on??\n' };
  assert.equal((await found('gift-card-request', blind(split)))?.weight, 3);
  assert.equal(
    await found('gift-card-request', blind({ body: 'I bought the lamp on Amazon. The cable comes tomorrow.\n' })),
    undefined,
  );
});

test('one bill in a file for a row of strangers is nobody’s bill', async () => {
  const bill = (to: string): string =>
    letter({
      from: 'accounts@firm.example',
      subject: 'Invoice 4471',
      fields: '',
      body: '--b\nContent-Type: text/plain\n\nYour order is in the file. For refund ask our phone support: +1 (805) 555-0143.\n\n--b\nContent-Type: application/pdf; name="4471.pdf"\nContent-Disposition: attachment; filename="4471.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--b--\n',
    })
      .replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=b')
      .replace('To: reader@example.org', `To: ${to}`);
  const row =
    'kim@alder.example, lou@birch.example, max@cedar.example, noa@dogwood.example, ola@elm.example, reader@example.org';
  assert.equal((await found('callback-number', bill(row)))?.weight, 3);
  assert.equal(await found('callback-number', bill('reader@example.org')), undefined);
});

test('a name with a space between its characters is the name; words of one character are none', () => {
  const names = (text: string): string[] => brandsIn(text).map(({ name }) => name);
  assert.deepEqual(names('三 井 住 友 銀 行'), names('三井住友銀行'));
  assert.ok(names('三 井 住 友').length > 0);
  assert.deepEqual(names('三 井 さ ん'), []);
});

test('a person has the surname of a house, and a desk of the house has not', async () => {
  const from = (name: string, address: string): Letter => ({
    name,
    from: address,
    subject: 'Lunch',
    body: 'At one?\n',
  });
  assert.equal(await says('display-name-brand', from('Tom Marriott', 'tmarriott@firm.example')), undefined);
  assert.equal(await says('display-name-brand', from('Tom Marriott', 't.marriott@firm.example')), undefined);
  assert.ok(await says('display-name-brand', from('Marriott Rewards', 'mrewards@firm.example')));
  assert.ok(await says('display-name-brand', from('Service Marriott', 'smarriott@firm.example')));
});

test('an article of a paper tells of lures, and a lure has one thing to press', async () => {
  const say = 'Criminals write: your account has been suspended. ';
  const articles = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) =>
        `<p><a href="https://paper.example.com/${at}">Article number ${'abcdefghij'[at % 10]}${at} of the week</a> ${'It has a long tale that one may read at leisure. '.repeat(3)}</p>`,
    ).join('\n');
  const mail = (count: number): string => page({ subject: 'The week', body: `<p>${say}</p>\n${articles(count)}\n` });
  assert.equal(await found('credential-lure', mail(40)), undefined);
  assert.ok(await found('credential-lure', mail(2)));
});

test('an encrypted letter whose text anybody can read is not encrypted', async () => {
  const mail = (first: string): string =>
    letter({
      body: `--b\nContent-Type: ${first}\n\nVersion: 1\n\n--b\nContent-Type: application/octet-stream\n\nabc\n--b--\n`,
    }).replace('text/plain; charset=utf-8', 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b');
  const locked = async (first: string) => (await examined(Buffer.from(mail(first)))).facts.locked;
  assert.ok((await locked('application/pgp-encrypted')) !== undefined);
  assert.equal(await locked('text/html'), undefined);
});

test('what greets the reader is quoted as it is written', async () => {
  const link = await says('greeted-by-link', { body: 'Hello https://www.Example.com/Win/AbC,\n\nyour bonus waits.\n' });
  assert.match(link?.explains.en ?? '', /AbC/);
  const address = await found(
    'greeted-by-address',
    letter({
      subject: 'Your account',
      body: 'Dear Reader@Example.org,\n\nplease verify your account: https://host.example.net/v\n',
    }),
  );
  assert.match(address?.explains.en ?? '', /Reader@Example\.org/);
});

test('a contact form greets with whatever was typed as a name', async () => {
  const form = (greeting: string, end: string): Letter => ({
    body: `${greeting}\n\nThank you for your message. We will answer soon.\n\n${end}\n`,
  });
  const long =
    'Hello Your account has been dormant for a whole year now. Sign in to take it: https://coin.example.net/a!';
  assert.ok(await says('greeted-by-link', form(long, 'This e-mail was sent from a contact form on our pages.')));
  assert.equal(await says('greeted-by-link', form(long, 'Anna, of the shop')), undefined);
  assert.equal(
    await says('greeted-by-link', form('Hello Anna!', 'This e-mail was sent from a contact form on our pages.')),
    undefined,
  );
});

test('who gives a page the address of the list wrote to all addresses, and not to the list', async () => {
  const carried = (link: string): Letter => ({
    from: 'desk@host.example',
    mailFrom: 'friends-bounces@lists.example.net',
    client: 'lists.example.net (lists.example.net [192.0.2.44])',
    subject: 'Mailbox',
    fields: 'List-Id: Friends <friends.lists.example.net>\nPrecedence: list\n',
    body: `Your mailbox is full. Sign in with your email password to keep it:\n${link}\n`,
  });
  const weight = async (link: string): Promise<number | undefined> => {
    const one = carried(link);
    const mail = delivered(written(one), one).replace('To: reader@example.org', 'To: friends@lists.example.net');
    return (await found('mailing-list', mail))?.weight;
  };
  assert.equal(await weight('https://stranger.example.com/login#friends@lists.example.net'), 0);
  assert.equal(await weight('https://stranger.example.com/login?u=friends%40lists.example.net'), 0);
  assert.equal(await weight('https://archive.example.com/friends@lists.example.net/msg1'), -1);
  assert.equal(await weight('https://lists.example.net/leave?list=friends@lists.example.net'), -1);
});

test('a holiday note is no mass mailing, whatever keeps machines from answering it', async () => {
  const note = (subject: string): Letter => ({ subject, fields: 'Precedence: bulk\n', body: 'I am back on Monday.\n' });
  assert.equal(await says('newsletter', note('Out of the office')), undefined);
  assert.ok(await says('newsletter', note('Our offers of March')));
});

test('a piano that is given away is no fortune', async () => {
  const told = await says('payment-request', {
    body: 'I am giving away my late husband’s baby grand piano to an instrument lover who will cherish it.\n',
  });
  assert.match(told?.title.en ?? '', /gives something of worth away/);
});

test('who makes pages for everybody says so in Russian too; a colleague speaks of one page', async () => {
  const from = 'studio@yandex.ru';
  const offer =
    'Добрый день! Наша студия предлагает продвижение сайтов: сайт-визитка за неделю,\nSEO аудит и расчёт семантического ядра вашей фирмы.\n';
  assert.equal((await says('unasked-offer', { from, body: offer }))?.weight, 3);
  const colleague = 'Коллеги, продвижение сайтов обсудим в среду, смету пришлю завтра.\n';
  assert.ok(((await says('unasked-offer', { from, body: colleague }))?.weight ?? 0) < 3);
});

test('a story that nobody sees has no word of the letter; text for another screen has', async () => {
  const story =
    'Volcanoes arise where molten rocks reach the surface of a planet through its crust, slowly building mountains of ashes. ';
  const mail = (hidden: string): string =>
    page({
      subject: 'Online loans today',
      body: `<p>Online loans without questions, paid out on the very same day</p><p style="display:none">${hidden}</p>\n`,
    });
  const told = await found('hidden-text', mail(story.repeat(10)));
  assert.equal(told?.weight, 2);
  assert.match(told?.title.en ?? '', /no word of the letter/);
  const screen = await found('hidden-text', mail(`${story.repeat(10)} Our loans are here.`));
  assert.equal(screen?.weight, 1);
  // an author of another script shares no letters
  const japanese = await found('hidden-text', mail('春の新しい品物をお知らせいたします。'.repeat(80)));
  assert.equal(japanese?.weight, 1);
});

test('a mistaken address that looks for friends and a chat', async () => {
  const { kind, weights } = await judged({
    from: 'erika0520@hotmail.com',
    body: 'はじめまして。\n昨日のメールは、まちがったアドレスに送ってしまったかもしれません。\nでも、これもなにかのご縁だと思います。日本でお友達をさがしています。\n私は離婚して、娘と暮らしています。LINEでお話しできるとうれしいです。\nLINE ID: erika_0520\n',
  });
  assert.equal(weights.get('friendship-lure'), 3);
  assert.equal(kind, 'fraud');
});
