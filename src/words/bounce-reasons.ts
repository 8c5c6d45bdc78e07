/** Why a mail of one's own came back, in plain words, and what can be done. The keys are sisimai's reasons, and `senderunknown`: a `hostunknown` that is said of the sender. */
interface Told {
  readonly means: string;
  readonly doNext: string;
}

const ja: Readonly<Record<string, Told>> = {
  authfailure: {
    means: '差出人の認証（SPF、DKIM、DMARC）に失敗したため、受け取られませんでした。',
    doNext: '自分のドメインのSPF、DKIM、DMARCの設定を確認してください。',
  },
  badreputation: {
    means: '送信サーバーの評判が低いため、受け取られませんでした。',
    doNext: '送信サーバーの管理者に、評判の改善を相談してください。',
  },
  blocked: {
    means: '送信サーバーのIPアドレスや名前が拒否されました。',
    doNext: '送信サーバーがブロックリストに載っていないか確認し、相手の案内に従って解除を申し込んでください。',
  },
  contenterror: {
    means: 'メールの形式に誤りがあると判断されました。',
    doNext: '形式を変えて（テキストだけにするなど）送り直してください。',
  },
  delivered: { means: '配送されました。', doNext: '対応は不要です。' },
  exceedlimit: { means: '相手側の制限（宛先数など）を超えました。', doNext: '宛先を減らすか、分けて送ってください。' },
  expired: {
    means: '期限までに配送できませんでした。',
    doNext: 'ドメイン名に誤りがないか確かめ、時間をおいて送り直してください。',
  },
  feedback: { means: '受信者が迷惑メールとして報告しました。', doNext: 'この宛先への配信を止めてください。' },
  filtered: {
    means: '相手の受信設定により、受け取られませんでした。',
    doNext: '相手に、自分のドメインからの受信を許可するよう、別の方法で頼んでください。',
  },
  hasmoved: {
    means: '相手のサーバーは、この宛先を受け持っていません。アドレスが変わった可能性があります。',
    doNext: '今のアドレスを確認してください。',
  },
  hostunknown: {
    means: '宛先のドメインが見つからないか、そこへ届きません。',
    doNext: 'アドレスの @ より後の書き間違いを確かめてください。',
  },
  mailboxfull: {
    means: '相手の受信箱がいっぱいです。',
    doNext: '相手に別の方法で知らせるか、数日後に送り直してください。',
  },
  mailererror: {
    means: '相手のサーバー上のプログラムが失敗しました。',
    doNext: '続くようなら、相手の管理者に知らせてください。',
  },
  mesgtoobig: { means: 'メールが大きすぎます。', doNext: '添付ファイルを減らすか、別の方法で渡してください。' },
  networkerror: { means: 'ネットワークの障害で届きませんでした。', doNext: '時間をおいて送り直してください。' },
  norelaying: {
    means: '相手のサーバーが中継を断りました。',
    doNext: '宛先のアドレスと、自分の送信サーバーの設定を確認してください。',
  },
  notaccept: { means: '宛先のドメインはメールを受け取りません。', doNext: '別の宛先を確認してください。' },
  notcompliantrfc: {
    means: 'メールが規格に合っていないと判断されました。',
    doNext: '送信に使ったソフトの設定を確認してください。',
  },
  onhold: { means: '理由が書かれていないか、保留されています。', doNext: '元の不達通知の文面を確認してください。' },
  policyviolation: {
    means: '相手の方針により拒否されました。',
    doNext: '添付ファイルや内容を見直し、相手の管理者に確認してください。',
  },
  rejected: {
    means: '差出人のアドレスが拒否されました。',
    doNext: '差出人アドレスが実在し、受信できることを確認してください。',
  },
  requireptr: {
    means: '送信サーバーの逆引きの設定がないか、合っていません。',
    doNext: '送信サーバーの逆引き（PTR）の設定を、回線の提供元に依頼してください。',
  },
  senderunknown: {
    means: '差出人のドメインが存在しないと言って、断られました。',
    doNext: '差出人アドレスのドメインの書き間違いと、そのDNSの設定を確認してください。',
  },
  securityerror: { means: '認証や暗号化の条件を満たしていません。', doNext: 'TLSや認証の設定を確認してください。' },
  spamdetected: {
    means: '内容が迷惑メールと判断されました。',
    doNext: '本文とリンクを見直してください。心当たりがなければ、乗っ取りの可能性も確認してください。',
  },
  speeding: { means: '短時間に多く送りすぎました。', doNext: '間隔をあけて送ってください。' },
  suspend: { means: '相手のアカウントは停止中です。', doNext: '相手に別の方法で確認してください。' },
  syntaxerror: { means: '送信の手順に誤りがありました。', doNext: '送信サーバーの管理者に知らせてください。' },
  systemerror: {
    means: '相手のサーバーが、障害か、理由を示さない失敗を返しました。',
    doNext: '時間をおいて送り直してください。',
  },
  systemfull: { means: '相手のサーバーの容量がいっぱいです。', doNext: '時間をおいて送り直してください。' },
  toomanyconn: { means: '相手のサーバーへの接続が多すぎます。', doNext: '時間をおいて送り直してください。' },
  undefined: { means: '理由を読み取れませんでした。', doNext: '元の不達通知の文面を確認してください。' },
  userunknown: {
    means: '宛先のアドレスが存在しません。',
    doNext: '書き間違いを確かめ、存在しなければ宛先の一覧から外してください。',
  },
  vacation: { means: '不在の自動応答です。', doNext: '対応は不要です。' },
  virusdetected: {
    means: 'ウイルスが検出されました。',
    doNext: '自分が送ったものなら、送信した機器を検査してください。',
  },
};

const en: Readonly<Record<string, Told>> = {
  authfailure: {
    means: 'It was refused because SPF, DKIM or DMARC of the sender failed.',
    doNext: 'Check the SPF, DKIM and DMARC settings of your domain.',
  },
  badreputation: {
    means: 'It was refused because the sending host has a bad name.',
    doNext: 'Ask whoever runs your sending host to mend its reputation.',
  },
  blocked: {
    means: 'The address or name of the sending host was refused.',
    doNext: 'See whether your sending host is on a block list, and ask for removal as the refusal says.',
  },
  contenterror: {
    means: 'The form of the mail was held to be wrong.',
    doNext: 'Send it again in another form, such as plain text.',
  },
  delivered: { means: 'It was delivered.', doNext: 'Nothing is to be done.' },
  exceedlimit: {
    means: 'A limit of the other side was exceeded, such as the number of recipients.',
    doNext: 'Send to fewer recipients at once.',
  },
  expired: {
    means: 'It could not be delivered before its time was up.',
    doNext: 'Check the domain for a slip, and send again later.',
  },
  feedback: { means: 'The recipient reported it as spam.', doNext: 'Stop sending to this recipient.' },
  filtered: {
    means: 'The recipient’s own settings refuse it.',
    doNext: 'Ask the recipient by another way to let your domain through.',
  },
  hasmoved: {
    means: 'The other host does not serve this address, which may have changed.',
    doNext: 'Ask for the address of today.',
  },
  hostunknown: {
    means: 'The recipient’s domain was not found, or is not reachable.',
    doNext: 'Look for a slip behind the @.',
  },
  mailboxfull: {
    means: 'The recipient’s mailbox is full.',
    doNext: 'Tell the recipient by another way, or send again in some days.',
  },
  mailererror: {
    means: 'A program on the recipient’s host failed.',
    doNext: 'If it goes on, tell the other side’s administrator.',
  },
  mesgtoobig: {
    means: 'The mail is too large.',
    doNext: 'Send fewer or smaller files, or hand them over another way.',
  },
  networkerror: { means: 'The network failed.', doNext: 'Send again later.' },
  norelaying: {
    means: 'The other host refused to pass it on.',
    doNext: 'Check the recipient’s address and the settings of your sending host.',
  },
  notaccept: { means: 'The recipient’s domain takes no mail.', doNext: 'Ask for another address.' },
  notcompliantrfc: {
    means: 'The mail was held not to follow the standards.',
    doNext: 'Check the program that sent it.',
  },
  onhold: { means: 'No reason was given, or it is held back.', doNext: 'Read the words of the bounce itself.' },
  policyviolation: {
    means: 'It was refused by a policy of the other side.',
    doNext: 'Look at its files and content, and ask the other side’s administrator.',
  },
  rejected: {
    means: 'The sender’s address was refused.',
    doNext: 'See that the sender’s address exists and can receive mail.',
  },
  requireptr: {
    means: 'The sending host has no reverse name, or a wrong one.',
    doNext: 'Have the reverse name (PTR) of your sending host set by its provider.',
  },
  senderunknown: {
    means: 'It was refused with the words that the sender’s own domain does not exist.',
    doNext: 'Look for a slip in the domain of the sender’s address, and at its DNS.',
  },
  securityerror: {
    means: 'Authentication or encryption was not as demanded.',
    doNext: 'Check the TLS and login settings.',
  },
  spamdetected: {
    means: 'Its content was taken for spam.',
    doNext: 'Look at the text and links; if you did not send it, look for a stolen account.',
  },
  speeding: { means: 'Too much was sent in a short time.', doNext: 'Send more slowly.' },
  suspend: { means: 'The recipient’s account is suspended.', doNext: 'Ask the recipient by another way.' },
  syntaxerror: {
    means: 'Something was wrong in the conversation of the hosts.',
    doNext: 'Tell whoever runs your sending host.',
  },
  systemerror: {
    means: 'The other host reported a fault, or a failure without its cause.',
    doNext: 'Send again later.',
  },
  systemfull: { means: 'The recipient’s host has no room left.', doNext: 'Send again later.' },
  toomanyconn: { means: 'There were too many connections to the recipient’s host.', doNext: 'Send again later.' },
  undefined: { means: 'The reason could not be read.', doNext: 'Read the words of the bounce itself.' },
  userunknown: {
    means: 'The recipient’s address does not exist.',
    doNext: 'Look for a slip; if there is none, take it off your lists.',
  },
  vacation: { means: 'An answer of somebody who is away.', doNext: 'Nothing is to be done.' },
  virusdetected: {
    means: 'A virus was found in it.',
    doNext: 'If you sent it, have the machine that sent it examined.',
  },
};

export const bounceReasons: { readonly ja: typeof ja; readonly en: typeof en } = { ja, en };
