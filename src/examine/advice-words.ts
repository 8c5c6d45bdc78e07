/** What to do: by kind, and what the trick adds. Data only; `advice.ts` chooses, and adds what a fact brings (`fact-advice-words.ts`). */
import type { Kind, Text } from './finding.ts';

type Told = Exclude<Kind, 'phishing' | 'fraud' | 'spam' | 'malware' | 'legitimate' | 'undecided'>;

/** Where the kind says it all. */
export const adviceFor: Readonly<Record<Told, Text>> = {
  backscatter: {
    ja: '元のメールは、あなたの機器から出たものではないとみられます。謝罪や返信はせず、不達通知を残しておいてください。何通も届いたら、まとめて調べると送り元を絞れます。',
    en: 'The mail that came back very probably did not leave your machines. Do not apologise or answer; keep the bounces. If many came, fold them together: that narrows down where they come from.',
  },
  bounce: {
    ja: '自分が送ったメールの宛先・件名・時刻と合っているかを見てください。送った覚えがなければ、本文のリンクや添付は開かず、通知を残しておいてください。',
    en: 'Compare recipient, subject and time with what you really sent. If you did not send it, open no link or file in it, and keep the notice.',
  },
  complaint: {
    ja: '通報の日時・IPアドレスを、自分の側の記録(メールサーバーやルーターのログ)と突き合わせてください。記録は消さずに保存してください。',
    en: 'Match the time and IP address with your own records (mail server, router). Keep those logs.',
  },
};

/** Where a provider says that the reader himself sends spam: what helps is said politely, and proved by records. */
export const accusedAdvice = {
  genuine: {
    ja: 'この警告が本物かどうかを、メールのリンクや番号は使わず、契約書や公式サイトにある窓口で確かめてください。本物の事業者が、メールでパスワードや支払いを求めることはありません。',
    en: 'Ask your provider whether the warning is genuine, by the contact in your contract or on its own site and not by one in the mail. No provider asks for a password or money in such a mail.',
  },
  answer: {
    ja: '本物なら、故意に送った覚えはなく調べていると伝え、送信の日時(秒まで)・IPアドレス・ポート番号・ログインの記録を教えてもらい、調べる間は回線を止めないよう頼んでください。',
    en: 'If it is, answer that you did not send it knowingly and are looking into it; ask for the time to the second, the IP address and port and whether there was a login, and that the line be kept open meanwhile.',
  },
  answerNamed: {
    ja: '本物なら、書かれている日時({time})に、IPアドレス{ip}が自分の回線のものだったかを、ルーターの記録や契約者ページで確かめてください。そのうえで{number}故意に送った覚えはなく調べていると伝え、足りない記録({missing})を求め、調べる間は回線を止めないよう頼んでください。',
    en: 'If it is, look up in your router or on the page of your contract whether {ip} was the address of your line at that time ({time}). Then answer{number} that you did not send it knowingly and are looking into it; ask for what is missing ({missing}), and that the line be kept open meanwhile.',
  },
  records: {
    ja: 'ルーターや機器の記録(ログ)は消さずに残し、機器を検査し、メールのパスワードを変えてください。検査で何も出なくても、送っていない証明にはなりません。',
    en: 'Keep the logs of router and machines, have the machines examined, and change the mail password. That a scan finds nothing does not prove that nothing was sent.',
  },
} as const satisfies Record<string, Text>;

export const legitimateAdvice = {
  links: {
    ja: '内容に心当たりがなければ、リンクを開く前に、差出人に別の手段で確かめてください。',
    en: 'If you did not expect it, ask the sender by another way before you open a link.',
  },
  answer: {
    ja: '内容に心当たりがなければ、返信する前に、差出人に別の手段で確かめてください。',
    en: 'If you did not expect it, ask the sender by another way before you answer.',
  },
} as const satisfies Record<string, Text>;

export const phishingAdvice = {
  links: {
    ja: 'リンクを開かず、パスワードやカード番号を入力しないでください。',
    en: 'Do not open its links; enter no password and no card number.',
  },
  code: {
    ja: 'QRコードは読み取らないでください。読み取ってしまっても、開いた画面にパスワードやカード番号を入力しないでください。',
    en: 'Do not scan the code; enter no password and no card number on the page that it opens.',
  },
  filesToo: {
    ja: '添付ファイルも開かないでください。ファイルの中のリンクや入力欄も、本文のものと同じです。',
    en: 'Leave its file closed too: links and forms in a file are no better than those in the mail.',
  },
  filesOnly: {
    ja: '添付ファイルを開かず、表示された画面にパスワードやカード番号を入力しないでください。',
    en: 'Do not open its file, and enter no password and no card number in what it shows.',
  },
  /** What can be pressed begins a letter. */
  letters: {
    ja: 'ボタンやリンクを押さず、押して開いたメールも送らないでください。',
    en: 'Press none of its buttons, and do not send the mail that they open.',
  },
  lettersSent: {
    ja: '送ってしまったら、返ってくるメールや電話には応じないでください。パスワードなどを教えてしまったら、すぐに変え、カードや口座のことはカード会社・銀行・証券会社に電話してください。',
    en: 'Sent it already? React to nothing that comes back. If you told them a password, change it, and call your bank, broker or card company about cards and accounts.',
  },
  answer: {
    ja: '返信せず、パスワードやカード番号を教えないでください。',
    en: 'Do not answer; tell nobody a password or a card number.',
  },
  look: {
    ja: '気になる内容は、公式アプリやブックマークから確かめてください。',
    en: 'To look into it, use the official app or your own bookmark.',
  },
  told: {
    ja: '教えてしまったら、すぐにそのパスワードを(同じものを使っているところも)変え、カードや口座のことはカード会社・銀行・証券会社に電話してください。',
    en: 'Told it already? Change that password now, wherever you use it, and call your bank, broker or card company.',
  },
  enteredMailbox: {
    ja: '開いただけなら、ふつうは閉じるだけで大丈夫です。メールのパスワードを入力してしまったら、いつもの管理画面で変え、転送設定も確かめ、サーバーの管理者に知らせてください。',
    en: 'Only opened it? Close it. Gave your mailbox password? Change it, look for forwarding rules, and tell your administrator.',
  },
  /** Who has false pages stopped takes mails as files (respond/contact/authorities.ts, 2026-11-21). */
  report: {
    ja: '通報は、このメールを添付して、フィッシング対策協議会(info@antiphishing.jp)か、かたられた会社の窓口へ。',
    en: 'To report it, send the mail as a file to the organization it poses as, or to reportphishing@apwg.org (in Japan info@antiphishing.jp).',
  },
  entered: {
    ja: '開いただけなら、ふつうは閉じれば大丈夫です。入力したら、すぐに本物のサイトでパスワードを変え、カードや口座はカード会社・銀行・証券会社に、お金が動いていたら警察(#9110)にも電話してください。',
    en: 'Only opened it? Close it. Entered something? Change that password at the real site and call your bank, broker or card company; if money has moved, the police too (in Japan #9110).',
  },
} as const satisfies Record<string, Text>;

export const fraudAdvice = {
  links: {
    ja: 'リンクを開かず、カード番号や個人情報を入力しないでください。',
    en: 'Do not open its links; enter no card number and nothing about yourself.',
  },
  nothing: {
    ja: '返信も送金もしないでください。',
    en: 'Do not answer, and do not pay.',
  },
  nothingByCard: {
    ja: '返信・送金・ギフトカードの購入をしないでください。',
    en: 'Do not answer, do not pay, do not buy gift cards.',
  },
  /** Where it wants to know who the reader is. */
  toldOfMyself: {
    ja: '身分証の写しや口座番号、カード番号などを送ってしまったときは、銀行・カード会社や身分証の発行元に連絡し、名義を悪用されるおそれを警察(#9110)に相談してください。',
    en: 'If you have sent a copy of a paper, an account or a card number: tell your bank and whoever issued the paper, and ask the police (in Japan #9110) what to do, for others may now act in your name.',
  },
  knownPerson: {
    ja: '知っている人を名乗っているなら、メールに書かれた番号ではなく、前から知っている番号に電話して確かめてください。',
    en: 'If it poses as somebody you know, telephone that person on a number you had before, not one from the mail.',
  },
  paid: {
    ja: '払ってしまったときは、すぐに、支払いに使った銀行・カード会社・決済サービス(振り込みなら、振込先の銀行にも)と、警察(#9110)に連絡してください。返信しただけなら、それ以上応じないでください。このメールは消さずに残してください。',
    en: 'If you have paid: call the bank, card company or payment service that you used, and the police (in Japan #9110), now. If you only answered, do not answer again. Keep the mail.',
  },
  /** Where a page is the way, and nobody is to be answered. */
  enteredThere: {
    ja: '開いた先でカード番号を入力したときはカード会社に、払ってしまったときは銀行と警察(#9110)に、すぐ電話してください。開いただけなら、ふつうは閉じるだけで大丈夫です。このメールは消さずに残してください。',
    en: 'If you entered a card number there, call your card company now; if you paid, your bank and the police (in Japan #9110). Only opened it? Close it. Keep the mail.',
  },
  paidCoin: {
    ja: '暗号資産で払ってしまったときは、送るのに使った取引所と警察(#9110)に、すぐに連絡してください。返信しただけなら、それ以上応じないでください。このメールは消さずに残してください。',
    en: 'If you have paid in coins: tell the exchange you paid from and the police (in Japan #9110) now. If you only answered, do not answer again. Keep the mail.',
  },
  paidCard: {
    ja: 'ギフトカードや電子マネーの番号を送ってしまったときは、レシートとカードを手元に置いて、すぐに発行会社に利用停止を頼み、警察(#9110)に連絡してください。このメールは消さずに残してください。',
    en: 'If you have sent the code of a card: keep card and receipt, ask its issuer at once to stop it, and tell the police (in Japan #9110). Keep the mail.',
  },
} as const satisfies Record<string, Text>;

export const malwareAdvice = {
  closed: {
    ja: '添付ファイルを開かず、ほかの人に転送もしないでください。',
    en: 'Do not open the files, and do not send them on to others.',
  },
  links: {
    ja: 'リンクを開かず、開いた先で勧められたものを入れたり動かしたりしないでください。',
    en: 'Do not open its links, and install or run nothing that they offer.',
  },
  removed: {
    ja: '添付ファイルを開かないでください。すでに取り除かれていても、同じ差出人からの別のメールに注意してください。',
    en: 'Do not open the files. Even where they were removed already, beware of further mail from the same sender.',
  },
  opened: {
    ja: '開いてしまったときは、その機器をネットワークから切り離し、電源は切らずに、管理者や詳しい人に相談してください。',
    en: 'If you opened one: take the machine off the network, leave it switched on, and call your administrator.',
  },
} as const satisfies Record<string, Text>;

export const spamAdvice = {
  nothing: {
    ja: '返信も「配信停止」のクリックもせず、削除してかまいません。通報するなら、消さずに、添付ファイルにして迷惑メール相談センター(meiwaku@dekyo.or.jp)へ送ってください。',
    en: 'Do not answer and do not click "unsubscribe". You may delete it; keep it if you want to report it (in Japan: as a file, to meiwaku@dekyo.or.jp).',
  },
  nothingWithFiles: {
    ja: '返信も、添付ファイルを開くことも、「配信停止」のクリックもせず、削除してかまいません。通報する場合は、消さずに残してください。',
    en: 'Do not answer, open no file and do not click "unsubscribe". You may delete it; keep it if you want to report it.',
  },
  opened: {
    ja: 'リンクを開いただけなら、ふつうは心配いりません。カード番号などを入力したときは、カード会社に電話してください。',
    en: 'If you only opened a link, there is seldom cause to worry; if you entered a card number, telephone the card company.',
  },
  /** Where nobody knows what the page sells. */
  openedUnknown: {
    ja: '開いた先が何のページかは、このメールからは分かりません。パスワードを入力したときは本物のサイトで変え、カード番号を入力したときはカード会社に電話してください。',
    en: 'What its page is after cannot be told from the mail. If you entered a password there, change it at the real site; if a card number, telephone the card company.',
  },
} as const satisfies Record<string, Text>;

export const undecidedAdvice = {
  wait: {
    ja: '急がず、心当たりがなければリンクや添付に触れないでください。',
    en: 'Take your time; unless you expected it, open no link and no file.',
  },
  /** What can be pressed begins a letter to a stranger. */
  waitLetters: {
    ja: '急がず、心当たりがなければ、ボタンやリンクで開くメールを送らないでください。',
    en: 'Take your time; unless you expected it, do not send the mail that its buttons open.',
  },
  /** No line of its way was written outside. */
  ownSide: {
    ja: '経路の記録はすべて、こちら側の機器の中のものです。こちら側のプログラムか利用者が作ったメールとみられます。心当たりがなければ、その機器の管理者に聞いてください。',
    en: 'Every line of its way was written on your own side: a program or user there made it. If you do not know of it, ask whoever runs that machine.',
  },
  /** Where there is nothing to open. */
  waitAnswer: {
    ja: '急がず、心当たりがなければ返信しないでください。',
    en: 'Take your time; unless you expected it, do not answer.',
  },
  askOnly: {
    ja: '知っている相手や会社からで、気になる点があれば、返信ではなく、前から知っている連絡先か公式サイトで確かめてください。',
    en: 'If you know the person or firm and wonder about it, ask by a contact you already had or on their own site, not by answering.',
  },
  /** Nothing speaks against it, and something for the sender. */
  usual: {
    ja: '内容に心当たりがあれば、ふだんどおりに扱ってかまいません。お金やパスワードの話が出たら、前から知っている連絡先で確かめてください。',
    en: 'If you know what it is about, treat it as usual. Where it comes to money or passwords, ask by a contact you already had.',
  },
  /** Its text could be read by nobody but the reader. */
  locked: {
    ja: '本文は暗号化されていて、ここでは調べられません。心当たりがあれば、鍵のあるメールソフトで開いてください。お金やパスワード、リンクや添付の話が出たら、前から知っている連絡先で確かめてください。',
    en: 'Its text is encrypted and was not examined here. If you expected it, open it in the mail program that has your key. Where it then comes to money, passwords, links or files, ask by a contact you already had.',
  },
  /** An account, or money, stands in it. */
  account: {
    ja: '振込先は、以前の請求書などと同じかを見比べてください。初めての口座や変更された口座なら、前から知っている番号に電話して確かめてから払ってください。',
    en: 'Compare the account with that of earlier invoices. If it is new or changed, telephone them on a number that you already had before you pay.',
  },
  money: {
    ja: 'お金の頼みや請求には、メールで返事をせず、前から知っている番号か公式サイトにある窓口に電話して、本当にその相手からのものかを確かめてください。',
    en: 'Where money is asked for, do not answer by mail: telephone the person on a number that you already had.',
  },
  ask: {
    ja: '知っている相手や会社からなら、返信やリンクではなく、前から知っている連絡先か公式サイトで確かめてください。',
    en: 'If you know the person or firm, ask by a contact you already had or on their own site, not by answering or by a link.',
  },
  subscribed: {
    ja: '登録した覚えのある配信は、読むだけなら問題ありません。覚えがなければ、何も押さずに削除してください。',
    en: 'If you subscribed to it, reading does no harm. If you did not, press nothing and delete it.',
  },
} as const satisfies Record<string, Text>;

/** What one trick needs, and others do not. */
export const trickAdvice = {
  extortion: {
    ja: '「動画がある」「侵入した」という文面は、大勢に同じものを送る作り話がほとんどです。払わず、返信せず、家族や警察(#9110)に話してください。本当に使っているパスワードが書かれていたら、そのパスワードだけ変えてください。',
    en: 'The video and the break-in are a tale that is sent to thousands alike. Do not pay or answer; tell somebody you trust, or the police (in Japan #9110). If it shows a password that you really use, change that one.',
  },
  attack: {
    ja: '予告だけで終わるものがほとんどです。払わず、返信せず、回線やサーバーの事業者に伝えて備え、警察に相談してください。メールと、その時刻の記録は残してください。',
    en: 'Most such threats are all that ever comes. Do not pay or answer; tell whoever runs your line or server so that they are ready, and the police. Keep the mail and the logs of that time.',
  },
  breach: {
    ja: '「サイトに侵入した」「データを盗んだ」という文面も、大勢に同じものが送られています。払わず、返信せず、サイトの管理者かホスティング会社に、侵入の跡がないかを見てもらってください。',
    en: 'The same tale of a hacked site is sent to thousands. Do not pay or answer; have whoever runs the site, or its host, look for traces of a break-in.',
  },
  harm: {
    ja: '危害や爆破を予告してお金を求める文面も、大勢に同じものが送られています。払わず、返信せず、警察に相談してください(急ぐときは110、相談は#9110)。',
    en: 'The same threat is sent to many. Do not pay or answer; tell the police (in Japan #9110, or 110 if it is urgent).',
  },
  scare: {
    ja: 'メールを送った人に、あなたの機器の中は見えません。使っている対策ソフトがあれば、その画面を直接開いて確かめてください。案内された物を入れたときは、ネットワークを切り、詳しい人に相談してください。',
    en: 'Whoever sends a mail cannot see into your device. If you have such a program, open it and look there. If you installed what was offered, go off the network and ask somebody who knows.',
  },
  falseAlarm: {
    ja: '書かれた番号に電話しないでください。メールを送った人に、あなたの機器の中は見えません。電話して遠隔操作ソフトを入れたときは、ネットワークを切り、ソフトを消し、別の機器から銀行とカード会社に電話してください。',
    en: 'Do not call the number. Nobody who sends a mail can see into your machine. If you called and installed something: disconnect, remove it, and call your bank and card company from another device.',
  },
  chatGroup: {
    ja: 'LINEなどのグループを作ったり、QRコードやIDを送ったりしないでください。社長や上司には、前から知っている番号に電話するか、会って確かめてください。送ってしまったときは、やり取りをやめて、振込の指示に従わず、経理や上司に知らせてください。',
    en: 'Make no group and send no code or ID. Ask the chief himself, on a number you had before or face to face. If you have sent it: answer no more, pay nothing on such orders, and tell accounting and your superior.',
  },
  claim: {
    ja: '身に覚えのない請求には、電話も返信もせず、支払わないでください。不安なときは、消費者ホットライン(188)か警察(#9110)に相談してください。本物の裁判所の書類は、メールではなく郵便で届きます。',
    en: 'Do not call, answer or pay for what you do not know of. If in doubt, ask the consumer office (in Japan 188) or the police. A court writes by post, not by mail.',
  },
  staff: {
    ja: '本当に社内の通知かどうかは、いつもの内線や社内の掲示で、担当の部署に確かめてください。会社のパスワードを入力してしまったときは、すぐに変えて、担当の部署に知らせてください。',
    en: 'Ask the office in your own house by its usual number whether the notice is theirs. If you entered the password of your work account, change it at once and tell them.',
  },
  callback: {
    ja: '書かれた番号に電話しないでください。請求が本当かどうかは、カードや口座の明細で分かります。電話して遠隔操作ソフトを入れたときは、ネットワークを切り、ソフトを消し、別の機器から銀行とカード会社に電話してください。',
    en: 'Do not call the number: your card or bank statement shows whether anything was charged. If you called and installed remote control, disconnect, remove it, and telephone bank and card company from another device.',
  },
  bankChange: {
    ja: '振込先の変更は、以前の請求書などにある電話番号で、必ず相手に確かめてください。振り込んだ直後なら、銀行に「組戻し」と口座の凍結を頼んでください。',
    en: 'Confirm a changed account by telephone, on the number of an earlier invoice. Just after a transfer, ask your bank to recall it and to freeze the account.',
  },
  pay: {
    ja: '給与の振込先は、本人に会うか、人事の名簿にある番号に電話して確かめるまで変えないでください。変えてしまったときは元に戻し、振り込んだ直後なら、銀行に「組戻し」を頼んでください。',
    en: 'Change no account for pay before you have seen the employee, or called the number in your own staff records. If it was changed, change it back; just after a transfer, ask your bank to recall it.',
  },
  invest: {
    ja: '「必ずもうかる」投資はありません。すでに送金したときは、追加の支払いをやめ、消費者ホットライン(188)か警察(#9110)に相談してください。',
    en: 'No investment is sure to gain. If you have paid, pay no more (also no "fee" to get it back), and ask the consumer office (in Japan 188) or the police.',
  },
  shares: {
    ja: 'すすめられた株を買わないでください。値をつり上げて売り抜けるための宣伝とみられ、買った人が損をします。買ってしまったときは、証券会社に相談してください。',
    en: 'Do not buy the shares that it praises: such letters drive a price up so that their senders can sell. If you have bought, talk to your broker.',
  },
  fortune: {
    ja: '見知らぬ人から大金を受け取れる話は、手数料を取るための作り話です。返信せず、手数料も、氏名・口座・身分証も送らないでください。',
    en: 'A fortune from a stranger is a tale: fees follow, and the money never comes. Do not answer; send no fee, no account and no papers.',
  },
  prize: {
    ja: '応募していない懸賞に当たることはありません。送料や手数料を払わず、住所・口座・カード番号を教えないでください。',
    en: 'Nobody wins what he did not enter. Pay no postage or fee, and give no address, account or card number.',
  },
  job: {
    ja: '登録料や保証金を払わず、身分証や口座の情報を送らないでください。口座を貸したり、荷物やお金を転送したりすると、犯罪に使われ、あなたも罪に問われることがあります。困ったときは、消費者ホットライン(188)に相談できます。',
    en: 'Pay no fee for a job, and send no papers or account details. Lending an account, or passing parcels or money on, serves crime and can make you liable. The consumer office (in Japan 188) can help.',
  },
  friend: {
    ja: '会ったことのない相手に、お金や写真、身分証を送らないでください。やり取りを続けるうちに、投資や送金の話が出ます。',
    en: 'Send no money, pictures or papers to somebody you have never met. Talk of investments or of money in need comes next.',
  },
  register: {
    ja: '民間の名簿への掲載は、商標や会社の権利に何も加えません。支払わず、署名もせずに、特許庁などの役所か依頼している弁理士に、前から知っている連絡先で確かめてください。署名や支払いをしてしまったときは、弁護士か消費生活センター(188)に相談してください。',
    en: 'An entry in a private list adds nothing to the rights in a mark or firm. Do not pay or sign; ask the office itself, or your attorney, by a contact that you had before. If you paid or signed, ask a lawyer what can be taken back.',
  },
  loan: {
    ja: '融資の前に、手数料や保証料、キャッシュカードを求められても、渡さないでください。登録のある貸金業者かどうかは、金融庁のサイトで調べられます。',
    en: 'Pay no fee before a loan, and hand over no bank card. Whether a lender is registered can be looked up at the financial authority.',
  },
  secret: {
    ja: '暗証番号や口座番号、カード番号は、メールでも電話でも答えないでください。ATMの操作でお金が戻ることはありません。',
    en: 'Tell no PIN, account or card number, by mail or by telephone. No refund is ever made at a cash machine.',
  },
  police: {
    ja: '警察や裁判所が、メールやLINEで支払いや口座の確認を求めることはありません。書かれた連絡先は使わず、自分で調べた番号で確かめてください。',
    en: 'No police and no court asks for money or accounts by mail or messenger. Do not use the contacts in it; look the number up yourself.',
  },
  mailbox: {
    ja: 'メールのパスワードを入力してしまったときは、いつもの管理画面から変更し、転送設定が足されていないかも見て、サーバーの管理者に知らせてください。',
    en: 'If it was your mailbox password: change it in your usual control panel, look for forwarding rules, and tell your administrator.',
  },
  wallet: {
    ja: 'ウォレットの復元フレーズや秘密鍵は、どこにも入力しないでください。入力や接続をしてしまったら、残っている資産を、新しく作ったウォレットへすぐに移してください。',
    en: 'Type a recovery phrase or private key nowhere. If you did, or connected a wallet, move what is left to a new wallet at once.',
  },
  balance: {
    ja: '書かれたIDやパスワードでログインしないでください。表示される残高は作り物で、引き出すための「手数料」や「税金」を次々に払わせるのが目的です。',
    en: 'Do not use the login that it gives. The balance behind it is made up: what follows is a "fee" or "tax" for paying it out, again and again.',
  },
  profile: {
    ja: 'プロファイルを入れてしまったときは、設定の「VPNとデバイス管理」から削除してください。',
    en: 'If you installed the profile, remove it in the settings ("VPN & Device Management").',
  },
} as const satisfies Record<string, Text>;
