/** Why a test speaks for the owner's own mail, for another's, or keeps silent. */
import type { Text } from '../../examine/finding.ts';

export const whyWords = {
  'host-ours': {
    ja: 'エラーを返したサーバーに接続した {name} は、自分側のサーバーです。',
    en: '{name}, which gave the mail to the bouncing host, is one of our hosts.',
  },
  'host-login': {
    ja: '自分側のサーバーが、ログインした利用者から受け取ったメールです。本人が送ったか、パスワードを盗まれた可能性があります。',
    en: 'Our own server took the mail from a user who had logged in: it is his, or the work of whoever has his password.',
  },
  'host-inside': {
    ja: '自分側のサーバーが、内部のネットワーク（{ip}）から受け取ったメールです。',
    en: 'Our own server took the mail from an address inside ({ip}).',
  },
  'host-other': {
    ja: 'エラーを返したサーバーに接続した {name} は、自分側として指定されたサーバーではありません。',
    en: '{name}, which gave the mail to the bouncing host, is none of the hosts that were named as ours.',
  },
  'host-not-learnt': {
    ja: 'エラーを返したサーバーに接続した {name} は、学んだ自分側のサーバーに含まれません。送信専用のサーバーは学べないことがあります。',
    en: '{name} is none of the hosts that were learnt as ours; a host that only sends may not have been learnt.',
  },
  'host-of-receiver': {
    ja: '接続元の {name} は、この不達通知を受け取ったサーバーと同じ組織です。',
    en: '{name} belongs to the organisation whose host took this bounce.',
  },
  'host-not-receiver': {
    ja: '接続元の {name} は、この不達通知を受け取ったサーバーの組織ではありません。自分の送信サーバーを --ours で指定すると、はっきり判断できます。',
    en: '{name} is not of the organisation whose host took this bounce; name your sending hosts with --ours to be sure.',
  },
  'host-unknown': {
    ja: '返送されたメールの接続元が分かりません。',
    en: 'Nothing says which client gave the returned mail to the bouncing host.',
  },
  'host-contradicted': {
    ja: '返送されたメールの経路の記録が矛盾しているため、使えません。',
    en: 'What the returned mail says of its way cannot be, and is not used.',
  },
  'spf-pass': {
    ja: '{domain} のSPFは、接続元 {ip} からの送信を許可しています（現在の設定）。',
    en: 'SPF of {domain} lets {ip} send for it (as DNS says today).',
  },
  'spf-fail': {
    ja: '{domain} のSPFは、接続元 {ip} からの送信を許可していません（現在の設定）。',
    en: 'SPF of {domain} does not let {ip} send for it (as DNS says today).',
  },
  'spf-silent': {
    ja: '{domain} のSPFからは判断できません。',
    en: 'SPF of {domain} does not say.',
  },
  'spf-unasked': {
    ja: 'SPFは問い合わせていません（--ask または --answers）。',
    en: 'SPF was not asked for (--ask or --answers).',
  },
  'log-not-given': {
    ja: '送信記録が渡されていません（--sent で指定できます）。',
    en: 'No log of what was sent was given (--sent).',
  },
  'id-absent': { ja: '返送されたメールに Message-ID がありません。', en: 'The returned mail shows no Message-ID.' },
  'log-has': {
    ja: '送信記録に Message-ID（{id}）があります。',
    en: 'The log of what was sent has its Message-ID ({id}).',
  },
  'log-lacks': {
    ja: 'その時間の送信記録に Message-ID（{id}）がありません。',
    en: 'The log of what was sent covers that time and does not have its Message-ID ({id}).',
  },
  'log-not-covering': {
    ja: '送信記録は、このメールの時間を含んでいません。',
    en: 'The log of what was sent does not cover the time of this mail.',
  },
  'log-lacks-undated': {
    ja: '送信記録に Message-ID（{id}）がありません。ただし、記録の期間が分かりません。',
    en: 'The log of what was sent does not have its Message-ID ({id}); which time the log covers is not known.',
  },
  'nothing-returned': { ja: '元のメールが返送されていません。', en: 'The mail itself was not returned.' },
  'signature-none': {
    ja: '差出人ドメインのDKIM署名がありません。',
    en: 'The returned mail bears no DKIM signature of the domain in From.',
  },
  'signature-holds': { ja: '{domain} のDKIM署名が正しく検証できました。', en: 'The DKIM signature of {domain} holds.' },
  'signature-headers': {
    ja: '{domain} のDKIM署名はヘッダーについて正しく検証できました。本文は返送されていないため確認できません。',
    en: 'The DKIM signature of {domain} holds over the headers; the body was not returned whole and cannot be checked.',
  },
  'signature-fails': {
    ja: '{domain} のDKIM署名が検証できませんでした。返送の途中で書き換えられた可能性もあります。',
    en: 'The DKIM signature of {domain} does not hold; the bouncing host may have changed the mail.',
  },
  'signature-unasked': {
    ja: '{domain} のDKIM署名がありますが、公開鍵を問い合わせていないため確認できません（--ask または --answers）。',
    en: 'It bears a DKIM signature of {domain}, whose key was not asked for (--ask or --answers).',
  },
  'tag-made': {
    ja: 'エンベロープFrom（{address}）の BATV の目印は、自分の鍵で作られたものです。',
    en: 'The BATV tag of the envelope sender ({address}) was made with our own secret.',
  },
  'tag-old': {
    ja: 'エンベロープFrom（{address}）の BATV の目印は自分の鍵で作られていますが、期限が切れています。古いアドレスが使い回された可能性があります。',
    en: 'The BATV tag of the envelope sender ({address}) was made with our own secret but has expired: an old address may have been used again.',
  },
  'tag-forged': {
    ja: 'エンベロープFrom（{address}）の BATV の目印は、自分の鍵で作られたものではありません。',
    en: 'The BATV tag of the envelope sender ({address}) was not made with our secret.',
  },
  'tag-other-key': {
    ja: 'エンベロープFrom（{address}）の BATV の目印の鍵番号は、渡された鍵にありません。',
    en: 'The BATV tag of the envelope sender ({address}) has a key number of which no secret was given.',
  },
  'tag-missing': {
    ja: '自分の送信サーバーは BATV の目印を付けますが、エンベロープFrom（{address}）にはありません。',
    en: 'Our servers put a BATV tag into the envelope sender, and {address} bears none.',
  },
  'verp-declared': {
    ja: 'エンベロープFrom（{address}）は、届け出た形（{word}）と一致します。',
    en: 'The envelope sender ({address}) has the form that was declared ({word}).',
  },
  'verp-missing': {
    ja: 'エンベロープFrom（{address}）は、届け出たどの形とも一致しません。',
    en: 'The envelope sender ({address}) has none of the forms that were declared.',
  },
  'verp-learnt': {
    ja: 'エンベロープFrom の形（{word}）が、自分のメールと同じです。',
    en: 'The envelope senders have the form of our own mail ({word}).',
  },
  'verp-unlike': {
    ja: '自分のメールのエンベロープFrom は {word} の形ですが、この発信元のものは違います。',
    en: 'Envelope senders of our own mail have the form {word}; those of this source do not.',
  },
  'tag-none': {
    ja: 'エンベロープFromに、送信サーバーが付ける目印（VERP、BATV）はありません。',
    en: 'The envelope sender bears no mark of the sending server (VERP, BATV).',
  },
  'tag-undated': {
    ja: 'エンベロープFromに BATV の目印がありますが、日時が分からないため確かめられません。',
    en: 'The envelope sender bears a BATV tag, which cannot be judged without a date.',
  },
  'tag-good': {
    ja: 'エンベロープFromの BATV の目印が有効期限内です（鍵による確認はしていません）。',
    en: 'The BATV tag of the envelope sender has not expired (its secret was not checked).',
  },
  'tag-expired': {
    ja: 'エンベロープFromの BATV の目印は期限切れです。',
    en: 'The BATV tag of the envelope sender has expired.',
  },
  'verp-fits': {
    ja: 'エンベロープFrom（{address}）に、届かなかった宛先 {word} が組み込まれています（VERP）。',
    en: 'The envelope sender ({address}) has the failed recipient {word} written into it (VERP).',
  },
  'id-own-host': {
    ja: 'Message-ID のホスト名（{host}）が自分側のものです。ただし、だれでも書けます。',
    en: 'The host in the Message-ID ({host}) is one of ours; but anybody can write it.',
  },
  'id-says-nothing': {
    ja: 'Message-ID の形からは判断できません。',
    en: 'The Message-ID does not say whose it is.',
  },
  'id-shape-own': {
    ja: 'Message-ID の形（{shape}）が、自分のメールと同じです。',
    en: 'The Message-IDs are made as in our own mail ({shape}).',
  },
  'id-shape-other': {
    ja: 'Message-ID の形（{shape}）が、自分のメールのどれとも違います。',
    en: 'The Message-IDs ({shape}) are made unlike those of our own mail.',
  },
  'habits-unknown': {
    ja: '比べられる自分のメールがありません。',
    en: 'There is no mail of our own to compare with.',
  },
  'habits-same': {
    ja: 'メールソフトと時差が、自分のメールと同じです（{word}）。',
    en: 'Mail program and time zone are those of our own mail ({word}).',
  },
  'habits-little': {
    ja: '自分のメールとの違いは見つかりませんが（{word}）、それだけでは判断できません。',
    en: 'Nothing differs from our own mail ({word}), which is too little to judge by.',
  },
  'habits-other': {
    ja: 'メールソフトまたは時差が、自分のメールと違います（{word}）。',
    en: 'Mail program or time zone are not those of our own mail ({word}).',
  },
  'burst-seen': {
    ja: '10分間に {count} 通の不達通知が集中しています。なりすまし送信でよく見られます。',
    en: '{count} bounces came within ten minutes, as they do when others send in one’s name.',
  },
  'burst-none': {
    ja: '短時間への集中は見られません。',
    en: 'The bounces did not come in a burst.',
  },
  'receivers-pass': {
    ja: '受信側のDMARCレポートによると、この発信元の {count} 通が自分のドメインとして認証されています。',
    en: 'DMARC reports of receivers say that {count} mails of this source were authenticated as our domain.',
  },
  'receivers-fail': {
    ja: '受信側のDMARCレポートによると、この発信元の {count} 通は認証に失敗しています。',
    en: 'DMARC reports of receivers say that {count} mails of this source failed authentication.',
  },
  'receivers-none': {
    ja: 'この発信元についてのDMARCレポートはありません。',
    en: 'No DMARC report speaks of this source.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type WhyId = keyof typeof whyWords;
