/** The sentences of the verdict: what it is, how sure, what to do. Data only; `verdict.ts` chooses. */
import type { Certainty } from './examination.ts';
import type { Hypothesis, Kind, Text } from './finding.ts';

/** The first sentence of the summary, by kind and how sure we are. `{who}` is the name that the mail puts forward. */
export const opening: Readonly<Record<Kind, Readonly<Record<Certainty, Text>>>> = {
  phishing: {
    certain: {
      ja: 'IDやパスワード、カード番号などを盗もうとするフィッシングメールです。',
      en: 'This is a phishing mail: it is after passwords, card numbers or other secrets.',
    },
    likely: {
      ja: 'IDやパスワード、カード番号などを盗もうとするフィッシングメールとみられます。',
      en: 'This is very probably a phishing mail: it is after passwords, card numbers or other secrets.',
    },
    possible: {
      ja: 'フィッシングメールの疑いがあります。本物と決まるまで、リンクや添付に触れないでください。',
      en: 'This may be a phishing mail. Leave its links and files alone until it is known to be real.',
    },
  },
  fraud: {
    certain: {
      ja: 'お金や返信を引き出そうとする詐欺のメールです。',
      en: 'This is a fraud: it tries to draw money or an answer out of you.',
    },
    likely: {
      ja: 'お金や返信を引き出そうとする詐欺のメールとみられます。',
      en: 'This is very probably a fraud: it tries to draw money or an answer out of you.',
    },
    possible: {
      ja: '詐欺のメールの疑いがあります。返信や送金の前に、別の手段で本人に確かめてください。',
      en: 'This may be a fraud. Before you answer or pay, ask the person by another way.',
    },
  },
  malware: {
    certain: {
      ja: 'ウイルスなどの不正なプログラムに関わるメールです。',
      en: 'This mail carries, or carried, malicious software.',
    },
    likely: {
      ja: 'ウイルスなどの不正なプログラムを運ぶメールとみられます。',
      en: 'This mail very probably carries, or carried, malicious software.',
    },
    possible: {
      ja: '不正なプログラムを運ぶメールの疑いがあります。添付ファイルを開かないでください。',
      en: 'This mail may carry malicious software. Do not open its files.',
    },
  },
  spam: {
    certain: { ja: '迷惑メールです。', en: 'This is spam.' },
    likely: { ja: '迷惑メールとみられます。', en: 'This is very probably spam.' },
    possible: { ja: '迷惑メールの疑いがあります。', en: 'This may be spam.' },
  },
  backscatter: {
    certain: {
      ja: '他人があなたのアドレスをかたって送ったメールの、不達通知です。',
      en: 'This is a bounce of a mail that somebody else sent in your name.',
    },
    likely: {
      ja: '他人があなたのアドレスをかたって送ったメールの、不達通知とみられます。',
      en: 'This is very probably a bounce of a mail that somebody else sent in your name.',
    },
    possible: {
      ja: '他人があなたのアドレスをかたって送ったメールの、不達通知かもしれません。',
      en: 'This may be a bounce of a mail that somebody else sent in your name.',
    },
  },
  bounce: {
    certain: { ja: '不達通知です。', en: 'This is a bounce: a notice that a mail could not be delivered.' },
    likely: {
      ja: '不達通知(メールが届かなかったという知らせ)とみられます。元のメールをあなたが送ったのかどうかは、まだ調べていません。',
      en: 'This is a bounce: a notice that a mail could not be delivered. Whether you sent that mail has not been examined yet.',
    },
    possible: {
      ja: '不達通知のようですが、決まった形式ではないため、本物の通知とは言いきれません。',
      en: 'This looks like a bounce, but it is not in the standard form, so it may not be a genuine notice.',
    },
  },
  complaint: {
    certain: { ja: '迷惑メールの通報(フィードバック)です。', en: 'This is an abuse complaint (feedback report).' },
    likely: {
      ja: '迷惑メールの通報(フィードバック)とみられます。',
      en: 'This is an abuse complaint (feedback report).',
    },
    possible: {
      ja: '迷惑メールの通報のようです。通報そのものが本物かどうかを、先に確かめてください。',
      en: 'This looks like an abuse complaint. Check first whether the complaint itself is genuine.',
    },
  },
  legitimate: {
    certain: { ja: '不審な点のないメールです。', en: 'Nothing in this mail is suspicious.' },
    likely: {
      ja: '不審な点は見つからず、差出人を裏づける記録もあります。',
      en: 'Nothing suspicious was found, and there is a record that supports the sender.',
    },
    possible: {
      ja: '不審な点は見つかりませんでした。ただし、本人が送ったものかどうかまでは分かりません。',
      en: 'Nothing suspicious was found. That the person named as the sender wrote it is not proved, though.',
    },
  },
  undecided: {
    certain: { ja: 'このメールだけからは判断できません。', en: 'This mail alone does not decide it.' },
    likely: { ja: 'このメールだけからは判断できません。', en: 'This mail alone does not decide it.' },
    possible: {
      ja: 'このメールだけからは、安全とも危険とも言えません。',
      en: 'From this mail alone it can be called neither safe nor dangerous.',
    },
  },
};

/** What stands behind the opening sentence. */
export const sentences = {
  passedOn: {
    ja: '怪しい言葉やリンクは、転送・引用された「ほかの人のメール」の部分にあります。このメールの差出人を疑う理由にはなりませんが、その部分は信用しないでください。',
    en: 'The suspicious words and links stand in a mail of somebody else that is passed on. They are no reason to suspect who sent this mail; do not trust that part.',
  },
  mainReason: { ja: 'おもな理由:{reason}。', en: 'Main reason: {reason}.' },
  /** Two reasons are enough for one paragraph; the others stand below it. */
  mainReasons: { ja: 'おもな理由:{reason}。また、{second}。', en: 'Main reasons: {reason}; {second}.' },
  nothingFound: {
    ja: '調べた範囲では、不審な点は見つかっていません。',
    en: 'Nothing suspicious was found in what was examined.',
  },
  onlyIdentity: {
    ja: '{domain}から送られたことは検証できました。ただし、分かるのは送り手であって、目的ではありません。',
    en: 'That {domain} sent it is proved. That tells who sent it, not what he is after.',
  },
  handover: {
    ja: 'こちらに引き渡したのは{ip}です。確かに言えるのはここまでで、その先の経路は自称です。',
    en: 'It was handed to our side by {ip}. That is all that can be attested; the lines below it are claims.',
  },
  handoverLikely: {
    ja: 'こちらに引き渡したのは、おそらく{ip}です。ただし、途中の記録に確かめきれない点があります。',
    en: 'It was probably handed to our side by {ip}; one step of the record could not be made sure of.',
  },
  handoverLocal: {
    ja: '経路の記録からは、外から引き渡したホストを特定できません。',
    en: 'The route does not name the host outside that handed it over.',
  },
  noRoute: {
    ja: '経路の記録(Received行)がないため、誰が引き渡したかは分かりません。',
    en: 'There is no record of its route (no Received line), so it cannot be known who handed it over.',
  },
  login: {
    ja: '経路に「{user}」でのログインの記録があります。アドレスの詐称ではなく、アカウントの乗っ取りかもしれません。',
    en: 'The route shows a login as "{user}": the account may have been stolen rather than the address forged.',
  },
  partial: {
    ja: '大きすぎる・複雑すぎるなどの理由で、すべては読めていません。読めなかった部分について安全とは言えません。',
    en: 'Not all of it could be read (a limit was reached). Nothing is said in favour of the unread part.',
  },
} as const satisfies Record<string, Text>;

/** What to do, by kind. */
export const adviceFor: Readonly<Record<Kind, readonly Text[]>> = {
  phishing: [
    {
      ja: 'リンクを開かず、パスワードやカード番号を入力しないでください。',
      en: 'Do not open its links; enter no password and no card number.',
    },
    {
      ja: '気になる内容は、公式アプリやブックマークから確かめてください。',
      en: 'To look into it, use the official app or your own bookmark.',
    },
    {
      ja: '開いただけで何も入力していなければ、ふつうは閉じるだけで大丈夫です。入力してしまったときは、すぐに本物のサイトでパスワードを変え、カードや口座のことは発行会社・銀行に電話してください。',
      en: 'Only opened it? Close it. Entered something? Change that password at the real site and call your bank or card company.',
    },
  ],
  fraud: [
    {
      ja: '返信・送金・ギフトカードの購入をしないでください。',
      en: 'Do not answer, do not pay, do not buy gift cards.',
    },
    {
      ja: '知っている人を名のっているなら、メールに書かれた番号ではなく、前から知っている番号に電話して確かめてください。',
      en: 'If it plays somebody you know, telephone that person on a number you had before, not one from the mail.',
    },
    {
      ja: 'すでに支払ったときは、すぐに自分の銀行と振込先の銀行、警察(#9110)に連絡してください。返信しただけなら、それ以上応じなければ大丈夫です。このメールは消さずに残してください。',
      en: 'If you have paid: call your bank and the police (in Japan #9110) now. If you only answered, answer no more. Keep it.',
    },
  ],
  malware: [
    {
      ja: '添付ファイルを開かないでください。すでに取り除かれていても、同じ差出人からの別のメールに注意してください。',
      en: 'Do not open the files. Even where they were removed already, beware of further mail from the same sender.',
    },
    {
      ja: '開いてしまったときは、その機器をネットワークから切り離し、電源は切らずに、管理者や詳しい人に相談してください。',
      en: 'If you opened one: take the machine off the network, leave it switched on, and call your administrator.',
    },
  ],
  spam: [
    {
      ja: '返信も「配信停止」のクリックもせず、削除してかまいません。通報する場合は、消さずに残してください。リンクを開いただけなら心配はいりません。カード番号などを入力したときは、カード会社に電話してください。',
      en: 'Do not answer and do not click "unsubscribe". You may delete it; keep it if you want to report it. If you only opened a link, there is no need to worry; if you entered a card number, telephone the card company.',
    },
  ],
  backscatter: [
    {
      ja: 'あなたの機器やアカウントから送られたとは限りません。あわてて謝罪や返信をせず、不達通知を残しておいてください。',
      en: 'It does not mean that your machine or account sent it. Do not apologise or answer in haste; keep the bounces.',
    },
  ],
  bounce: [
    {
      ja: '自分が送ったメールの宛先・件名・時刻と合っているかを見てください。送った覚えがなければ、本文のリンクや添付は開かず、通知を残しておいてください。',
      en: 'Compare recipient, subject and time with what you really sent. If you did not send it, open no link or file in it, and keep the notice.',
    },
  ],
  complaint: [
    {
      ja: '通報の日時・IPアドレスを、自分の側の記録(メールサーバーやルーターのログ)と突き合わせてください。記録は消さずに保存してください。',
      en: 'Match the time and IP address with your own records (mail server, router). Keep those logs.',
    },
  ],
  legitimate: [
    {
      ja: '内容に心当たりがなければ、リンクを開く前に、差出人に別の手段で確かめてください。',
      en: 'If you did not expect it, ask the sender by another way before you open a link.',
    },
  ],
  undecided: [
    {
      ja: '急がず、心当たりがなければリンクや添付に触れないでください。',
      en: 'Take your time; unless you expected it, open no link and no file.',
    },
    {
      ja: '知っている相手なら、返信せずに、電話などで確かめてください。',
      en: 'If you know the sender, ask by telephone, not by answering.',
    },
  ],
};

/** Advice that a fact brings with it, whatever the kind. */
export const adviceBecause = {
  passedOn: {
    ja: '転送・引用された部分のリンクや添付は開かないでください。元のメールを調べるには、添付ファイル(.eml)として送り直してもらってください。',
    en: 'Open no link or file of the part that is passed on. To examine the original, have it sent again as an attached file (.eml).',
  },
  extortion: {
    ja: '「動画がある」「侵入した」という文面は、同じものが大勢に送られる作り話です。払わず、返信せず、家族や警察(#9110)に話してください。本当に使っているパスワードが書かれていたら、そのパスワードだけ変えてください。',
    en: 'The video and the break-in are a tale that is sent to thousands alike. Do not pay or answer; tell somebody you trust, or the police (in Japan #9110). If it shows a password that you really use, change that one.',
  },
  attack: {
    ja: '予告だけで終わるものがほとんどです。払わず、返信せず、回線やサーバーの事業者に伝えて備え、警察に相談してください。メールと、その時刻の記録は残してください。',
    en: 'Most such threats are all that ever comes. Do not pay or answer; tell whoever runs your line or server so that they are ready, and the police. Keep the mail and the logs of that time.',
  },
  scare: {
    ja: 'メールを送った人に、あなたの機器の中は見えません。使っている対策ソフトがあれば、その画面を直接開いて確かめてください。案内された物を入れたときは、ネットワークを切り、詳しい人に相談してください。',
    en: 'Whoever sends a mail cannot see into your device. If you have such a program, open it and look there. If you installed what was offered, go off the network and ask somebody who knows.',
  },
  files: {
    ja: '添付ファイルも開かないでください。ファイルの中のリンクや入力欄も、本文のものと同じです。',
    en: 'Leave its file closed too: links and forms in a file are no better than those in the mail.',
  },
  links: {
    ja: 'リンクを開かず、カード番号や個人情報を入力しないでください。',
    en: 'Do not open its links; enter no card number and nothing about yourself.',
  },
  callback: {
    ja: '書かれた番号に電話しないでください。すでに電話して遠隔操作ソフトを入れたときは、ネットワークを切り、ソフトを消し、別の機器から銀行とカード会社に電話してください。',
    en: 'Do not call the number. If you called and installed remote control: disconnect, remove it, and telephone bank and card company from another device.',
  },
  bankChange: {
    ja: '振込先の変更は、以前の請求書などにある電話番号で、必ず相手に確かめてください。振り込んだ直後なら、銀行に「組戻し」と口座の凍結を頼んでください。',
    en: 'Confirm a changed account by telephone, on the number of an earlier invoice. Just after a transfer, ask your bank to recall it and to freeze the account.',
  },
  invest: {
    ja: '「必ずもうかる」投資はありません。すでに送金したときは、追加の支払いをやめ、消費者ホットライン(188)か警察(#9110)に相談してください。',
    en: 'No investment is sure to gain. If you have paid, pay no more (also no "fee" to get it back), and ask the consumer office (in Japan 188) or the police.',
  },
  mailbox: {
    ja: 'メールのパスワードを入力してしまったときは、いつもの管理画面から変更し、転送設定が足されていないかも見て、サーバーの管理者に知らせてください。',
    en: 'If it was your mailbox password: change it in your usual control panel, look for forwarding rules, and tell your administrator.',
  },
  stolenAccount: {
    ja: '差出人か、その会社の管理者に、「アカウントが使われているかもしれない」と電話で知らせてください。責める必要はありません。',
    en: 'Telephone the sender, or who runs that domain, without blame: somebody else may be using the account.',
  },
  replyElsewhere: {
    ja: '返信すると、差出人とは別の{to}に届きます。返信しないでください。',
    en: 'An answer would go to {to}, not to the sender shown. Do not answer.',
  },
} as const satisfies Record<string, Text>;

/** What would decide between the hypotheses about the sender. */
export const wouldDecide: Readonly<Record<Hypothesis, Text>> = {
  genuine: {
    ja: '知っている人や会社の名前なら、前から知っている連絡先か、公式サイトの連絡先で聞くのがいちばん確かです。差出人のドメインのDKIM署名が検証できるか、引き渡し元がそのドメインのSPFで許可されていれば、本物である見込みが高まります。',
    en: "If it names a person or firm that you know, surest is to ask there, by a contact you already had or that of their own site. A DKIM signature of the sender's domain that verifies, or SPF that permits the handover, would speak for it.",
  },
  forged: {
    ja: '差出人のドメインのサーバーに送信記録がなく、SPFの許可もDKIM署名もなければ、詐称と言えます。',
    en: "It is forged if the domain's own servers have no record of sending it, and neither SPF nor a DKIM signature of the domain supports it.",
  },
  'stolen-account': {
    ja: '差出人のメールサーバーに残る、その時刻のログイン記録で決まります。どのIPアドレスから、どのアカウントが使われたかが分かります。見られるのは、そのドメインの管理者とメール事業者だけです。',
    en: "The login records of the sender's mail server for that second. They tell which account was used, and from which IP. Only the domain's administrator and mail provider can see them.",
  },
  'abused-relay': {
    ja: '引き渡し元のサーバーの送信ログ(どこから受け取って中継したか)で決まります。',
    en: 'The log of the server that handed it over decides it: from where it took the mail.',
  },
  'hacked-site': {
    ja: '送信したサーバー(エンベロープFromは{sender})が、侵入されたサイトなのか、差出人が借りたものなのかは、その管理者が送信記録と置かれたプログラムを調べれば決まります。リンク先のサイトのことではありません。',
    en: 'The sign is the sending server (envelope sender {sender}), not a linked page. Whether that is a site that was broken into, or one that the sender rented, its owner can tell from the mail log and the programs on it.',
  },
};

/** What would decide whether a site was broken into, where the sign is a page that the mail leads to, or both. */
export const hackedPage: Readonly<Record<'page' | 'both', Text>> = {
  page: {
    ja: 'リンク先のサイト({host})の持ち主かホスティング会社に、そのページを自分で置いたのかを聞けば決まります。送信したサーバーのことではありません。',
    en: 'The sign is the linked site ({host}), not the sending server. Its owner or host can tell whether they put that page there themselves.',
  },
  both: {
    ja: '送信したサーバー(エンベロープFromは{sender})とリンク先のサイト({host})の両方に、その兆しがあります。それぞれの管理者が、送信記録とページを調べれば決まります。',
    en: 'Both the sending server (envelope sender {sender}) and the linked site ({host}) show signs of it. Whoever runs each can tell, from its mail log and its pages.',
  },
};
