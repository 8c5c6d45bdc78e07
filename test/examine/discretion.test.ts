/** Names that would tell the sender who reads his mail, in every way that we could think of, and names that do not. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { domainToASCII } from 'node:url';
import { discreet, recipientsIn } from '../../src/examine/observe/discretion.ts';
import { type Answer, idOf, type Lookup, type LookupKind, type Question } from '../../src/lookup/lookup.ts';
import { readMessage } from '../../src/message/mime.ts';
import { lookupIn, type Zone } from '../authenticate/zones.ts';

const AT = '2026-11-21T09:00:00Z';
const READER = 'jiro.yamada+shop@reader.example.org';
const ask = (recipients: readonly string[], zone: Zone = {}): Lookup => {
  const dns = lookupIn(zone);
  const all = async <K extends LookupKind>(question: Question<K>): Promise<Answer<K>> => {
    if (question.kind === 'dns') return dns(question);
    return { id: idOf(question), question, at: AT, source: 'nobody', outcome: 'skipped', reason: 'not-asked' };
  };
  return discreet(all, recipients, AT);
};
const isAsked = async (key: string, recipients: readonly string[] = [READER]): Promise<boolean> =>
  (await ask(recipients)({ kind: 'dns', type: 'TXT', key })).reason !== 'could-name-recipient';

const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)])
    .join('');
};
const hex = (text: string): string => Buffer.from(text).toString('hex');
const rot13 = (text: string): string =>
  text.replace(/[a-z]/g, (one) => String.fromCharCode(((one.charCodeAt(0) - 84) % 26) + 97));
const digest = (how: string, length: number): string =>
  createHash(how).update('jiro.yamada@reader.example.org').digest('hex').slice(0, length);

describe('a name that could tell who the reader is is not asked for', () => {
  const told: Readonly<Record<string, string>> = {
    'the local part': 'jiro.yamada',
    'in upper case': 'Jiro-YAMADA',
    'with what stands behind its plus': 'jiro-yamada-shop',
    'divided over labels': 'ji.ro.yama.da',
    'the whole address': 'jiro-yamada.reader-example-org',
    'in hexadecimal': hex('jiro.yamada'),
    'in hexadecimal, divided': hex('jiro.yamada').replace(/(.{6})/g, '$1.'),
    'in Base32': base32('jiro.yamada@reader.example.org').slice(0, 40),
    'in Base32, the local part alone, divided': base32('jiro.yamada').replace(/(.{4})/g, '$1-'),
    'in Base64 without its upper case': Buffer.from('jiro.yamada').toString('base64url').slice(0, 13),
    'thirteen letters on': rot13('jiro.yamada'),
    'turned round': [...'jiro.yamada'].reverse().join(''),
    'its MD5': digest('md5', 32),
    'a short piece of its SHA-256': digest('sha256', 8),
    'a number of the mailing': '20261121093015',
    'a number, divided': '2026-1121.0930-15',
    'a token of letters and digits': 'k7q2x9m4v1b8n3c6',
    'the same, divided': 'k7q2.x9m4.v1b8.n3c6',
    'letters by chance': 'xkqzvbnmwtrpdfgh',
    'a sign that no host has': 'bounce=jiro',
  };
  for (const [how, left] of Object.entries(told)) {
    test(how, async () => {
      for (const key of [
        `${left}.example.net`,
        `${left}._domainkey.example.net`,
        `s1._domainkey.${left}.mail.example.net`,
        `_dmarc.${left}.example.net`,
        `x.${left}._spf.example.net`,
      ])
        assert.equal(await isAsked(key), false, key);
    });
  }

  test('a short local part that stands as a word, in any script', async () => {
    assert.equal(await isAsked('jiro.example.net', ['jiro@reader.example.org']), false);
    assert.equal(await isAsked('to-jiro.mail.example.net', ['jiro@reader.example.org']), false);
    assert.equal(await isAsked(`${domainToASCII('山田太郎')}.example.net`, ['山田太郎@reader.example.org']), false);
  });

  test('with any number of others in To', async () => {
    const others = Array.from({ length: 300 }, (_, i) => `person${i}@example.jp`).join(', ');
    const mail = `Delivered-To: jiro.yamada@reader.example.org\r\nTo: ${others}\r\n\r\nx`;
    const message = readMessage(Buffer.from(mail));
    const to = others
      .split(', ')
      .map((address) => ({ value: { name: '', address }, proof: [{ at: [0, 1] }] }) as const);
    const facts = { to, cc: [], route: { value: { hops: [], basis: 'rule' }, proof: [{ at: [0, 1] }] } } as const;
    assert.equal(recipientsIn(message, facts)[0], 'jiro.yamada@reader.example.org');
  });
});

describe('a name that tells nothing is asked for', () => {
  const usual = [
    'example.net',
    'mail.example.net',
    '20230601._domainkey.gmail.com',
    'selector1-example-onmicrosoft-com._domainkey.example.onmicrosoft.com',
    'd2048-201806-01._domainkey.linkedin.com',
    'zendesk1._domainkey.example.net',
    'scph0920._domainkey.mail.example.net',
    'mandrill._domainkey.example.net',
    '_dmarc.news.example.net',
    'default._bimi.example.net',
    'mailgun.example.net',
    'o1.ptr2642.example.net',
    '5387361.spf02.hubspotemail.net',
    'bl6pepf0001ab4c.namprd04.prod.outlook.com',
    'smtp-out-03.eu-west-1.amazonses.com',
    '65.176.112.157._spf.example.net',
    '5.6.7.8.1.2.3.4.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2._spf.example.net',
    '65.176.112.157.in-addr.arpa',
  ];
  for (const key of usual) test(key, async () => assert.equal(await isAsked(key), true));

  test('whoever it is that the mail went to: names of services and of mail streams are nobody’s', async () => {
    const services = ['dmarc', 'domainkey', 'bimi', 'news', 'info', 'mail', 'spf'].map((one) => `${one}@example.org`);
    for (const key of [
      '_dmarc.news.example.net',
      's1._domainkey.info.example.net',
      'mail.example.net',
      '_spf.example.net',
    ])
      assert.equal(await isAsked(key, services), true, key);
  });

  test('a host whose name holds its own address, when DNS itself has told the name', async () => {
    const host = 'ip-157-112-176-065-a8f3c2d1.example.net';
    const lookup = ask([READER], {
      '65.176.112.157.in-addr.arpa': { PTR: [host] },
      'example.net': { MX: ['10 mx4f3a9c1b.example.net'] },
      [host]: { A: ['157.112.176.65'] },
      'mx4f3a9c1b.example.net': { A: ['157.112.176.66'] },
    });
    const forward = () => lookup({ kind: 'dns', type: 'A', key: host });
    assert.equal((await forward()).reason, 'could-name-recipient', 'the mail alone names it');
    await lookup({ kind: 'dns', type: 'PTR', key: '65.176.112.157.in-addr.arpa' });
    assert.equal((await forward()).outcome, 'found');
    await lookup({ kind: 'dns', type: 'MX', key: 'example.net' });
    assert.equal((await lookup({ kind: 'dns', type: 'A', key: 'mx4f3a9c1b.example.net' })).outcome, 'found');
  });
});
