import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Observation } from '../../src/examine/finding.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import type { Bounce } from '../../src/examine/observe/bounce/facts.ts';
import { observeBounce } from '../../src/examine/observe/bounce.ts';
import { observe } from '../../src/examine/observe.ts';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { data, skipWithout } from '../data.ts';

function observed(bytes: Uint8Array): Observation<Bounce> | undefined {
  const message = readMessage(bytes);
  const parts = [...everyPart(message)].filter(({ part, depth }) => depth === 0 && part.type.startsWith('text/'));
  return observeBounce(
    message,
    parts.map(({ part }) => {
      const text = textOf(message, part);
      return { part, text: text.text, locate: locator(message, part, text) };
    }),
  );
}
const of = (eml: string) => observed(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));

test('a DSN is one by its part, and names the host that reports', () => {
  const seen = of(`From: MAILER-DAEMON@mx.example.jp
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp

Final-Recipient: rfc822; a@example.com
Action: failed
Status: 5.1.1
--b--
`);
  assert.deepEqual([seen?.value.kind, seen?.value.reportingMta], ['dsn', 'mx.example.jp']);
  const [{ told, ...recipient } = {}, ...others] = seen?.value.recipients ?? [];
  assert.match(told?.means.en ?? '', /address does not exist/);
  assert.deepEqual(
    [recipient, ...others],
    [
      {
        address: 'a@example.com',
        action: 'failed',
        status: '5.1.1',
        statusFrom: 'field',
        reason: 'userunknown',
        hard: true,
      },
    ],
  );
  assert.equal(seen?.value.whose, 'undecided');
});

test('a bounce in plain words needs several marks together, and its proof is where they stand', () => {
  const eml = `Return-Path: <>
From: MAILER-DAEMON@mx.example.jp
Subject: failure notice

Hi. This is the qmail-send program at mx.example.jp.
<a@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)
`;
  const seen = of(eml);
  assert.equal(seen?.value.kind, 'text');
  const [first] = seen?.proof ?? [];
  assert.equal(first && 'at' in first ? eml.replaceAll('\n', '\r\n').slice(...first.at) : '', 'This is the qmail');
});

test('what only speaks of bounces is none', () => {
  const mails = [
    'Return-Path: <news@example.com>\nFrom: Mail Weekly <news@example.com>\nSubject: Why "Undelivered Mail Returned to Sender" happens\nList-Id: <n.example.com>\n\nUser unknown? Your mail could not be delivered? Read on.\n',
    'Return-Path: <postmaster@example.com>\nFrom: Taro <postmaster@example.com>\nSubject: Re: Undelivered Mail\n\nThe mailbox exists again, please try.\n',
    'Return-Path: <taro@example.com>\nFrom: taro@example.com\nSubject: Fwd: failure notice\n\n> Hi. This is the qmail-send program\n',
    'Return-Path: <>\nFrom: hanako@example.com\nSubject: hello\n\nuser unknown\n',
    // people who ask about a bounce, with the notice behind their own words, quoted, or attached
    'Return-Path: <hanako@example.com>\nFrom: hanako@example.com\nSubject: Undelivered Mail Returned to Sender\n\nHello,\nwhat is this? I did not write it.\n\nThis is the mail system at host mx.example.net.\n\n<taro@example.net>: host mx.example.net said: 550 5.1.1 User unknown\n',
    'Return-Path: <hanako@example.com>\nFrom: hanako@example.com\nSubject: failure notice\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nPlease help: my mail could not be delivered, see the file.\n--b\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\nHi. This is the qmail-send program at mx.example.net.\n--b--\n',
    'Return-Path: <hanako@example.com>\nFrom: hanako@example.com\nSubject: Delivery failure?\n\n> Hi. This is the qmail-send program at mx.example.net.\n> <taro@example.net>:\n> Sorry, no mailbox here by that name. (#5.1.1)\n\nIs that your address?\n',
    'From: hanako@example.com\nSubject: minutes\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe mail that I spoke of is attached.\n--b\nContent-Type: message/rfc822\n\nFrom: taro@example.net\nSubject: plan\n\nx\n--b--\n',
    'From: hanako@example.com\nSubject: メールが届きません\nContent-Type: text/plain; charset=utf-8\n\n取引先に送ったメールが「User unknown」で戻ってきました。宛先不明でしょうか。\n',
    'From: a@example.com\n\n',
    '',
  ];
  for (const eml of mails) assert.equal(of(eml), undefined, eml);
});

test('answers of machines are told apart from bounces, and from each other', () => {
  const kinds = [
    [
      'auto-reply',
      'Return-Path: <>\nFrom: taro@example.com\nAuto-Submitted: auto-replied\nSubject: Away until May 5\n\nI am away.\n',
    ],
    ['auto-reply', 'From: taro@example.com\nSubject: Automatic reply: hello\n\nI am away.\n'],
    [
      'auto-reply',
      'From: taro@example.com\nSubject: 自動応答: こんにちは\nContent-Type: text/plain; charset=utf-8\n\n不在です。\n',
    ],
    [
      'challenge',
      'Return-Path: <>\nFrom: taro@example.com\nAuto-Submitted: auto-replied\nSubject: Please confirm\n\nYour message is being held until you show that you are a person: please reply to this message to confirm.\n',
    ],
    [
      'gateway-notice',
      'Return-Path: <>\nFrom: scanner@mx.example.jp\nSubject: VIRUS IN MAIL FROM YOU\n\nOur scanner found a virus in the message you sent to taro@example.net.\n',
    ],
  ] as const;
  for (const [kind, eml] of kinds) assert.equal(of(eml)?.value.kind, kind, eml);
  const away: Readonly<Record<string, string>> = {
    ja: '不在通知: 見積書の件',
    'ja, a holiday': '夏季休業のお知らせ',
    de: 'Abwesenheitsnotiz: Angebot',
    'de, automatic': 'Automatische Antwort: Angebot',
    fr: 'Réponse automatique : devis',
    es: 'Respuesta automática: presupuesto',
    it: 'Risposta automatica: preventivo',
    pt: 'Resposta automática: orçamento',
    nl: 'Automatisch antwoord: offerte',
    zh: '自动回复: 报价',
    ko: '부재중: 견적',
    ru: 'Автоматический ответ: смета',
    en: 'Out of Office: quote',
  };
  for (const [language, title] of Object.entries(away)) {
    const eml = `From: taro@example.com\nAuto-Submitted: auto-replied\nSubject: ${title}\n\nx\n`;
    assert.equal(of(eml)?.value.kind, 'auto-reply', language);
  }
  // a newsletter and a letter about holidays are neither
  assert.equal(of('From: news@example.com\nList-Id: <n.example.com>\nSubject: Out of office: tips\n\nx\n'), undefined);
  assert.equal(of('From: taro@example.com\nSubject: Vacation plans\n\nx\n'), undefined);
});

test('a bounce in plain words is known in the languages in which mail systems write', () => {
  const notices: Readonly<Record<string, readonly [subject: string, text: string]>> = {
    ja: ['配信不能: 見積書', '次の受信者に配信できませんでした。\n\n  taro@example.net\n'],
    'ja, a provider': [
      'メール配信エラー',
      '以下のメールは、宛先に届けることができませんでした。\n\n宛先: taro@example.net\n理由: 宛先不明\n',
    ],
    de: ['Unzustellbar: Angebot', 'Ihre Nachricht konnte nicht zugestellt werden:\n\n  taro@example.net\n'],
    fr: ['Non remis : devis', "Votre message n'a pas pu être remis :\n\n  taro@example.net\n"],
    es: ['No se puede entregar: hola', 'No se ha podido entregar el mensaje a:\n\n  taro@example.net\n'],
    it: ['Non recapitabile: preventivo', 'Il messaggio non è stato recapitato a:\n\n  taro@example.net\n'],
    nl: ['Onbestelbaar: offerte', 'Uw bericht kon niet worden bezorgd:\n\n  taro@example.net\n'],
    ru: ['Недоставленное сообщение', 'Сообщение не было доставлено:\n\n  taro@example.net\n'],
    zh: ['系统退信', '无法将邮件发送到 taro@example.net\n退信原因: 550 User not found\n'],
    ko: ['메일 전송 실패', '다음 수신자에게 배달하지 못했습니다.\n\n  taro@example.net\n'],
  };
  for (const [language, [subject, text]] of Object.entries(notices)) {
    const eml = `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.jp\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${text}`;
    const seen = of(eml)?.value;
    assert.equal(seen?.kind, 'text', language);
    assert.equal(seen?.recipients[0]?.address, 'taro@example.net', language);
  }
});

const bounced = (received: string, by = 'mx.example.net'): string => `Return-Path: <>
Received: from ${by} (${by} [198.51.100.9])
\tby mail.example.jp (Postfix) with ESMTP id 4XyzAB1234
\tfor <hanako@example.jp>; Mon, 10 Aug 2026 07:45:05 +0900 (JST)
From: MAILER-DAEMON@mx.example.net
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; taro@example.net
Action: failed
Status: 5.1.1
--b
Content-Type: message/rfc822

Return-Path: <hanako@example.jp>
${received}Message-ID: <1@example.jp>
From: Hanako <hanako@example.jp>
Subject: hello
Date: Mon, 10 Aug 2026 07:42:00 +0900

x
--b--
`;

/** The mail with what its route shows. */
function original(eml: string): Bounce['original'] {
  const message = readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));
  return observe(message, { sha256: () => '', border: ruleBorder }).facts.bounce?.value.original;
}

const ownLine = `Received: from client (pool.example.org [203.0.113.77])
\tby mx.example.net (Postfix) with SMTP id 4XyzAB9999
\tfor <taro@example.net>; Mon, 10 Aug 2026 07:42:05 +0900 (JST)
`;
const forgedLine = `Received: from mail.example.jp (mail.example.jp [192.0.2.1])
\tby relay.example.jp (Postfix) with ESMTP id 4XyzAB7777; Mon, 10 Aug 2026 07:42:01 +0900 (JST)
`;

test('the line that the bouncing host wrote names who sent the returned mail, whatever stands below it', () => {
  const seen = original(bounced(ownLine + forgedLine));
  assert.deepEqual(
    [seen?.handover?.ip, seen?.writer, seen?.trust, seen?.rule],
    ['203.0.113.77', 'mx.example.net', 'vouched', 'bouncer-brought-it'],
  );
  assert.deepEqual(
    [seen?.from, seen?.mailFrom, seen?.messageId, seen?.subject, seen?.date, seen?.extent],
    ['hanako@example.jp', 'hanako@example.jp', '<1@example.jp>', 'hello', '2026-08-10T07:42:00+09:00', 'whole'],
  );
});

test('a bounce that another host brought is a claim, and so is a line of another host', () => {
  const brought = original(bounced(ownLine, 'mx.example.org'));
  assert.deepEqual(
    [brought?.handover?.ip, brought?.trust, brought?.rule],
    ['203.0.113.77', 'claimed', 'bounce-came-otherwise'],
  );
  const foreign = original(bounced(forgedLine));
  assert.deepEqual(
    [foreign?.handover?.ip, foreign?.trust, foreign?.rule],
    ['192.0.2.1', 'claimed', 'writer-is-another'],
  );
  assert.ok(foreign?.why.ja !== '' && !foreign?.why.ja.includes('{'));
});

test('who has an account at the same company could have written the bounce himself', () => {
  const google = bounced(ownLine.replaceAll('mx.example.net', 'mx.google.com'), 'mail-sor-f69.google.com').replaceAll(
    'dns; mx.example.net',
    'dns; googlemail.com',
  );
  assert.deepEqual([original(google)?.trust, original(google)?.rule], ['claimed', 'pool-brought-it']);
});

test('a bounce is never its own original', () => {
  const unclosed = `Return-Path: <>
From: Postmaster@example.net
Message-ID: <9@example.net>
Subject: Mail System Error - Returned Mail
Content-Type: multipart/mixed; boundary="b"

The boundary comes as another text.

--c
Content-Type: text/plain

<taro@example.net>: User unknown
--c--
`;
  assert.equal(original(unclosed), undefined);
});

test('the bounce of a host of our own is ours; a line dated after the bounce contradicts itself', () => {
  const made = bounced(ownLine)
    .replaceAll('mx.example.net', 'mail.example.jp')
    .replace(/^Received: from mail\.example\.jp[^;]+;/m, 'Received: by mail.example.jp (Postfix)\n\tid 4XyzAB1234;');
  const own = original(made);
  assert.deepEqual([own?.handover?.ip, own?.trust, own?.rule], ['203.0.113.77', 'ours', 'bounced-inside']);
  const later = original(bounced(ownLine.replace('10 Aug', '20 Aug')));
  assert.deepEqual([later?.trust, later?.rule], ['contradicted', 'later-than-the-bounce']);
});

test('without Received lines nothing says who sent it', () => {
  const seen = original(bounced(''));
  assert.deepEqual([seen?.handover, seen?.trust, seen?.rule], [undefined, 'claimed', 'no-lines']);
});

test('a host inside of the bouncing network is named as such, and hosts that note no address are passed', () => {
  const inside = original(
    bounced(`Received: from edge.example.org (edge.example.org [10.1.2.1])
\tby mx.example.net (Postfix) with ESMTP id 4XyzAB9999; Mon, 10 Aug 2026 07:42:06 +0900 (JST)
Received: from client (pool.example.com [203.0.113.77])
\tby edge.example.org (Postfix) with SMTP id 4XyzAB9998; Mon, 10 Aug 2026 07:42:05 +0900 (JST)
`),
  );
  assert.deepEqual(
    [inside?.handover?.ip, inside?.writer, inside?.trust, inside?.rule],
    ['203.0.113.77', 'edge.example.org', 'vouched', 'inner-host-wrote-it'],
  );
  const nameless = original(
    bounced(`Received: from web.example.net by mx.example.net with HTTP; Mon, 10 Aug 2026 07:42:06 +0900
Received: from p7 (EHLO [192.0.2.2]) ([203.0.113.77]) by smtp.example.net with ESMTPA id 4; Mon, 10 Aug 2026 07:42:05 +0900
`),
  );
  assert.deepEqual([nameless?.handover?.ip, nameless?.writer], ['203.0.113.77', 'smtp.example.net']);
});

/** A bounce that the host of the mailbox made itself. */
const madeHere = (received: string): string =>
  bounced(received)
    .replaceAll('mx.example.net', 'mail.example.jp')
    .replace(/^Received: from mail\.example\.jp[^;]+;/m, 'Received: by mail.example.jp (Postfix)\n\tid 4XyzAB1234;');

test('a mail that began on our own host is ours, and names the local user where the host does', () => {
  const time = '; Mon, 10 Aug 2026 07:42:05 +0900\n';
  const lines: readonly (readonly [line: string, user: string | undefined])[] = [
    [`Received: by mail.example.jp (Postfix, from userid 33)\n\tid 4XyzAB9999${time}`, '33'],
    [`Received: from www-data by mail.example.jp with local (Exim 4.92)\n\tid 1abc-000${time}`, 'www-data'],
    [`Received: (from www@localhost) by mail.example.jp (8.14.4/8.14.4/Submit) id s1${time}`, 'www'],
    [
      `Received: from localhost (localhost.localdomain [127.0.0.1])\n\tby mail.example.jp (Postfix) with ESMTP id 4${time}`,
      undefined,
    ],
  ];
  for (const [line, user] of lines) {
    const seen = original(madeHere(line));
    assert.deepEqual(
      [seen?.trust, seen?.began, seen?.handover],
      ['ours', { place: 'our-host', ...(user !== undefined && { user }) }, undefined],
      line,
    );
    // the same on a host of somebody else is his
    assert.equal(original(bounced(line.replaceAll('mail.example.jp', 'mx.example.net')))?.trust, 'claimed', line);
  }
});

test('qmail names no host in its notes, and the mail began on it all the same', () => {
  const seen = original(
    'Return-Path: <>\nDelivered-To: hanako@example.jp\nReceived: (qmail 7 invoked by alias); 10 Aug 2026 07:45:05 -0000\nReceived: (qmail 6 invoked for bounce); 10 Aug 2026 07:45:05 -0000\nFrom: MAILER-DAEMON@mail.example.jp\nSubject: failure notice\n\nHi. This is the qmail-send program at mail.example.jp.\n<taro@example.net>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <hanako@example.jp>\nReceived: (qmail 5 invoked by uid 48); 10 Aug 2026 07:42:05 -0000\nFrom: hanako@example.jp\nMessage-ID: <1@example.jp>\n\nx\n',
  );
  assert.deepEqual(
    [seen?.trust, seen?.began, seen?.writer],
    ['ours', { place: 'our-host', user: '48' }, 'mail.example.jp'],
  );
});

test('a client whose looked-up name is of the bouncing side is an inner host; one that only calls itself so is a claim', () => {
  const line = (client: string, by = '(Postfix) with ESMTP') =>
    bounced(
      `Received: from ${client}\n\tby mx.example.net ${by} id 4XyzAB9999; Mon, 10 Aug 2026 07:42:06 +0900 (JST)\n`,
    );
  const inner = original(line('localhost (web3.example.net [203.0.113.77])'));
  assert.deepEqual([inner?.began, inner?.rule], [{ place: 'inside' }, 'began-there']);
  // what customers use bears the provider's name and is not its own
  for (const client of [
    'Vaio (dsl203000113077.example.net [203.0.113.77])',
    '[10.0.0.2] (c135.kyoto.example.net [203.0.113.77])',
  ])
    assert.deepEqual(original(line(client))?.began, undefined, client);
  // Postfix looks names up, and there was none: strangers like to call themselves by the host's own name
  assert.equal(original(line('web3.example.net (unknown [203.0.113.77])'))?.began, undefined);
  const exchange = 'with Microsoft SMTP Server';
  const called = original(line('WEB3.example.net (203.0.113.77)', exchange));
  assert.deepEqual(
    [called?.began, called?.trust, called?.rule],
    [{ place: 'called-inside' }, 'claimed', 'called-inside'],
  );
  // its own lines go on to the first client from outside, which stays a claim
  const outer = original(
    bounced(
      `Received: from WEB3.example.net (203.0.113.77)\n\tby mx.example.net ${exchange} id 4; Mon, 10 Aug 2026 07:42:06 +0900\nReceived: from GW1.example.net (203.0.113.70)\n\tby WEB3.example.net ${exchange} id 3; Mon, 10 Aug 2026 07:42:05 +0900\nReceived: from out.example.org (198.51.100.7)\n\tby GW1.example.net ${exchange} id 2; Mon, 10 Aug 2026 07:42:04 +0900\nReceived: from pc (198.51.100.99)\n\tby out.example.org ${exchange} id 1; Mon, 10 Aug 2026 07:42:03 +0900\n`,
    ),
  );
  assert.deepEqual(
    [outer?.handover?.ip, outer?.began, outer?.trust, outer?.rule],
    ['198.51.100.7', undefined, 'claimed', 'behind-inside'],
  );
  const bare = (ip: string) => original(line(`BLU436-SMTP66 (${ip})`, exchange))?.began;
  assert.deepEqual([bare('198.51.100.44'), bare('203.0.113.77')], [{ place: 'called-inside' }, undefined]);
});

test('a line of the sender’s own host is a claim though the bounce bears the sender’s domain', () => {
  const seen = original(
    bounced(forgedLine).replace('From: MAILER-DAEMON@mx.example.net', 'From: postmaster@relay.example.jp'),
  );
  assert.deepEqual([seen?.trust, seen?.rule], ['claimed', 'writer-is-another']);
});

test('the mails that come back in 333 real bounces: how many, and how far their first line is believed', {
  skip: skipWithout('bounces'),
}, () => {
  const counts: Record<string, number> = {};
  const count = (key: string): void => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const name of readdirSync(data('bounces')).filter((one) => one.endsWith('.eml'))) {
    const message = readMessage(readFileSync(data(`bounces/${name}`)));
    const back = observe(message, { sha256: () => '', border: ruleBorder }).facts.bounce?.value.original;
    if (back === undefined) continue;
    for (const key of ['returned', back.extent, back.trust, back.rule]) count(key);
    if (back.handover?.ip !== undefined) count('addresses');
  }
  // docs/bounces.md publishes these
  assert.deepEqual(counts, {
    returned: 311,
    whole: 168,
    headers: 38,
    text: 105,
    addresses: 153,
    ours: 101,
    vouched: 26,
    claimed: 183,
    contradicted: 1,
    'bounced-inside': 28,
    'began-by-user': 46,
    'began-on-our-host': 23,
    'bouncer-brought-it': 24,
    'bouncer-signed-it': 1,
    'began-there': 14,
    'called-inside': 7,
    'behind-inside': 2,
    'behind-inside-named': 1,
    'pool-brought-it': 18,
    'bounce-came-otherwise': 34,
    'bounce-without-border': 14,
    'writer-is-another': 15,
    nameless: 2,
    'later-than-the-bounce': 1,
    'no-client': 49,
    'no-lines': 32,
  });
});

/** docs/bounces.md says of each who is right. */
const misses: Readonly<Record<string, readonly string[]>> = {
  'lhost-exim-41.eml': ['status'],
  'lhost-gmail-03.eml': ['reason'],
  'lhost-opensmtpd-15.eml': ['status'],
  'lhost-sendmail-13.eml': ['reason'],
  'lhost-x1-01.eml': ['status', 'reason', 'hard'],
  'lhost-x2-01.eml': ['status', 'reason', 'hard'],
  'rfc3464-35.eml': ['reason'],
  'rhost-franceptt-11.eml': ['reason'],
};

test('of 333 real bounces, complaints and answers every one is recognised, of three others none', {
  skip: skipWithout('bounces'),
}, () => {
  const taken = (folder: string): readonly string[] =>
    readdirSync(data(folder))
      .filter((name) => name.endsWith('.eml'))
      .filter((name) => observed(readFileSync(data(`${folder}/${name}`))) === undefined);
  assert.deepEqual(taken('bounces'), []);
  assert.equal(taken('bounces/not-bounces').length, 3);
});

test('status, reply code, reason and hardness are those of the labels, but for the misses that are named', {
  skip: skipWithout('bounces'),
}, () => {
  const labels: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | null>> = JSON.parse(
    readFileSync(data('bounces/labels.json'), 'utf8'),
  );
  const found: Record<string, string[]> = {};
  for (const [name, wanted] of Object.entries(labels)) {
    if (wanted === null) continue;
    const { recipients = [], kind } = observed(readFileSync(data(`bounces/${name}`)))?.value ?? {};
    assert.equal(recipients.length, wanted.length, name);
    for (const [i, want] of wanted.entries()) {
      const got = recipients[i];
      // a complaint and a holiday note have no status to give
      const isBounce = kind === 'dsn' || kind === 'text';
      assert.equal(want['reason'] === 'feedback', kind === 'feedback', name);
      const said = { ...(isBounce ? { status: got?.status, replyCode: got?.replyCode } : {}), reason: got?.reason };
      const wrong = Object.entries({ ...said, hard: got?.hard }).filter(([key, value]) => (value ?? '') !== want[key]);
      if (wrong.length > 0) found[name] = [...(found[name] ?? []), ...wrong.map(([key]) => key)];
    }
  }
  assert.deepEqual(found, misses);
});

for (const folder of ['phishing', 'easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2']) {
  test(`no mail of ${folder} is taken for a bounce`, { skip: skipWithout(`mail/${folder}`) }, () => {
    const taken = readdirSync(data(`mail/${folder}`)).filter(
      (name) => observed(readFileSync(data(`mail/${folder}/${name}`))) !== undefined,
    );
    assert.deepEqual(taken, []);
  });
}
