/** Four examinations as they really come out, made by hand: the tests of the report read them and nothing else does. */
import type { DetectorId } from '../../src/examine/detect/all.ts';
import type { Examination, SenderHypothesis, Verdict } from '../../src/examine/examination.ts';
import type { Route, RouteHop, Trust } from '../../src/examine/facts/way.ts';
import type { Facts, Link, Mailbox } from '../../src/examine/facts.ts';
import type { Finding, Observation, Proofs, Text, Weight } from '../../src/examine/finding.ts';

const proof: Proofs = [{ at: [120, 188] }];
const seen = <T>(value: T): Observation<T> => ({ value, proof });
const both = (ja: string, en: string): Text => ({ ja, en });

const WHY: Record<Trust, Text> = {
  ours: both('同じ組織のホストが書いた行です。', 'A host of the same organization wrote this line.'),
  vouched: both('信頼すると登録されたホストの行です。', 'A host that you vouched for wrote this line.'),
  claimed: both('境界の外の行で、送り手が書き込めます。', 'It lies below the border: the sender may have typed it.'),
  contradicted: both(
    'この行の時刻は、それを受け取ったはずのホストより後です。',
    'It is later than the host that would have received it.',
  ),
};

export function hop(index: number, trust: Trust, fields: Partial<RouteHop>): RouteHop {
  return {
    index,
    trust,
    rule: trust === 'ours' ? 'same-organization' : 'below-border',
    why: WHY[trust],
    at: [index * 200, index * 200 + 180],
    format: 'generic',
    ...fields,
  };
}

function finding(detector: DetectorId, weight: Weight, title: Text, explains: Text): Finding {
  return {
    detector,
    weight,
    proof,
    title,
    explains,
    mistakes: both(
      'メールマガジンや問い合わせ管理の仕組みでも、同じことが起こります。',
      'Newsletters and ticket systems do the same.',
    ),
  };
}

const link = (url: string, shown: string, host: string, domain: string): Observation<Link> =>
  seen({ url, shown, host, domain, where: 'html' });
const box = (name: string, address: string): Observation<Mailbox> => seen({ name, address });

export function facts(route: Route, more: Partial<Facts>): Facts {
  return {
    from: [],
    replyTo: [],
    sender: [],
    to: [],
    cc: [],
    route: seen(route),
    networks: [],
    authentication: seen({ reported: [] }),
    links: [],
    attachments: [],
    stamps: [],
    distribution: [],
    defects: [],
    ...more,
  };
}

function examination(
  name: string,
  of: Facts,
  findings: readonly Finding[],
  verdict: Omit<Verdict, 'because' | 'against'>,
  more: Partial<Examination> = {},
): Examination {
  return {
    schema: 'metsuke/examination/1',
    source: `${name}.eml`,
    sha256: '9f2c4d7a1b3e5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd',
    bytes: 7342,
    at: '2026-11-21T20:05:00+09:00',
    version: '0.1.0',
    defects: [],
    facts: of,
    findings,
    answers: [],
    partial: [],
    ...more,
    verdict: {
      ...verdict,
      because: findings.filter((one) => one.weight > 0).map((one) => one.detector),
      against: findings.filter((one) => one.weight < 0).map((one) => one.detector),
    },
  };
}

const DECIDES = {
  genuine: both(
    'DKIM署名が検証できるか、引き渡し元がSPFで許可されていれば、本物である見込みが高まります。',
    'A DKIM signature that verifies, or SPF that permits the handover, would speak for it.',
  ),
  forged: both(
    '引き渡し元がSPFで許可されず、差出人のドメインに送信の記録がなければ、詐称と言えます。',
    'SPF that does not permit the handover, and no record of sending at the domain’s own servers.',
  ),
  stolen: both(
    '差出人のメールサーバーの認証ログ(どのIPアドレスから誰がログインしたか)で決まります。',
    'The authentication log of the sender’s mail server: who logged in at that second, from which IP.',
  ),
};
const sender = (
  genuine: SenderHypothesis['standing'],
  forged: SenderHypothesis['standing'],
  stolen: SenderHypothesis['standing'],
): SenderHypothesis[] => [
  { hypothesis: 'genuine', standing: genuine, for: [], against: [], wouldDecide: DECIDES.genuine },
  { hypothesis: 'forged', standing: forged, for: [], against: [], wouldDecide: DECIDES.forged },
  { hypothesis: 'stolen-account', standing: stolen, for: ['login-in-route'], against: [], wouldDecide: DECIDES.stolen },
];
const NOT_ASKED = (['spf', 'dkim', 'dmarc', 'abuse-contact', 'link-destinations'] as const).map((what) => ({
  what,
  why: 'not-asked' as const,
}));

/** Like story 004: plays the hosting company, written by a qmail host with a login in its slot. */
export const phishing = examination(
  'hosting-company',
  facts(
    {
      border: 1,
      basis: 'rule',
      handover: {
        ip: '203.0.113.166',
        helo: 'node2',
        by: 'ms01.example.jp',
        user: 'info@l-partner.example',
        userKind: 'slot',
        date: '2022-03-14T03:00:20+09:00',
        hop: 1,
      },
      hops: [
        hop(0, 'ours', {
          by: 'ms01.example.jp',
          local: true,
          date: '2022-03-14T03:00:22+09:00',
          for: 'info@example.jp',
        }),
        hop(1, 'ours', {
          by: 'ms01.example.jp',
          helo: 'node2',
          ip: '203.0.113.166',
          user: 'info@l-partner.example',
          userKind: 'slot',
          with: 'SMTP',
          date: '2022-03-14T03:00:20+09:00',
        }),
      ],
    },
    {
      subject: seen('[spam] 必要なアクション:13個の隔離されたメッセージがあります'),
      from: [box('Kagoya Internet | example.jp', 'info@l-partner.example')],
      to: [box('', 'info@example.jp')],
      mailFrom: seen('info@l-partner.example'),
      messageId: seen('<202214030018121B260E9DEF$32ED50E17D@l-partner.example>'),
      date: seen('2022-03-14T03:00:18+09:00'),
      networks: [
        seen({
          ip: '203.0.113.166',
          role: 'handover',
          asn: 64_496,
          holder: 'Example Cloud Korea',
          country: 'KR',
          dataDate: '2026-06-17',
        }),
      ],
      links: [
        link(
          'https://dm1k.example/wp-content/login/?u=info%40example.jp',
          '隔離されたメッセージを確認する',
          'dm1k.example',
          'dm1k.example',
        ),
      ],
      stamps: [seen({ kind: 'spam', by: 'Subject', says: '[spam]', action: 'marked' })],
    },
  ),
  [
    finding(
      'display-name-brand',
      3,
      both('有名な会社を名のっている', 'It plays a well-known company'),
      both(
        '表示名は「Kagoya Internet」ですが、アドレスのドメイン l-partner.example はその会社のものではありません。',
        'The display name says "Kagoya Internet", but l-partner.example is not that company\'s domain.',
      ),
    ),
    finding(
      'credential-lure',
      2,
      both('ログインさせようとする文面', 'It wants you to log in'),
      both(
        '「隔離されたメッセージを確認する」と書き、ログイン画面へのリンクを押させようとしています。',
        'It says "review the quarantined messages" and wants the link to a login page pressed.',
      ),
    ),
    finding(
      'link-domain-unrelated',
      2,
      both('リンク先が名乗りと無関係', 'The link leads to an unrelated domain'),
      both(
        'リンク先の dm1k.example は、名のっている会社とも差出人のアドレスとも関係がありません。',
        "The link goes to dm1k.example, which belongs neither to the company it plays nor to the sender's address.",
      ),
    ),
    finding(
      'deadline-pressure',
      1,
      both('期限で急がせる', 'It presses with a deadline'),
      both('「48時間以内に」と急がせています。', 'It says "within 48 hours".'),
    ),
    finding(
      'spam-stamp',
      1,
      both('迷惑メールのスタンプがある', 'It carries a spam stamp'),
      both('受け取ったサーバーが件名に[spam]と付けています。', 'A gateway put [spam] in the subject.'),
    ),
    finding(
      'login-in-route',
      1,
      both('経路にログインの記録がある', 'A login stands in the route'),
      both(
        'info@l-partner.example としてログインして送られたとみられます。',
        'It was probably sent after a login as info@l-partner.example.',
      ),
    ),
  ],
  {
    kind: 'phishing',
    certainty: 'likely',
    danger: 88,
    sender: sender('contradicted', 'possible', 'supported'),
    unknown: NOT_ASKED,
    summary: both(
      'IDやパスワード、カード番号などを盗もうとするフィッシングメールとみられます。こちらに引き渡したのは203.0.113.166です。経路に「info@l-partner.example」でのログインの記録があります。アドレスの詐称ではなく、アカウントの乗っ取りかもしれません。',
      'This is very probably a phishing mail: it is after passwords, card numbers or other secrets. It was handed to our side by 203.0.113.166. The route shows a login as "info@l-partner.example": the account may have been stolen rather than the address forged.',
    ),
    advice: [
      both(
        'リンクを開かず、IDやパスワード、カード番号を入力しないでください。',
        'Do not open the links, and do not enter a password or card number.',
      ),
      both(
        '内容が気になるときは、ふだん使っているブックマークや公式アプリから確かめてください。',
        'If its content worries you, look it up through your own bookmark or the official app.',
      ),
      both(
        '差出人の会社の管理者に、電話などで「アカウントが使われているかもしれない」と知らせてください。',
        'Tell the administrator of that domain by telephone that the account may be in use by somebody else.',
      ),
    ],
  },
  { defects: [{ code: 'message-id-malformed', at: [300, 360] }] },
);

/** Like story 002: colleagues' names, English, and an answer that goes elsewhere; a long route of ours and forged lines below. */
export const fraud = examination(
  'colleague',
  facts(
    {
      border: 4,
      basis: 'named',
      claimedOrigin: { ip: '198.51.100.77', hop: 5 },
      handover: {
        ip: '198.51.100.20',
        helo: 'webmail.relay.example',
        rdns: 'relay20.provider.example',
        by: 'mx.company.example',
        with: 'ESMTP',
        date: '2016-07-11T18:42:03+09:00',
        hop: 4,
      },
      hops: [
        hop(0, 'ours', {
          by: 'store3.company.example',
          helo: 'in1.company.example',
          ip: '10.0.0.4',
          with: 'LMTP',
          date: '2016-07-11T18:42:09+09:00',
          for: 'suzuki@company.example',
        }),
        hop(1, 'ours', {
          by: 'in1.company.example',
          ip: '10.0.0.3',
          with: 'ESMTPS',
          tls: 'TLSv1.2',
          date: '2016-07-11T18:42:08+09:00',
        }),
        hop(2, 'ours', {
          by: 'filter2.company.example',
          ip: '127.0.0.1',
          with: 'SMTP',
          local: true,
          date: '2016-07-11T18:42:07+09:00',
        }),
        hop(3, 'ours', {
          by: 'filter1.company.example',
          ip: '10.0.0.2',
          with: 'ESMTP',
          date: '2016-07-11T18:42:05+09:00',
        }),
        hop(4, 'ours', {
          by: 'mx.company.example',
          ip: '198.51.100.20',
          helo: 'webmail.relay.example',
          rdns: 'relay20.provider.example',
          with: 'ESMTP',
          date: '2016-07-11T18:42:03+09:00',
        }),
        hop(5, 'claimed', {
          by: 'webmail.relay.example',
          ip: '198.51.100.77',
          helo: 'laptop',
          with: 'HTTP',
          date: '2016-07-11T05:40:12-04:00',
        }),
        hop(6, 'contradicted', {
          by: 'mail.company.example',
          ip: '192.0.2.9',
          helo: 'pc-tanaka',
          with: 'ESMTPA',
          date: '2016-07-11T20:15:00+09:00',
          user: 'tanaka',
          userKind: 'auth',
        }),
        hop(7, 'claimed', { by: 'a.example', ip: '192.0.2.10' }),
        hop(8, 'claimed', { by: 'b.example', ip: '192.0.2.11' }),
      ],
    },
    {
      subject: seen('Are you at the office?'),
      from: [box('田中 一郎 / Tanaka Ichiro', 'tanaka@company.example')],
      replyTo: [box('Tanaka Ichiro', 'tanaka.office.2016@freemail.example')],
      to: [box('鈴木', 'suzuki@company.example')],
      cc: [box('', 'sato@company.example')],
      mailFrom: seen('bounce-771@provider.example'),
      messageId: seen('<1468229.771@webmail.relay.example>'),
      date: seen('2016-07-11T05:40:10-04:00'),
      networks: [
        seen({
          ip: '198.51.100.20',
          role: 'handover',
          asn: 64_500,
          holder: 'Example Hosting LLC',
          country: 'US',
          dataDate: '2026-06-17',
        }),
        seen({
          ip: '198.51.100.77',
          role: 'claimed',
          asn: 64_501,
          holder: 'Example Broadband Florida',
          country: 'US',
          dataDate: '2026-06-17',
        }),
      ],
      text: seen({
        language: 'en',
        seen: 'Until when do you work today? I suddenly need some money.',
        hidden: '',
        charsets: ['utf-8'],
      }),
    },
  ),
  [
    finding(
      'replyto-freemail',
      2,
      both('返信は無料メールに届く', 'An answer goes to free mail'),
      both(
        '差出人は company.example ですが、返信すると無料メール freemail.example に届きます。',
        'It comes as company.example, but an answer would go to the free mail address at freemail.example.',
      ),
    ),
    finding(
      'payment-request',
      2,
      both('お金を求めている', 'It asks for money'),
      both('「I suddenly need some money」と書かれています。', 'It says "I suddenly need some money".'),
    ),
    finding(
      'mailfrom-other-domain',
      1,
      both('エンベロープFromが別のドメイン', 'The envelope sender is another domain'),
      both(
        '差出人は company.example ですが、エンベロープFromは provider.example です。',
        'From is company.example, the envelope sender provider.example.',
      ),
    ),
    finding(
      'route-contradicted',
      2,
      both('経路に偽の行がある', 'A line of the route cannot be true'),
      both(
        '自社のサーバーを名のる行がありますが、時刻が受け取りより後です。',
        'A line claims our own server, yet it is later than the receipt.',
      ),
    ),
    finding(
      'known-correspondent',
      -1,
      both('ふだんやり取りのある相手', 'You have written to each other'),
      both('この名前とは以前にもメールのやり取りがあります。', 'There was mail with this name before.'),
    ),
  ],
  {
    kind: 'fraud',
    certainty: 'certain',
    danger: 79,
    sender: sender('contradicted', 'supported', 'possible'),
    unknown: NOT_ASKED.slice(0, 4),
    summary: both(
      'お金や返信を引き出そうとする詐欺のメールです。おもな理由:返信は無料メールに届く。こちらに引き渡したのは198.51.100.20です。確かに言えるのはここまでで、その先の経路は自称です。',
      'This is a fraud: it tries to draw money or an answer out of you. Main reason: An answer goes to free mail. It was handed to our side by 198.51.100.20. That is all that can be attested; the lines below it are claims.',
    ),
    advice: [
      both('返信・送金・ギフトカードの購入をしないでください。', 'Do not answer, do not pay, do not buy gift cards.'),
      both(
        'メールに書かれた番号ではなく、前から知っている番号に電話して確かめてください。',
        'Telephone that person on a number you had before, not one from the mail.',
      ),
    ],
  },
);

/** A plain good mail. */
export const good = examination(
  'minutes',
  facts(
    {
      border: 0,
      basis: 'learnt',
      handover: {
        ip: '192.0.2.25',
        helo: 'mail.example.org',
        rdns: 'mail.example.org',
        by: 'mx.example.jp',
        with: 'ESMTPS',
        date: '2026-11-20T10:02:11+09:00',
        hop: 0,
      },
      hops: [
        hop(0, 'ours', {
          by: 'mx.example.jp',
          helo: 'mail.example.org',
          rdns: 'mail.example.org',
          ip: '192.0.2.25',
          with: 'ESMTPS',
          tls: 'TLSv1.3',
          date: '2026-11-20T10:02:11+09:00',
          for: 'yamada@example.jp',
        }),
        hop(1, 'claimed', {
          by: 'mail.example.org',
          ip: '10.1.1.7',
          helo: '[10.1.1.7]',
          with: 'ESMTPSA',
          user: 'hanako',
          userKind: 'auth',
          date: '2026-11-20T10:02:09+09:00',
        }),
      ],
    },
    {
      subject: seen('昨日の議事録をお送りします'),
      from: [box('佐藤 花子', 'hanako@example.org')],
      to: [box('山田', 'yamada@example.jp')],
      mailFrom: seen('hanako@example.org'),
      messageId: seen('<abc@mail.example.org>'),
      date: seen('2026-11-20T10:02:08+09:00'),
      networks: [
        seen({
          ip: '192.0.2.25',
          role: 'handover',
          asn: 64_510,
          holder: 'Example Organization',
          country: 'JP',
          dataDate: '2026-06-17',
        }),
      ],
      links: [
        link(
          'https://www.example.org/minutes/2026',
          'https://www.example.org/minutes/2026',
          'www.example.org',
          'example.org',
        ),
      ],
      attachments: [
        seen({
          name: '議事録 2026-11-19.pdf',
          type: 'application/pdf',
          declared: 'application/pdf',
          sha256: '0f343b0931126a20f133d67c2b018a3b5d2c1f1e0e9b8d7c6a5f4e3d2c1b0a99',
          bytes: 183_204,
        }),
      ],
    },
  ),
  [
    finding(
      'border-authenticated',
      -2,
      both('差出人のドメインが認証されている', "The sender's domain was authenticated"),
      both(
        '受け取ったサーバーが、example.org のDKIM署名を確かめたと記録しています。',
        'The receiving server recorded that a DKIM signature of example.org held.',
      ),
    ),
    finding(
      'handover-in-sender-domain',
      -1,
      both('差出人のドメインから届いた', "It came from the sender's own host"),
      both(
        '引き渡し元の逆引きの名前 mail.example.org は、差出人と同じドメインです。',
        "The reverse name of the handover, mail.example.org, is in the sender's domain.",
      ),
    ),
  ],
  {
    kind: 'legitimate',
    certainty: 'likely',
    danger: 3,
    sender: sender('supported', 'contradicted', 'possible'),
    unknown: NOT_ASKED.slice(0, 3),
    summary: both(
      '不審な点は見つからず、差出人を裏づける記録もあります。',
      'Nothing suspicious was found, and there is a record that supports the sender.',
    ),
    advice: [
      both(
        '内容に心当たりがなければ、リンクを開く前に、差出人に別の手段で確かめてください。',
        'If you did not expect it, ask the sender by another way before you open a link.',
      ),
    ],
  },
);

/** Without a route, malformed, and not read to its end. */
export const undecided = examination(
  'torn',
  facts(
    { basis: 'rule', hops: [] },
    {
      from: [box('', 'a@example.com'), box('銀行', 'b@example.net')],
      mailFrom: seen(''),
      links: [
        seen({
          url: 'https://elsewhere.example/login',
          shown: 'www.bank.example',
          host: 'elsewhere.example',
          domain: 'elsewhere.example',
          where: 'html',
          kind: 'form',
        }),
        seen({
          url: 'https://hidden.example/',
          shown: '',
          host: 'hidden.example',
          domain: 'hidden.example',
          where: 'html',
          hidden: true,
        }),
      ],
      stamps: [
        seen({
          kind: 'virus',
          by: 'Example AntiVirus',
          says: 'has been removed',
          malware: 'W32/Example@MM',
          file: 'a.pif',
          action: 'removed',
          encyclopedia: 'https://vendor.example/W32',
          where: 'text',
          trust: 'claimed',
          host: 'gw.example',
        }),
      ],

      attachments: [
        seen({
          name: 'invoice\u202efdp.exe',
          type: 'application/vnd.microsoft.portable-executable',
          declared: 'application/pdf',
          sha256: 'ab'.repeat(32),
          bytes: 48_128,
        }),
        seen({
          name: 'パスワードは別メール.zip',
          type: 'application/zip',
          declared: 'application/zip',
          sha256: 'cd'.repeat(32),
          bytes: 2_400_000,
          encrypted: true,
          macros: true,
          reading: 'boundary',
        }),
      ],
    },
  ),
  [],
  {
    kind: 'undecided',
    certainty: 'possible',
    danger: 20,
    sender: [],
    unknown: [
      { what: 'handover', why: 'not-in-the-mail' },
      { what: 'attachment-contents', why: 'not-built-yet' },
    ],
    summary: both(
      'このメールだけからは、安全とも危険とも言えません。経路の記録(Received行)がないため、誰が引き渡したかは分かりません。',
      'From this mail alone it can be called neither safe nor dangerous. There is no record of its route.',
    ),
    advice: [
      both(
        '急いで判断せず、心当たりがなければリンクや添付に触れないでください。',
        'Take your time. If you did not expect it, leave its links and files alone.',
      ),
    ],
  },
  {
    partial: ['depth'],
    defects: [
      { code: 'header-without-colon', at: [0, 10] },
      { code: 'from-twice', at: [20, 60] },
      { code: 'limit-depth', at: [900, 4000] },
      { code: 'bare-cr', at: [60, 61] },
      { code: 'bare-cr', at: [70, 71] },
    ],
  },
);

/** A colleague passes on a lure. */
const passing: Examination = {
  ...good,
  verdict: {
    ...good.verdict,
    kind: 'undecided',
    certainty: 'possible',
    danger: 84,
    passedOn: {
      author: { name: '銀行', address: 'info@bank-login.example.net' },
      subject: '【重要】ご確認のお願い',
      date: '2026年12月1日(火) 8:12',
      kind: 'phishing',
      certainty: 'likely',
      danger: 84,
      because: phishing.verdict.because,
      summary: {
        ja: '転送されたメールは、フィッシングメールとみられます。',
        en: 'The mail passed on is very probably phishing.',
      },
      findings: phishing.findings.filter(({ weight }) => weight > 0),
    },
  },
};

export const all = { phishing, fraud, good, undecided, passing };
