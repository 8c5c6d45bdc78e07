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
    ja: '自分側のサーバーが、内部のネットワーク({ip})から受け取ったメールです。',
    en: 'Our own server took the mail from an address inside ({ip}).',
  },
  'host-began-here': {
    ja: '自分側のサーバー({writer})の中で作られたメールです。そのサーバーのプログラム(ウェブのフォームなど)か利用者が送っています。心当たりがなければ、サーバーへの侵入も確認してください。',
    en: 'It began on our own server ({writer}): a program there, such as a web form, or a user of that server sent it. If nobody knows of it, look for a break-in.',
  },
  'host-began-by-user': {
    ja: '自分側のサーバー({writer})の中で、利用者「{user}」の権限で作られたメールです。心当たりがなければ、その利用者のプログラム(ウェブのフォームなど)とパスワードを確認してください。',
    en: 'It began on our own server ({writer}) as its user “{user}”. If nobody knows of it, look at the programs of that user, such as web forms, and at the password.',
  },
  'host-of-bouncer': {
    ja: '{name} は、エラーを返した {writer} と同じ組織の内部のサーバーです。だれがそこへメールを渡したかは分からないため、判断に使えません。',
    en: '{name} is an inner host of the organization of {writer}, which bounced the mail; who gave it the mail is not known, so that it tells nothing.',
  },
  'host-called-inside': {
    ja: '{ip} は、エラーを返した {writer} と同じ組織の内部のサーバーを名乗っています。確かめられないため、判断に使えません。',
    en: '{ip} calls itself an inner host of the organization of {writer}, which bounced the mail; that cannot be checked, and tells nothing.',
  },
  'host-relayed': {
    ja: '自分側のサーバー({writer})が {name} から受け取り、よその宛先へ送ろうとしたメールです。そのサーバーに送信を許された機器か、転送されたメールかが分からないため、判断に使えません。',
    en: 'Our own server ({writer}) took it from {name} and tried to pass it on to somebody else’s address: {name} may be a client that is allowed to send through it, or the mail was forwarded. It tells nothing.',
  },
  'host-complained': {
    ja: '苦情は、{name} から送られたメールについてのものです。それが自分側のサーバーかどうかは、--ours で指定すると判断できます。',
    en: 'The complaint is about a mail that {name} sent; name your sending hosts with --ours to know whether that is one of them.',
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
    en: '{name} belongs to the organization whose host took this bounce.',
  },
  'host-of-provider': {
    ja: '接続元の {name} は、この不達通知を受け取ったサーバーと同じ事業者のものですが、その事業者の利用者ならだれでも使えるため、判断に使えません。',
    en: '{name} belongs to the provider whose host took this bounce, and any of its customers may be behind it: it tells nothing.',
  },
  'host-of-addressee': {
    ja: '接続元の {name} は、この不達通知が返された宛先のドメインに属する名前です。逆引きの名前なので、弱い手がかりです。',
    en: '{name} lies in the domain to whose address this bounce was returned; a reverse name is a weak hint.',
  },
  'host-no-receiver': {
    ja: 'この不達通知にはこちら側の Received 行がなく、どの組織が受け取ったか分からないため、接続元 {name} からは判断できません。自分の送信サーバーを --ours で指定すると判断できます。',
    en: 'This bounce has no Received line of our own side, so nobody knows whose host took it, and {name} tells nothing; name your sending hosts with --ours to know.',
  },
  'host-not-receiver': {
    ja: '接続元の {name} は、この不達通知を受け取ったサーバーの組織ではありません。自分の送信サーバーを --ours で指定すると、はっきり判断できます。',
    en: '{name} is not of the organization whose host took this bounce; name your sending hosts with --ours to be sure.',
  },
  'host-line': {
    ja: '{name} は家庭などの回線で、ログインなしに {count} 組織のサーバーへ直接送っています。その回線に自分のメールサーバーがなければ、自分のメールではありません。',
    en: '{name} is a line as homes have it, which gave its mails straight to hosts of {count} organizations without a login: unless a mail server of ours stands there, they are not ours.',
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
    ja: '{domain} のSPFは、接続元 {ip} からの送信を許可しています(現在の設定)。',
    en: 'SPF of {domain} lets {ip} send for it (as DNS says today).',
  },
  'spf-fail': {
    ja: '{domain} のSPFは、接続元 {ip} からの送信を許可していません(現在の設定)。',
    en: 'SPF of {domain} does not let {ip} send for it (as DNS says today).',
  },
  'spf-silent': {
    ja: '{domain} のSPFからは判断できません。',
    en: 'SPF of {domain} does not say.',
  },
  'spf-unasked': {
    ja: 'SPFは問い合わせていません(--ask または --answers)。',
    en: 'SPF was not asked for (--ask or --answers).',
  },
  'log-not-given': {
    ja: '送信記録が渡されていません(--sent で指定できます)。',
    en: 'No log of what was sent was given (--sent).',
  },
  'id-absent': { ja: '返送されたメールに Message-ID がありません。', en: 'The returned mail shows no Message-ID.' },
  'log-has': {
    ja: '送信記録に Message-ID({id})があります。',
    en: 'The log of what was sent has its Message-ID ({id}).',
  },
  'log-lacks': {
    ja: 'その時間の送信記録に Message-ID({id})がありません。',
    en: 'The log of what was sent covers that time and does not have its Message-ID ({id}).',
  },
  'log-not-covering': {
    ja: '送信記録は、このメールの時間を含んでいません。',
    en: 'The log of what was sent does not cover the time of this mail.',
  },
  'log-lacks-undated': {
    ja: '送信記録に Message-ID({id})がありません。ただし、記録の期間が分かりません。',
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
    ja: '{domain} のDKIM署名がありますが、公開鍵を問い合わせていないため確認できません(--ask または --answers)。',
    en: 'It bears a DKIM signature of {domain}, whose key was not asked for (--ask or --answers).',
  },
  'tag-made': {
    ja: 'エンベロープFrom({address})の BATV の目印は、自分の鍵で作られたものです。',
    en: 'The BATV tag of the envelope sender ({address}) was made with our own secret.',
  },
  'tag-old': {
    ja: 'エンベロープFrom({address})の BATV の目印は自分の鍵で作られていますが、期限が切れています。古いアドレスが使い回された可能性があります。',
    en: 'The BATV tag of the envelope sender ({address}) was made with our own secret but has expired: an old address may have been used again.',
  },
  'tag-forged': {
    ja: 'エンベロープFrom({address})の BATV の目印は、自分の鍵で作られたものではありません。',
    en: 'The BATV tag of the envelope sender ({address}) was not made with our secret.',
  },
  'tag-other-key': {
    ja: 'エンベロープFrom({address})の BATV の目印の鍵番号は、渡された鍵にありません。',
    en: 'The BATV tag of the envelope sender ({address}) has a key number of which no secret was given.',
  },
  'tag-missing': {
    ja: '自分の送信サーバーは BATV の目印を付けますが、エンベロープFrom({address})にはありません。',
    en: 'Our servers put a BATV tag into the envelope sender, and {address} bears none.',
  },
  'verp-declared': {
    ja: 'エンベロープFrom({address})は、届け出た形({word})と一致します。',
    en: 'The envelope sender ({address}) has the form that was declared ({word}).',
  },
  'verp-missing': {
    ja: 'エンベロープFrom({address})は、届け出たどの形とも一致しません。',
    en: 'The envelope sender ({address}) has none of the forms that were declared.',
  },
  'verp-learnt': {
    ja: 'エンベロープFrom の形({word})が、自分のメールと同じです。',
    en: 'The envelope senders have the form of our own mail ({word}).',
  },
  'verp-unlike': {
    ja: '自分のメールのエンベロープFrom は {word} の形ですが、この発信元のものは違います。',
    en: 'Envelope senders of our own mail have the form {word}; those of this source do not.',
  },
  'tag-none': {
    ja: 'エンベロープFromに、送信サーバーが付ける目印(VERP、BATV)はありません。',
    en: 'The envelope sender bears no mark of the sending server (VERP, BATV).',
  },
  'tag-undated': {
    ja: 'エンベロープFromに BATV の目印がありますが、日時が分からないため確かめられません。',
    en: 'The envelope sender bears a BATV tag, which cannot be judged without a date.',
  },
  'tag-good': {
    ja: 'エンベロープFromの BATV の目印が有効期限内です(鍵による確認はしていません)。',
    en: 'The BATV tag of the envelope sender has not expired (its secret was not checked).',
  },
  'tag-expired': {
    ja: 'エンベロープFromの BATV の目印は期限切れです。',
    en: 'The BATV tag of the envelope sender has expired.',
  },
  'verp-fits': {
    ja: 'エンベロープFrom({address})に、届かなかった宛先 {word} が組み込まれています(VERP)。',
    en: 'The envelope sender ({address}) has the failed recipient {word} written into it (VERP).',
  },
  'id-own-host': {
    ja: 'Message-ID のホスト名({host})が自分側のものです。ただし、だれでも書けます。',
    en: 'The host in the Message-ID ({host}) is one of ours; but anybody can write it.',
  },
  'id-says-nothing': {
    ja: 'Message-ID の形からは判断できません。',
    en: 'The Message-ID does not say whose it is.',
  },
  'id-shape-own': {
    ja: 'Message-ID の形({shape})が、自分のメールと同じです。',
    en: 'The Message-IDs are made as in our own mail ({shape}).',
  },
  'id-shape-other': {
    ja: 'Message-ID の形({shape})が、自分のメールのどれとも違います。',
    en: 'The Message-IDs ({shape}) are made unlike those of our own mail.',
  },
  'habits-unknown': {
    ja: '比べられる自分のメール(同じドメインのもの)がありません。',
    en: 'There is no mail of our own of the same domain to compare with.',
  },
  'habits-same': {
    ja: 'メールソフトと時差が、自分のメールと同じです({word})。',
    en: 'Mail program and time zone are those of our own mail ({word}).',
  },
  'habits-little': {
    ja: '自分のメールとの違いを言うには、比べられる自分のメールが少なすぎるか、同じ点が時差だけです({word})。',
    en: 'Too few of our own mails are known to say that it differs, or only the time zone is the same ({word}).',
  },
  'habits-other': {
    ja: 'メールソフトまたは時差が、自分のメールと違います({word})。',
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
