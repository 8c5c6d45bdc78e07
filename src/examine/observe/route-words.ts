/** Why a Received line is believed, only claimed, or contradicted: the sentence of each rule. Holes: {by} {client}. */
import type { Text } from '../finding.ts';

export const routeWords: Readonly<Record<string, Text>> = {
  // believed
  topmost: {
    ja: '一番上の行です。このメールを読み手に届けたサーバーが書いたものなので、信じられます。',
    en: 'The topmost line: it was written by the system that delivered the mail to the reader, so it is believed.',
  },
  'own-note': {
    ja: '上の行のサーバーが、自分の中での受け渡しを記録した行です。',
    en: 'A note that the host of the line above made about a hand-on inside itself.',
  },
  'hand-on': {
    ja: '上の行は、外からの接続ではなく、同じ側の中での受け渡しを記録しています。この行も同じ側で書かれました。',
    en: 'The line above records a hand-on inside our side, not a connection from outside, so this line was written on our side too.',
  },
  'no-client': {
    ja: '上の行には接続してきた相手がなく、同じ側の中での受け渡しです。この行も同じ側で書かれました。',
    en: 'The line above names no client, it is a hand-on inside; this line was written on our side too.',
  },
  loopback: {
    ja: '上の行のサーバーは、このメールを自分自身({client})から受け取っています。この行も同じサーバーが書きました。',
    en: 'The host of the line above took the mail from itself ({client}), so the same host wrote this line too.',
  },
  private: {
    ja: '上の行のサーバーは、このメールを内部のアドレス({client})から受け取っています。この行は同じ組織の中で書かれました。',
    en: 'The host of the line above took the mail from an inside address ({client}), so this line was written inside.',
  },
  'same-host': {
    ja: '上の行の相手({client})は、すでにこちら側と分かっているサーバー自身のアドレスです。',
    en: 'The client of the line above ({client}) has the address of a host that is already known to be on our side.',
  },
  'same-organization': {
    ja: '上の行のサーバーが調べた相手の名前({client})は、こちら側と同じ組織のドメインです。',
    en: 'The name that the host of the line above found for its client ({client}) is in the same organization’s domain.',
  },
  'same-administration': {
    ja: '上の行の相手({client})は、名前は違っても、同じ事業者が運用するサーバーです。',
    en: 'The client of the line above ({client}) is run by the same company under another name.',
  },
  'inside-range': {
    ja: '上の行の相手のアドレス({client})は、この事業者が内部だけで使う範囲にあります。',
    en: 'The address of the client in the line above ({client}) lies in a range that this company uses inside only.',
  },
  'inner-filter': {
    ja: '上の行は、この事業者の内部の検査用サーバーとの受け渡しです。この行も内部で書かれました。',
    en: 'The line above is a hand-on with a filter inside the company, so this line was written inside too.',
  },
  neighbour: {
    ja: '上の行の相手のアドレス({client})は、こちら側のサーバーの隣にあり、この行の書き手も同じアドレスを名乗っています。こちら側である見込みが高いものの、証明はできません。',
    en: 'The client of the line above ({client}) is next to an address of our own hosts, and this line gives the same address; it is probably ours, but that is not proved.',
  },
  fetched: {
    ja: '読み手自身の受信プログラムが取り出したメールです。この行は、取り出し元のメールボックスを預かるサーバーが書きました。',
    en: 'The reader’s own program fetched the mail; this line was written by the server that keeps the mailbox.',
  },
  named: {
    ja: '上の行の相手({client})は、こちらのサーバーとして指定されています。',
    en: 'The client of the line above ({client}) has been named as one of our hosts.',
  },
  vouched: {
    ja: '持ち主が信じると決めたサーバーが書いた行です。',
    en: 'Written by a host that the owner has chosen to believe.',
  },
  // only claimed
  'no-border': {
    ja: 'こちらのサーバーが書いた行が見つからないため、どの行も裏づけがありません。',
    en: 'No line of our own hosts was found, so nothing stands behind any line.',
  },
  'below-border': {
    ja: '信頼境界より下の行です。送り手が自由に書けるため、主張にすぎません。',
    en: 'Below the border: the sender could have typed it, so it is only a claim.',
  },
  'fits-the-line-above': {
    ja: '信頼境界より下の行です。上の行に書かれた相手の名前と書き手の名前が合いますが、送り手が合わせて書くこともできるため、主張にすぎません。',
    en: 'Below the border: its writer has the name that the line above gives its client, but the sender could have made it fit, so it is only a claim.',
  },
  'our-name-below': {
    ja: '信頼境界より下の行がこちらのサーバー({by})の名前を名乗っています。以前にこちらを通ったのなら本物ですが、それを示すものはなく、主張にすぎません。',
    en: 'Below the border, yet in the name of our own host ({by}). It is real if the mail passed us before, but nothing shows that, so it is only a claim.',
  },
  'chain-broken': {
    ja: 'この行を書いたという{by}は、上の行が記録した相手({client})ではありません。ここから下は上の行とつながらず、裏づけのない主張です。',
    en: 'Its writer ({by}) is not the client that the line above names ({client}): from here down the lines do not connect to those above, and nothing stands behind them.',
  },
  'below-break': {
    ja: '上の行とのつながりが切れた所より下の行です。裏づけのない主張です。',
    en: 'Below the place where the lines no longer connect: nothing stands behind it.',
  },
  // contradicted
  'time-too-early': {
    ja: '書き手({by})は上の行が記録した相手({client})ではなく、時刻も、メールが途中で待たされる限度よりはるかに前です。',
    en: 'Its writer ({by}) is not the client that the line above names ({client}), and its time lies longer before than any mail waits on its way.',
  },
  'our-name-forged': {
    ja: 'こちらのサーバー({by})が書いたことになっていますが、その直後にこのメールを外部の{client}から受け取っています。こちらのサーバーの記録ではありません。',
    en: 'It claims to be written by our own host ({by}), yet we took the mail from the outside host {client}. Our host did not write it.',
  },
  'time-impossible': {
    ja: 'こちらが受け取った時刻より一日以上あとに書かれたことになっています。標準時のずれでは説明できません。',
    en: 'It claims to be written more than a day after we received the mail; no time zone explains that.',
  },
  'zone-impossible': {
    ja: '世界のどこにもない時差が書かれています。',
    en: 'It gives a time zone that exists nowhere.',
  },
  'address-impossible': {
    ja: '接続してきた相手として、通信の相手になりえないアドレス({client})が書かれています。',
    en: 'It names as its client an address ({client}) that nobody can connect from.',
  },
  'id-impossible': {
    ja: '書き手だというソフトウェアが付けるはずのない形の受付番号が書かれています。',
    en: 'Its queue id has a form that the software it names never writes.',
  },
  'id-time-differs': {
    ja: '受付番号に含まれる時刻と、行の時刻が一日以上ずれています。',
    en: 'The time inside its id and the time of the line are more than a day apart.',
  },
  'version-impossible': {
    ja: '書き手だというサーバー({by})では使われることのない版のソフトウェアが書かれています。',
    en: 'It names a version of the software that cannot run on the host it claims ({by}).',
  },
  'protocol-impossible': {
    ja: '書き手だというサーバー({by})が使わない通信方式が書かれています。',
    en: 'It names a protocol that the host it claims ({by}) does not speak.',
  },
  duplicate: {
    ja: '上にある行と同じ書き手、同じ受付番号の行です。一つの受付番号は一度しか書かれません。',
    en: 'It repeats the writer and the queue id of a line above; a host writes a queue id once.',
  },
};

/** Why the believed lines end. */
export const endWords: Readonly<Record<string, Text>> = {
  outside: {
    ja: 'この行の相手({client})は、こちら側のサーバーと分かる名前やアドレスではありません。ここを引き渡し元とします。',
    en: 'Nothing shows the client of this line ({client}) to be on our side: it is taken for the handover.',
  },
  'two-sides': {
    ja: '相手({client})は、同じ事業者が別の利用者のメールを送り出すサーバーです。利用者から利用者への引き渡しです。',
    en: 'The client ({client}) is a host from which the same company sends the mail of its other customers: a handover between two customers.',
  },
  'customer-line': {
    ja: '相手({client})は、この事業者の利用者に割り当てられた回線や機器の名前です。事業者のサーバーではありません。',
    en: 'The client ({client}) has a name that the company gives to the lines or machines of its customers; it is not a server of the company.',
  },
  submission: {
    ja: '相手({client})は、利用者としてログインしてこのメールを送信しています。',
    en: 'The client ({client}) logged in as a user to send this mail.',
  },
  'filter-service': {
    ja: '相手({client})は、メールの検査を請け負うサービスです。受け手と送り手のどちらが頼んだものかは、この記録だけでは分かりません。',
    en: 'The client ({client}) is a service that filters mail for others; the lines do not say whether our side or the sender’s hired it.',
  },
  'called-ours': {
    ja: '相手({client})はこちら側のサーバーを名乗り、次の行もそのサーバーが書いた形をしています。この行のサーバーは相手の名前を調べて書いていないため、名乗りが本当かどうかは決められません。',
    en: 'The client ({client}) calls itself a host of our side, and the next line reads as that host would write it. The host of this line put down no name that it looked up, so whether that is true cannot be decided.',
  },
  'own-client': {
    ja: '相手({client})はこちらの組織の名前を持ちますが、その下にこちら側の行がありません。',
    en: 'The client ({client}) has a name of our own organization, but no line of our side stands below.',
  },
  'began-here': {
    ja: 'このメールは、この行のサーバーの中で作られたか、送り直されたものです。下の行の裏づけはありません。',
    en: 'The mail was made or sent anew on the host of this line; nothing stands behind the lines below.',
  },
  'no-address': {
    ja: 'この行は相手のアドレスを書いていません。相手の名乗りだけでは、引き渡し元を決められません。',
    en: 'This line gives no address of its client; what a client called itself does not decide who handed the mail over.',
  },
  'began-inside': {
    ja: 'どの行もこちら側で書かれています。外から引き渡された記録がありません。',
    en: 'Every line was written on our side; none records a handover from outside.',
  },
  'not-named': {
    ja: '一番上の行は、こちらのサーバーとして指定された名前ではありません。',
    en: 'The topmost line is not from a host that was named as ours.',
  },
  'no-lines': {
    ja: 'Received行がありません。',
    en: 'There are no Received lines.',
  },
};
