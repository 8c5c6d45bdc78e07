/** The sentences of the verdict: what it is, how sure, what would decide who sent it. Data only; `summary.ts` and `hypotheses.ts` choose. */
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
      ja: 'お金や個人情報、返信を引き出そうとする詐欺のメールです。',
      en: 'This is a fraud: it is after money, personal data or an answer.',
    },
    likely: {
      ja: 'お金や個人情報、返信を引き出そうとする詐欺のメールとみられます。',
      en: 'This is very probably a fraud: it is after money, personal data or an answer.',
    },
    possible: {
      ja: '詐欺のメールの疑いがあります。返信も送金もせず、まず別の手段で確かめてください。',
      en: 'This may be a fraud. Neither answer nor pay before you have made sure by another way.',
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
      ja: '不正なプログラムを運ぶメールの疑いがあります。添付ファイルもリンクも開かないでください。',
      en: 'This mail may carry malicious software. Open neither its files nor its links.',
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
      ja: '不達通知(メールが届かなかったという知らせ)とみられます。',
      en: 'This is very probably a bounce: a notice that a mail could not be delivered.',
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
      en: 'This seems to be an abuse complaint (feedback report).',
    },
    possible: {
      ja: '迷惑メールがあなたの側から送られた、という警告のようです。警告そのものが本物かどうかを、先に確かめてください。',
      en: 'This looks like a warning that spam came from your side. Check first whether the warning itself is genuine.',
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

/** The opening of a notice by which nothing has failed yet, or nothing at all. */
export const noticeOpening = {
  delayed: {
    ja: '配達が遅れているという知らせです。送信は続けられていて、まだ届くことがあります。送り直す必要はありません。',
    en: 'This is a warning that a mail is late: it is still being tried and may yet arrive. There is no need to send it again.',
  },
  delivered: { ja: 'メールが配達されたという知らせです。', en: 'This is a notice that a mail was delivered.' },
  relayed: {
    ja: 'メールが別のシステムに渡されたという知らせです。その先で届いたかどうかは、知らされないことがあります。',
    en: 'This is a notice that a mail was passed on to another system, which may not tell whether it arrives.',
  },
  expanded: {
    ja: 'メールが宛先に届き、そこから複数の相手へ転送されたという知らせです。その先で失敗があれば、別に通知されることがあります。',
    en: 'This is a notice that a mail reached its address, which passes it on to several others. If it fails for one of them, another notice may come.',
  },
  passed: {
    ja: 'メールが、一部の宛先には配達され、ほかの宛先については次へ渡されたという知らせです。',
    en: 'This is a notice of a mail to several recipients: each copy was delivered, or passed on.',
  },
} as const satisfies Record<string, Text>;

/** Behind it, where the mail that the notice tells of is another's. */
export const ofAnothersMail: Text = {
  ja: '元のメールは、他人があなたのアドレスをかたって送ったものとみられます。',
  en: 'That mail was very probably sent by somebody else in your name.',
};

/** The same of phishing that is after a wallet of crypto-assets. */
export const walletOpening: Readonly<Record<Certainty, Text>> = {
  certain: {
    ja: '暗号資産のウォレットの中身を奪おうとするフィッシングメールです。',
    en: 'This is a phishing mail: it wants to empty a wallet of crypto-assets.',
  },
  likely: {
    ja: '暗号資産のウォレットの中身を奪おうとするフィッシングメールとみられます。',
    en: 'This is very probably a phishing mail: it wants to empty a wallet of crypto-assets.',
  },
  possible: {
    ja: '暗号資産のウォレットをねらうフィッシングメールの疑いがあります。本物と決まるまで、リンクや添付に触れないでください。',
    en: 'This may be a phishing mail that is after a wallet of crypto-assets. Leave its links and files alone until it is known to be real.',
  },
};

/** The same of phishing that wants something renewed or paid. */
export const paymentOpening: Readonly<Record<Certainty, Text>> = {
  certain: {
    ja: '更新や支払いを口実に、カード番号などを入力させようとするフィッシングメールです。',
    en: 'This is a phishing mail: under the pretext of a renewal or payment it is after a card number.',
  },
  likely: {
    ja: '更新や支払いを口実に、カード番号などを入力させようとするフィッシングメールとみられます。',
    en: 'This is very probably a phishing mail: under the pretext of a renewal or payment it is after a card number.',
  },
  possible: {
    ja: '更新や支払いを口実にするフィッシングメールの疑いがあります。本物と決まるまで、リンクや添付に触れないでください。',
    en: 'This may be a phishing mail, with a renewal or payment as its pretext. Leave its links and files alone until it is known to be real.',
  },
};

/** What stands behind the opening sentence. */
export const sentences = {
  passedOn: {
    ja: '怪しい言葉やリンクは、転送・引用された「ほかの人のメール」の部分にあります。このメールの差出人を疑う理由にはなりませんが、その部分は信用しないでください。',
    en: 'The suspicious words and links stand in a mail of somebody else that is passed on. They are no reason to suspect who sent this mail; do not trust that part.',
  },
  mainReason: { ja: 'おもな理由: {reason}。', en: 'Main reason: {reason}.' },
  /** Two reasons are enough for one paragraph; the others stand below it. */
  mainReasons: { ja: 'おもな理由: {reason}。また、{second}。', en: 'Main reasons: {reason}; {second}.' },
  nothingFound: {
    ja: '調べた範囲では、不審な点は見つかっていません。',
    en: 'Nothing suspicious was found in what was examined.',
  },
  /** Of a letter that could not be read. */
  nothingFoundAround: {
    ja: '本文のほかには、不審な点は見つかっていません。',
    en: 'Nothing suspicious was found around its text.',
  },
  locked: {
    ja: '本文は暗号化されているため読めません。書かれている内容については何も言えません。',
    en: 'Its text is encrypted and could not be read, so nothing can be said of what it says.',
  },
  onlyIdentity: {
    ja: '{domain}から送られたことは検証できました。ただし、分かるのは送り手であって、目的ではありません。',
    en: 'That {domain} sent it is proved. That tells who sent it, not what he is after.',
  },
  handover: {
    ja: 'こちらに引き渡したのは{ip}です。確かに言えるのはここまでで、その先の経路は自称です。',
    en: 'It was handed to our side by {ip}. That is all that can be attested; the lines below it are claims.',
  },
  handoverAlone: {
    ja: 'こちらに引き渡したのは{ip}です。確かに言えるのはここまでで、その先の経路は記録されていません。',
    en: 'It was handed to our side by {ip}. That is all that can be attested: no line tells where it was before.',
  },
  /** What the table says of the handover's network is no part of what our side recorded. */
  holder: {
    ja: '{date}現在の表では、このアドレスは{holder}のネットワークにあります。',
    en: 'By a table of {date}, this address lies in a network of {holder}.',
  },
  holderNow: {
    ja: '当時このアドレスが誰のものだったかは分かりません({date}現在の表では{holder})。',
    en: 'Whose network it was at that time is not known; today, by a table of {date}, it is {holder}’s.',
  },
  /** The reverse name that was recorded is one that another operator gives to its lines. */
  holderApart: {
    ja: '記録されている逆引き名は{domain}のものですが、{date}現在の表では{holder}です。持ち主が変わったのかもしれません。',
    en: 'The reverse name that was recorded is of {domain}, while a table of {date} says {holder}: the network may have changed hands.',
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
  loginOfHolder: {
    ja: '経路に「{user}」でのログインの記録があります。',
    en: 'The route shows a login as "{user}".',
  },
  /** Whose mail a bounce returned. */
  returnedOurs: {
    ja: '元のメールは、こちら側から送られたとみられます。',
    en: 'The original mail was probably sent from our side.',
  },
  returnedOpen: {
    ja: '元のメールがこちら側から送られたかどうかは、この通知だけでは決まりません。',
    en: 'Whether the original mail was sent from our side cannot be told from this notice alone.',
  },
  partial: {
    ja: '大きすぎる・複雑すぎるなどの理由で、すべては読めていません。読めなかった部分について安全とは言えません。',
    en: 'Not all of it could be read (a limit was reached). Nothing is said in favour of the unread part.',
  },
} as const satisfies Record<string, Text>;

/** What would decide between the hypotheses about the sender. */
export const wouldDecide: Readonly<Record<Hypothesis, Text>> = {
  genuine: {
    ja: '知っている人や会社の名前なら、前から知っている連絡先か、公式サイトの連絡先で聞くのがいちばん確かです。差出人のドメインのDKIM署名が検証できるか、引き渡し元がそのドメインのSPFで許可されていれば、本物である見込みが高まります。',
    en: 'If it names a person or firm that you know, the surest way is to ask them, by a contact that you already had or on their own site. A DKIM signature of the sender’s domain that verifies, or SPF that permits the handover, would speak for it.',
  },
  'throwaway-address': {
    ja: '差出人のドメインが、乗っ取られた無関係の会社のものか、送り手が自分で用意したものかで決まります。ドメインの登録日と、その時刻のログイン記録から分かります。',
    en: 'Whether the domain is a bystander’s whose account was used, or the swindler’s own: the date of its registration and the login records of that moment would tell.',
  },
  forged: {
    ja: '差出人のドメインのサーバーに送信記録がなく、SPFの許可もDKIM署名もなければ、詐称と言えます。',
    en: 'It is forged if the domain’s own servers have no record of sending it, and neither SPF nor a DKIM signature of the domain supports it.',
  },
  'stolen-account': {
    ja: '差出人のメールサーバーに残る、その時刻のログイン記録で決まります。どのIPアドレスから、どのアカウントが使われたかが分かります。見られるのは、そのドメインの管理者とメール事業者だけです。',
    en: 'The login records of the sender’s mail server for that second. They tell which account was used, and from which IP. Only the domain’s administrator and mail provider can see them.',
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

/** What would decide whether a notice is genuine. */
export const noticeDecides: Text = {
  ja: 'この通知を出したとされるサーバーの管理者に聞けば決まります。',
  en: 'Whoever runs the server that is said to have written this notice.',
};

/** The same of a notice that our own server made. */
export const ownNoticeDecides: Text = {
  ja: 'この通知を作成したことが、こちら側のサーバーの記録に残っています。',
  en: 'The log of your own server shows that it made this notice.',
};

/** What would decide whether spam comes from the domain that it names: its sender is nobody to be asked. */
export const spamDecides: Text = {
  ja: '差出人のドメインのDKIM署名が検証できるか、引き渡し元がそのドメインのSPFで許可されていれば、そのドメインから送られたと言えます。',
  en: 'A DKIM signature of the sender’s domain that verifies, or SPF that permits the handover: then that domain sent it.',
};

/** What would decide whether a warning is the provider's own. */
export const warningDecides: Text = {
  ja: '警告を出したという事業者に、契約書か公式サイトにある連絡先で聞けば決まります。',
  en: 'The provider that it names: ask by the contact in your contract or on its own site.',
};

/** The same where the domain is a provider's, whose mailboxes anybody can open. */
export const mailboxDecides: Text = {
  ja: 'だれがそのアドレスを作り、その時刻に使ったかは、そのサービスの事業者に残る登録とログインの記録で決まります。見られるのは、その事業者と捜査機関だけです。',
  en: 'Who opened that mailbox or account, and who used it at that time: only its provider has the records, and shows them to the police alone.',
};

/** Where From names an address that cannot exist. */
export const nobodyDecides: Text = {
  ja: '差出人のアドレスは実在しない形で、ここから差出人はたどれません。引き渡し元のネットワークに残る記録と、署名やリンクのドメインの登録が手がかりです。',
  en: 'The address in From cannot exist and leads to nobody. What is left are the records of the network that handed it over, and who registered the domains of signature and links.',
};
