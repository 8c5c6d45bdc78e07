/**
 * Story 003 over a month: mails that bear one customer's address, from lines all over the world, with ever other
 * subjects, files and malware, sometimes through his account and sometimes not. Beside them what must stay out.
 */

const FROM = '=?ISO-2022-JP?B?GyRCNUhFRBsoQg==?= <h_yoshida@example.co.jp>';
const subjects = [
  'Re: お見積りの件',
  'Re: ご請求書送付の件',
  'お見積りの件',
  '添付の資料',
  'Re: 納品書',
  '契約書の確認',
];
const malware = ['HTML/Phishing.70A5!tr', 'XF/CoinMiner.Z!tr', 'VBA/Agent.1B7C!tr', 'W32/Emotet.C!tr'];
const texts = [
  '添付の資料をご確認ください。',
  '資料をお送りします。ご確認をお願いします。',
  'ご請求書を添付いたします。',
  '至急ご確認ください。',
];
const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function mail(name: string, fields: readonly string[], text: string): Made {
  const lines = [...fields, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''];
  return { name, bytes: Buffer.from(lines.join('\r\n')) };
}

/** Some forty words that no other number has in this order. */
function sentence(number: number): string {
  const syllables = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ'];
  let state = number + 1;
  return Array.from({ length: 120 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return pick(syllables, state >>> 16);
  }).join('');
}

const pick = <T>(of: readonly T[], index: number): T => {
  const found = of[index % of.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** The mail of one day, from 1. */
export function ofCustomer(day: number): Made {
  const date = new Date(Date.UTC(2021, 3, 12 + day, 22, (day * 7) % 60)).toUTCString().replace('GMT', '+0000');
  const ip = `${day % 2 === 0 ? '192.0.2' : '198.51.100'}.${(day * 13) % 250}`;
  const throughAccount = day % 3 === 0;
  const received = throughAccount
    ? [
        'Received: from sv14.shared-hosting.example (sv14.shared-hosting.example [203.0.113.14])',
        `\tby mx.recipient.example (Postfix) with ESMTPS id A${day}`,
        `\tfor <info@recipient.example>; ${date}`,
        `Received: from unknown (HELO ?127.0.0.1?) (h_yoshida@example.co.jp@${ip})`,
        `\tby sv14.shared-hosting.example with ESMTPA; ${date}`,
      ]
    : [
        `Received: from mx${day}.host${day}.example (unknown [${ip}])`,
        `\tby mx.recipient.example (Postfix) with ESMTP id B${day}`,
        `\tfor <info@recipient.example>; ${date}`,
      ];
  const id = throughAccount
    ? `2021${day}.5D1F2A7${day % 9}@example.co.jp`
    : `${(day * 7919).toString(16)}.${day}e3f@host${day}.example`;
  const fields = [
    ...received,
    `From: ${FROM}`,
    'To: info@recipient.example',
    `Subject: ${word(pick(subjects, day))}`,
    `Date: ${date}`,
    `Message-ID: <${id}>`,
  ];
  const removed = `The file [Doc_${day}.xls] has been detected containing virus [${pick(malware, day)}], and has been removed.`;
  return mail(`customer-${day}`, fields, `お世話になっております。\r\n\r\n${pick(texts, day)}\r\n\r\n${removed}`);
}

/** Strangers that share with the customer, or with each other, only what thousands share. */
export function strangers(count: number): readonly Made[] {
  return Array.from({ length: count }, (_, n) => {
    const date = new Date(Date.UTC(2021, 3, 14, n % 24, n % 60)).toUTCString().replace('GMT', '+0000');
    const top = (host: string, ip: string) => [
      `Received: from ${host} (${host} [${ip}])`,
      `\tby mx.recipient.example (Postfix) with ESMTPS id C${n}`,
      `\tfor <info@recipient.example>; ${date}`,
    ];
    const own = `${sentence(n + 1_000).slice(0, 4)}${n}`;
    const said = `${own}です。${sentence(n)}。番号は${n * 37}番です。`;
    const kind = n % 4;
    if (kind === 0)
      // one pool of a large provider, one free mailbox each, the customer's subject
      return mail(
        `freemail-${n}`,
        [
          ...top('mail-wm1-f53.google.com', '209.85.128.53'),
          `From: ${word(own)} <user${n}@gmail.com>`,
          'To: info@recipient.example',
          `Subject: ${word('Re: お見積りの件')}`,
          `Date: ${date}`,
          `Message-ID: <CA${n}x${n * 31}@mail.gmail.com>`,
        ],
        said,
      );
    if (kind === 1)
      // one mailing list
      return mail(
        `list-${n}`,
        [
          ...top('lists.example.org', '203.0.113.40'),
          `From: ${word(own)} <member${n}@member${n}.example>`,
          'To: talk@lists.example.org',
          'Reply-To: talk@lists.example.org',
          'List-Id: <talk.lists.example.org>',
          'List-Post: <mailto:talk@lists.example.org>',
          'Precedence: list',
          `Subject: ${word(`[talk ${n}] 話題${own}`)}`,
          `Date: ${date}`,
          `Message-ID: <${n}.${n * 7}@member${n}.example>`,
        ],
        `${said}\r\n\r\n-- \r\ntalk mailing list http://lists.example.org/listinfo/talk`,
      );
    if (kind === 2)
      // one mailing service
      return mail(
        `service-${n}`,
        [
          ...top('o1.em.sendgrid.net', '192.0.2.200'),
          `From: ${word(own)} <news@shop${n}.example>`,
          'To: info@recipient.example',
          `Subject: ${word(`${own}のお知らせ`)}`,
          `Date: ${date}`,
          `Message-ID: <${n * 97}.geopod@sendgrid.net>`,
        ],
        `${said}\r\nhttps://shop${n}.example/sale https://www.facebook.com/shop${n}`,
      );
    // the same malware by name, and nothing else
    return mail(
      `malware-${n}`,
      [
        ...top(`mx.other${n}.example`, `198.51.100.${n % 250}`),
        `From: ${word(own)} <a@other${n}.example>`,
        'To: info@recipient.example',
        `Subject: ${word(`${own}より`)}`,
        `Date: ${date}`,
        `Message-ID: <x${n}@other${n}.example>`,
      ],
      `${said}\r\nThe file [a${n}.html] has been detected containing virus [HTML/Phishing.70A5!tr], and has been removed.`,
    );
  });
}
