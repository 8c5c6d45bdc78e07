/**
 * Why a mail came back, in plain words, and what whoever sent it can do. The keys are sisimai's reasons; those behind them are told
 * where the words of the notice say more than its reason.
 */
import type { Text } from '../../finding.ts';

interface Told {
  readonly means: Text;
  readonly doNext: Text;
}

export const told = {
  authfailure: {
    means: {
      ja: '{who}は、差出人の認証(SPF、DKIM、DMARC)に失敗したため断ったと述べています。',
      en: '{Who} says that it refused it because SPF, DKIM or DMARC of the sender failed.',
    },
    doNext: {
      ja: '自分のドメインのSPF、DKIM、DMARCの設定を確認してください。',
      en: 'Check the SPF, DKIM and DMARC settings of your domain.',
    },
  },
  badreputation: {
    means: {
      ja: '{who}は、送信サーバーの評判が低いため断ったと述べています。',
      en: '{Who} says that it refused it because the sending host has a bad name.',
    },
    doNext: {
      ja: '送信サーバーの管理者に、評判の改善を相談してください。',
      en: 'Ask whoever runs your sending host to mend its reputation.',
    },
  },
  blocked: {
    means: {
      ja: '{who}は、送信サーバーのIPアドレスや名前を拒否しました。',
      en: '{Who} refused the address or name of the sending host.',
    },
    doNext: {
      ja: '送信サーバーがブロックリストに載っていないか確認し、相手の案内に従って解除を申し込んでください。',
      en: 'See whether your sending host is on a block list, and ask for removal as the refusal says.',
    },
  },
  contenterror: {
    means: {
      ja: '{who}は、メールの形式に誤りがあると述べています。',
      en: '{Who} says that the form of the mail is wrong.',
    },
    doNext: {
      ja: '形式を変えて(テキストだけにするなど)送り直してください。',
      en: 'Send it again in another form, such as plain text.',
    },
  },
  delivered: {
    means: { ja: '配送されました。', en: 'It was delivered.' },
    doNext: { ja: '対応は不要です。', en: 'Nothing is to be done.' },
  },
  relayed: {
    means: {
      ja: '別のシステムに渡されました。その先で届いたかどうかは、知らされないことがあります。',
      en: 'It was passed on to another system, which may not tell whether it arrives.',
    },
    doNext: {
      ja: '対応は不要です。大事な用件なら、届いたかどうかを相手に確かめてください。',
      en: 'Nothing is to be done; if it matters, ask the recipient whether it came.',
    },
  },
  expanded: {
    means: {
      ja: '宛先に届き、そこから複数の相手へ転送されました。',
      en: 'It reached this address, which passes it on to several others.',
    },
    doNext: {
      ja: '対応は不要です。その先で失敗があれば、別に通知されることがあります。',
      en: 'Nothing is to be done. If it fails for one of those, another notice may come.',
    },
  },
  exceedlimit: {
    means: {
      ja: '相手側の制限(宛先数など)を超えました。',
      en: 'A limit of the other side was exceeded, such as the number of recipients.',
    },
    doNext: { ja: '宛先を減らすか、分けて送ってください。', en: 'Send to fewer recipients at once.' },
  },
  expired: {
    means: { ja: '期限までに配送できませんでした。', en: 'It could not be delivered before its time was up.' },
    doNext: {
      ja: 'ドメイン名に誤りがないか確かめ、時間をおいて送り直してください。',
      en: 'Check the domain for a typing error, and send again later.',
    },
  },
  feedback: {
    means: { ja: '受信者が迷惑メールとして報告しました。', en: 'The recipient reported it as spam.' },
    doNext: { ja: 'この宛先への配信を止めてください。', en: 'Stop sending to this recipient.' },
  },
  filtered: {
    means: { ja: '相手の受信設定により、受け取られませんでした。', en: 'The recipient’s own settings refuse it.' },
    doNext: {
      ja: '相手に、自分のドメインからの受信を許可するよう、別の方法で頼んでください。',
      en: 'Ask the recipient by another way to let your domain through.',
    },
  },
  hasmoved: {
    means: {
      ja: '相手のサーバーは、この宛先を受け持っていません。アドレスが変わった可能性があります。',
      en: 'The other host does not serve this address, which may have changed.',
    },
    doNext: { ja: '今のアドレスを確認してください。', en: 'Ask for the address of today.' },
  },
  hostunknown: {
    means: {
      ja: '宛先のドメインが見つからないか、そこへ届きません。',
      en: 'The recipient’s domain was not found, or is not reachable.',
    },
    doNext: {
      ja: 'アドレスの @ より後の書き間違いを確かめてください。',
      en: 'Check the address behind the @ for a typing error.',
    },
  },
  mailboxfull: {
    means: { ja: '相手の受信箱がいっぱいです。', en: 'The recipient’s mailbox is full.' },
    doNext: {
      ja: '相手に別の方法で知らせるか、数日後に送り直してください。',
      en: 'Tell the recipient by another way, or send again in some days.',
    },
  },
  mailererror: {
    means: { ja: '相手のサーバー上のプログラムが失敗しました。', en: 'A program on the recipient’s host failed.' },
    doNext: {
      ja: '続くようなら、相手の管理者に知らせてください。',
      en: 'If it goes on, tell the other side’s administrator.',
    },
  },
  mesgtoobig: {
    means: { ja: 'メールが大きすぎます。', en: 'The mail is too large.' },
    doNext: {
      ja: '添付ファイルを減らすか、別の方法で渡してください。',
      en: 'Send fewer or smaller files, or hand them over another way.',
    },
  },
  networkerror: {
    means: { ja: 'ネットワークの障害で届きませんでした。', en: 'The network failed.' },
    doNext: { ja: '時間をおいて送り直してください。', en: 'Send again later.' },
  },
  norelaying: {
    means: { ja: '相手のサーバーが中継を断りました。', en: 'The other host refused to pass it on.' },
    doNext: {
      ja: '宛先のアドレスと、自分の送信サーバーの設定を確認してください。',
      en: 'Check the recipient’s address and the settings of your sending host.',
    },
  },
  notaccept: {
    means: { ja: '宛先のドメインはメールを受け取りません。', en: 'The recipient’s domain takes no mail.' },
    doNext: { ja: '別の宛先を確認してください。', en: 'Ask for another address.' },
  },
  notcompliantrfc: {
    means: {
      ja: '{who}は、メールが規格に合っていないと述べています。',
      en: '{Who} says that the mail does not follow the standards.',
    },
    doNext: { ja: '送信に使ったソフトの設定を確認してください。', en: 'Check the program that sent it.' },
  },
  onhold: {
    means: { ja: '理由が書かれていないか、保留されています。', en: 'No reason was given, or it is held back.' },
    doNext: { ja: '元の不達通知の文面を確認してください。', en: 'Read the words of the bounce itself.' },
  },
  policyviolation: {
    means: { ja: '相手の方針により拒否されました。', en: 'It was refused by a policy of the other side.' },
    doNext: {
      ja: '添付ファイルや内容を見直し、相手の管理者に確認してください。',
      en: 'Look at its files and content, and ask the other side’s administrator.',
    },
  },
  rejected: {
    means: { ja: '差出人のアドレスが拒否されました。', en: 'The sender’s address was refused.' },
    doNext: {
      ja: '差出人アドレスが実在し、受信できることを確認してください。',
      en: 'See that the sender’s address exists and can receive mail.',
    },
  },
  requireptr: {
    means: {
      ja: '{who}は、送信サーバーの逆引きの設定がないか、合っていないと述べています。',
      en: '{Who} says that the sending host has no reverse name, or a wrong one.',
    },
    doNext: {
      ja: '送信サーバーの逆引き(PTR)の設定を、回線の提供元に依頼してください。',
      en: 'Have the reverse name (PTR) of your sending host set by its provider.',
    },
  },
  senderunknown: {
    means: {
      ja: '差出人のドメインが存在しないと言って、断られました。',
      en: 'It was refused with the words that the sender’s own domain does not exist.',
    },
    doNext: {
      ja: '差出人アドレスのドメインの書き間違いと、そのDNSの設定を確認してください。',
      en: 'Check the domain of the sender’s address for a typing error, and its DNS.',
    },
  },
  securityerror: {
    means: { ja: '認証や暗号化の条件を満たしていません。', en: 'Authentication or encryption was not as demanded.' },
    doNext: { ja: 'TLSや認証の設定を確認してください。', en: 'Check the TLS and login settings.' },
  },
  spamdetected: {
    means: {
      ja: '{who}は、内容が迷惑メールと判断されたと述べています。',
      en: '{Who} says that its content was taken for spam.',
    },
    doNext: {
      ja: '本文とリンクを見直してください。心当たりがなければ、乗っ取りの可能性も確認してください。',
      en: 'Look at the text and links; if you did not send it, look for a stolen account.',
    },
  },
  speeding: {
    means: { ja: '短時間に多く送りすぎました。', en: 'Too much was sent in a short time.' },
    doNext: { ja: '間隔をあけて送ってください。', en: 'Send more slowly.' },
  },
  suspend: {
    means: { ja: '相手のアカウントは停止中です。', en: 'The recipient’s account is suspended.' },
    doNext: { ja: '相手に別の方法で確認してください。', en: 'Ask the recipient by another way.' },
  },
  syntaxerror: {
    means: { ja: '送信の手順に誤りがありました。', en: 'Something was wrong in the conversation of the hosts.' },
    doNext: { ja: '送信サーバーの管理者に知らせてください。', en: 'Tell whoever runs your sending host.' },
  },
  systemerror: {
    means: {
      ja: '相手のサーバーが、障害か、理由を示さない失敗を返しました。',
      en: 'The other host reported a fault, or a failure without its cause.',
    },
    doNext: { ja: '時間をおいて送り直してください。', en: 'Send again later.' },
  },
  systemfull: {
    means: { ja: '相手のサーバーの容量がいっぱいです。', en: 'The recipient’s host has no room left.' },
    doNext: { ja: '時間をおいて送り直してください。', en: 'Send again later.' },
  },
  toomanyconn: {
    means: {
      ja: '相手のサーバーへの接続が多すぎます。',
      en: 'There were too many connections to the recipient’s host.',
    },
    doNext: { ja: '時間をおいて送り直してください。', en: 'Send again later.' },
  },
  undefined: {
    means: { ja: '理由を読み取れませんでした。', en: 'The reason could not be read.' },
    doNext: { ja: '元の不達通知の文面を確認してください。', en: 'Read the words of the bounce itself.' },
  },
  userunknown: {
    means: { ja: '宛先のアドレスが存在しません。', en: 'The recipient’s address does not exist.' },
    doNext: {
      ja: '書き間違いを確かめ、存在しなければ宛先の一覧から外してください。',
      en: 'Check the address for a typing error; if there is none, take it off your lists.',
    },
  },
  vacation: {
    means: {
      ja: '自動応答です(不在、受付の知らせなど)。',
      en: 'An automatic answer, as is given for somebody who is away, or to say that a mail came.',
    },
    doNext: { ja: '書かれていることのほかに、対応は不要です。', en: 'Nothing is to be done but what it says.' },
  },
  left: {
    means: {
      ja: '自動応答です。この相手はもういないか、このアドレスはもう使われていないとあります。',
      en: 'An automatic answer that says that this person has left, or that the address is no longer used.',
    },
    doNext: {
      ja: '今の連絡先は、前から知っている電話番号などで確かめてください。',
      en: 'Ask for the present address by a way that you already had, such as a telephone number.',
    },
  },
  virusdetected: {
    means: { ja: '{who}は、ウイルスが検出されたと述べています。', en: '{Who} says that a virus was found in it.' },
    doNext: { ja: '送信した機器を検査してください。', en: 'Have the machine that sent it examined.' },
  },
  unproved: {
    means: {
      ja: '{who}が返した 5.7.9 は、差出人の認証(SPF、DKIM、DMARC)に失敗したメールを断るときのコードです。',
      en: '{Who} gave the code 5.7.9, by which it refuses what fails SPF, DKIM or DMARC of its sender.',
    },
    doNext: {
      ja: '自分のドメインのSPF、DKIM、DMARCの設定を確認してください。',
      en: 'Check the SPF, DKIM and DMARC settings of your domain.',
    },
  },
  elsewhere: {
    means: {
      ja: '{domain} が見つかりません。これは宛先のドメインではなく、宛先からの転送先などとみられます。',
      en: '{domain} was not found. That is not the domain of the recipient, so mail to this address seems to be passed on there.',
    },
    doNext: {
      ja: '書き間違いを確かめ、誤りがなければ相手に別の方法で知らせてください。',
      en: 'Check the address for a typing error; if there is none, tell the recipient by another way.',
    },
  },
  unanswered: {
    means: { ja: '宛先のサーバー({host})が応答しません。', en: 'The recipient’s host ({host}) does not answer.' },
    doNext: {
      ja: 'ドメイン名に誤りがないか確かめ、時間をおいて送り直してください。',
      en: 'Check the domain for a typing error, and send again later.',
    },
  },
  unansweredNameless: {
    means: { ja: '宛先のサーバーが応答しません。', en: 'The recipient’s host does not answer.' },
    doNext: {
      ja: 'ドメイン名に誤りがないか確かめ、時間をおいて送り直してください。',
      en: 'Check the domain for a typing error, and send again later.',
    },
  },
  late: {
    means: { ja: 'まだ配送できていません。', en: 'It could not be delivered yet.' },
    doNext: {
      ja: '送信が続けられているので、待ってください。送り直す必要はありません。',
      en: 'Wait: it is still being tried, and need not be sent again.',
    },
  },
  recipients: {
    means: {
      ja: '{who}は、一度に送る宛先が多すぎると述べています。',
      en: '{Who} says that it had too many recipients.',
    },
    doNext: { ja: '宛先を減らすか、分けて送ってください。', en: 'Send to fewer recipients at once.' },
  },
  frequency: {
    means: {
      ja: '{who}は、送信サーバーからの送信が多すぎるため、そのIPアドレスを拒否したと述べています。',
      en: '{Who} says that the sending host sends too often, and that it has blocked its address.',
    },
    doNext: {
      ja: '間隔をあけ、続くようなら相手の案内に従って解除を申し込んでください。',
      en: 'Send more slowly, and if it goes on ask for removal as the refusal says.',
    },
  },
  frequencyOf: {
    means: {
      ja: '{who}は、送信サーバーからの送信が多すぎるため、そのIPアドレス {ip} を拒否したと述べています。',
      en: '{Who} says that the sending host sends too often, and that it has blocked its address {ip}.',
    },
    doNext: {
      ja: '間隔をあけ、続くようなら相手の案内に従って解除を申し込んでください。',
      en: 'Send more slowly, and if it goes on ask for removal as the refusal says.',
    },
  },
  sendingHost: {
    means: {
      ja: '{who}は、方針により、送信側のサーバーやネットワークからの受信を拒否しました。',
      en: '{Who} has a policy that refuses the host or network that sent it.',
    },
    doNext: {
      ja: '送信サーバーのアドレスを伝えて、相手の管理者に確認してください。',
      en: 'Ask the other side’s administrator, and name the address of your sending host.',
    },
  },
  sendingAddress: {
    means: {
      ja: '{who}は、方針により、この差出人からの受信を拒否しました。',
      en: '{Who} has a policy that refuses this sender.',
    },
    doNext: {
      ja: '差出人のアドレスを伝えて、相手の管理者に確認してください。',
      en: 'Ask the other side’s administrator, and name the sender’s address.',
    },
  },
  program: {
    means: {
      ja: '宛先のサーバー上のプログラムが、{what}(終了コード {code})で失敗しました。',
      en: 'A program on the recipient’s host failed: {what} (exit code {code}).',
    },
    doNext: {
      ja: '続くようなら、相手の管理者に知らせてください。',
      en: 'If it goes on, tell the other side’s administrator.',
    },
  },
} as const satisfies Readonly<Record<string, Told>>;

/** What stands beside it. */
export const notes = {
  unseen: { ja: 'ただし、本文を受け取る前の返答です。', en: 'It had not yet seen the mail, though.' },
  passing: {
    ja: 'コードは恒久的な拒否ですが、文面には一時的なものとあります。',
    en: 'The code says that it is permanent, the words that it will pass.',
  },
  codesDiffer: {
    ja: 'コードの一方({one})は恒久的な拒否、もう一方({other})は一時的な失敗を示しています。',
    en: 'Of its codes {one} says that it is permanent, and {other} that it will pass.',
  },
} as const satisfies Readonly<Record<string, Text>>;
