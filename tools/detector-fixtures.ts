/**
 * Makes the fixtures of detectors that need answers: a mail, signed where it has to be, and beside it the recording of
 * all that was answered. `node tools/detector-fixtures.ts [ID...]`; keys are new each time, so name what you change. And
 * those of detectors of files, of the mails that `test/examine/file-mails.ts` has: `node tools/detector-fixtures.ts file-button`.
 */
import { writeFileSync } from 'node:fs';
import { writeRecording } from '../src/lookup/recording.ts';
import { rsaSigner, sealMail, signMail, zoneOf } from '../test/authenticate/sign.ts';
import { examinedOutside } from '../test/examine/examining.ts';
import { type FileMail, honest, lures, mailOf } from '../test/examine/file-mails.ts';
import { delivered, type Letter, letter, written } from '../test/examine/letters.ts';
import { lookupInWorld, reversed, type World } from '../test/examine/worlds.ts';

const folder = new URL('../test/fixtures/detectors/', import.meta.url);
const AT = '2026-11-21T00:00:00Z';

const sender = rsaSigner('sender.example', 's1', 2048);
const service = rsaSigner('esp.example', 's1', 2048);
const sealer = rsaSigner('sealer.example', 'arc', 2048);

/** A host with a name that leads back to it. */
const host = (name: string, ip: string): NonNullable<World['dns']> => ({
  [name]: { A: [ip] },
  [reversed(ip)]: { PTR: [name] },
});
const mailHost = host('mail.sender.example', '192.0.2.10');
const otherHost = host('out.other.example', '198.51.100.77');
const ownRecord = { 'sender.example': { MX: ['10 mail.sender.example'], TXT: ['v=spf1 ip4:192.0.2.10 -all'] } };
const noRecord = { 'sender.example': { MX: ['10 mail.sender.example'], TXT: ['unrelated'] } };
const reject = { '_dmarc.sender.example': { TXT: ['v=DMARC1; p=reject'] } };
const elsewhere = 'out.other.example (out.other.example [198.51.100.77])';

const signed = (one: Letter, options?: Parameters<typeof signMail>[2]): string =>
  signMail(written(one), sender, options);
const footer = '-- \r\nmembers mailing list\r\nhttps://list.example/members\r\n';

/** What the store knows of somebody who wrote here twelve times. */
const twelve = {
  mails: 12,
  harmful: 0,
  first: '2026-08-03T01:00:00.000Z',
  last: '2026-11-10T01:00:00.000Z',
  days: 11,
  ways: [
    { kind: 'host', value: 'sender.example', mails: 12 },
    { kind: 'network', value: '192.0.2.0/24', mails: 12 },
  ],
} as const;
const ofAddress = { 'address yamada@sender.example': twelve };
const ofName = {
  'name taroyamada': {
    ...twelve,
    addresses: [{ address: 'yamada@sender.example', mails: 12, harmful: 0, days: 11 }],
  },
};
const accountChanged =
  'Dear all,\n\nour bank account has changed. Please send the payment of this month to the new bank account below.\nTaro Yamada\n';
const freemailHost = host('out.freemail.example', '198.51.100.9');
const byFreemail = {
  from: 'taro.yamada.77@freemail.example',
  name: 'Taro Yamada',
  client: 'out.freemail.example (out.freemail.example [198.51.100.9])',
};

/** Mail and world of each; the first is where the detector speaks. */
const fixtures: Readonly<Record<string, readonly [speaks: Fixture, silent: Fixture]>> = {
  'spf-fail': [
    [letter({ client: elsewhere }), { dns: { ...otherHost, ...ownRecord } }],
    // forwarded: the forwarder may not send for it, and the signature has held
    [delivered(signed({}), { client: elsewhere }), { dns: { ...otherHost, ...ownRecord, ...zoneOf(sender) } }],
  ],
  'dkim-fail': [
    [
      delivered(signed({ body: 'Please pay 1000 to account 1234567.\n' }).replace('1234567', '7654321'), {}),
      { dns: { ...mailHost, ...noRecord, ...zoneOf(sender) } },
    ],
    [delivered(`${signed({})}${footer}`, {}), { dns: { ...mailHost, ...noRecord, ...zoneOf(sender) } }],
  ],
  'dmarc-fail': [
    [letter({ client: elsewhere }), { dns: { ...otherHost, ...ownRecord, ...reject } }],
    [
      delivered(
        sealMail(
          written({ subject: '[members] Minutes of the meeting', fields: 'List-Id: <members.list.example>\r\n' }),
          sealer,
          { instance: 1, chain: 'none', by: 'mx.sealer.example', results: 'dmarc=pass header.from=sender.example' },
        ),
        { client: elsewhere, mailFrom: 'members-bounces@list.example' },
      ),
      {
        dns: {
          ...otherHost,
          ...ownRecord,
          ...reject,
          ...zoneOf(sealer),
          'list.example': { TXT: ['v=spf1 ip4:198.51.100.77 -all'] },
        },
      },
    ],
  ],
  'not-authenticated': [
    [letter({}), { dns: { ...mailHost, ...noRecord } }],
    // a question that nobody answered is no absence
    [letter({}), { dns: { ...mailHost, ...noRecord, '_dmarc.sender.example': { FAILS: [] } } }],
  ],
  'authenticated-by-own-domain': [
    [delivered(signed({}), {}), { dns: { ...mailHost, ...ownRecord, ...reject, ...zoneOf(sender) } }],
    // the service signs for itself, and a record that permits everybody proves nothing
    [
      delivered(signMail(written({}), service), { client: elsewhere }),
      { dns: { ...otherHost, 'sender.example': { TXT: ['v=spf1 +all'] }, ...zoneOf(service) } },
    ],
  ],
  'signature-leaves-gap': [
    [
      delivered(
        `${signed({ body: 'The meeting is moved.\n' }, { length: 23 })}Pay at https://pay.other.example/\r\n`,
        {},
      ),
      { dns: { ...mailHost, ...noRecord, ...zoneOf(sender) } },
    ],
    [
      delivered(
        signed({ body: 'The meeting is moved.\n' }, { length: 23, names: ['from', 'to', 'subject', 'content-type'] }),
        {},
      ),
      { dns: { ...mailHost, ...noRecord, ...zoneOf(sender) } },
    ],
  ],
  'changed-on-the-way': [
    [
      delivered(`${signed({})}${footer}`, { client: elsewhere }),
      { dns: { ...otherHost, ...ownRecord, ...reject, ...zoneOf(sender) } },
    ],
    [
      delivered(signed({}).replace('minutes of the meeting below', 'invoice attached below'), { client: elsewhere }),
      { dns: { ...otherHost, ...ownRecord, ...reject, ...zoneOf(sender) } },
    ],
  ],
  'sender-domain-elsewhere': [
    [
      letter({ client: elsewhere }),
      { dns: { ...otherHost, 'sender.example': { A: ['192.0.2.80'], MX: ['10 mail.sender.example'] } } },
    ],
    [letter({}), { dns: { ...mailHost, 'sender.example': { A: ['192.0.2.10'], MX: ['10 mail.sender.example'] } } }],
  ],
  'sender-domain-without-mail': [
    [letter({ client: elsewhere }), { dns: otherHost }],
    // without MX the address takes the mail (RFC 5321 §5.1)
    [letter({}), { dns: { ...mailHost, 'sender.example': { A: ['192.0.2.10'] } } }],
  ],
  'young-domain': [
    [letter({}), { dns: { ...mailHost, ...ownRecord }, registered: { 'sender.example': '2026-11-12T03:00:00Z' } }],
    [letter({}), { dns: { ...mailHost, ...ownRecord }, registered: { 'sender.example': '2015-04-01' } }],
  ],
  'domain-listed': [
    [
      letter({ body: 'Your parcel is waiting:\nhttps://parcel.shop-a.example/track\n' }),
      { dns: { ...mailHost, ...ownRecord }, lists: { 'dbl.spamhaus.org shop-a.example': ['127.0.1.4'] } },
    ],
    [
      letter({ body: 'Your parcel is waiting:\nhttps://parcel.shop-a.example/track\n' }),
      { dns: { ...mailHost, ...ownRecord }, silent: ['listing'] },
    ],
  ],
  'handover-listed': [
    [
      letter({ client: elsewhere }),
      { dns: { ...otherHost, ...noRecord }, lists: { 'zen.spamhaus.org 198.51.100.77': ['127.0.0.4'] } },
    ],
    [
      letter({ client: elsewhere }),
      { dns: { ...otherHost, ...noRecord }, lists: { 'zen.spamhaus.org 198.51.100.77': ['127.0.0.10'] } },
    ],
  ],
  'line-listed': [
    [
      letter({ client: elsewhere }),
      { dns: { ...otherHost, ...noRecord }, lists: { 'zen.spamhaus.org 198.51.100.77': ['127.0.0.10'] } },
    ],
    // a colleague at home, who logged in at our server
    [
      letter({ client: '[10.0.0.5] (out.other.example [198.51.100.77])', with: 'ESMTPSA' }),
      { dns: { ...otherHost, ...noRecord }, lists: { 'zen.spamhaus.org 198.51.100.77': ['127.0.0.10'] } },
    ],
  ],
  'handover-allowlisted': [
    [letter({}), { dns: { ...mailHost, ...noRecord }, lists: { 'list.dnswl.org 192.0.2.10': ['127.0.5.2'] } }],
    [letter({}), { dns: { ...mailHost, ...noRecord }, lists: { 'list.dnswl.org 192.0.2.10': ['127.0.5.0'] } }],
  ],
  'dynamic-line': [
    [
      letter({ client: 'PC (dyn-203-0-113-45.pool.isp.example [203.0.113.45])' }),
      { dns: { ...host('dyn-203-0-113-45.pool.isp.example', '203.0.113.45'), ...noRecord } },
    ],
    // her own provider takes it from her line
    [
      letter({
        from: 'yamada@isp.example',
        client: 'PC (dyn-203-0-113-45.pool.isp.example [203.0.113.45])',
        by: 'smtp.isp.example',
      }),
      { dns: { ...host('dyn-203-0-113-45.pool.isp.example', '203.0.113.45'), 'isp.example': { TXT: ['unrelated'] } } },
    ],
  ],
  'known-correspondent': [
    [letter({}), { dns: { ...mailHost, ...noRecord }, history: ofAddress }],
    // the address is typed quickly, and the way is another
    [letter({ client: elsewhere }), { dns: { ...otherHost, ...noRecord }, history: ofAddress }],
  ],
  'known-address-other-way': [
    [letter({ client: elsewhere, body: accountChanged }), { dns: { ...otherHost, ...noRecord }, history: ofAddress }],
    // he sends by another server now, and signs
    [
      delivered(signed({ body: accountChanged }), { client: elsewhere }),
      { dns: { ...otherHost, ...noRecord, ...zoneOf(sender) }, history: ofAddress },
    ],
  ],
  'known-name-other-address': [
    [letter({ ...byFreemail, body: accountChanged }), { dns: freemailHost, history: ofName }],
    // his firm has more addresses than one
    [
      letter({ name: 'Taro Yamada', from: 'sales-2@sender.example', body: accountChanged }),
      { dns: { ...mailHost, ...noRecord }, history: ofName },
    ],
  ],
  'handover-name-false': [
    [
      letter({ client: 'mail.bank.example (unknown [198.51.100.77])' }),
      {
        dns: {
          [reversed('198.51.100.77')]: { PTR: ['mail.bank.example'] },
          'mail.bank.example': { A: ['192.0.2.99'] },
          ...noRecord,
        },
      },
    ],
    [letter({}), { dns: { ...mailHost, ...noRecord } }],
  ],
};

type Fixture = readonly [mail: string, world: World];

const wanted = process.argv.slice(2);
for (const [id, both] of Object.entries(fixtures)) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  for (const [i, kind] of (['speaks', 'silent'] as const).entries()) {
    const [mail = '', world = {}] = both[i] ?? [];
    const bytes = Buffer.from(mail, 'latin1');
    const asksStore = world.history !== undefined;
    const { answers } = await examinedOutside(bytes, [], { lookup: lookupInWorld(world, AT), at: AT, asksStore });
    writeFileSync(new URL(`${id}.${kind}.eml`, folder), bytes);
    writeFileSync(new URL(`${id}.${kind}.answers.jsonl`, folder), writeRecording(answers));
    console.log(`${id}.${kind}`);
  }
}

/** The first lure that a detector of files has to find, and the honest mail that is most like it. */
const ofFiles: readonly (readonly [kind: string, mail: FileMail])[] = [
  ...lures
    .filter(({ says }, i) => lures.findIndex((one) => one.says === says) === i)
    .map((one) => [`${one.says}.speaks`, one] as const),
  ...honest.flatMap((one) => (one.silent === undefined ? [] : [[`${one.silent}.silent`, one] as const])),
];
for (const [name, mail] of ofFiles) {
  if (wanted.length > 0 && !wanted.includes(name.slice(0, name.indexOf('.')))) continue;
  writeFileSync(new URL(`${name}.eml`, folder), await mailOf(mail));
  console.log(name);
}
