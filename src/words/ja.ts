/** 画面と報告書の言葉(日本語)。 */
import type { ReportWords } from './report.ts';

export const report: ReportWords = {
  section: {
    why: '理由', route: '経路', identities: '名のり', links: 'リンク', files: '添付', stamps: 'スタンプ', sender: '送り手',
    advice: 'すること', unknown: '未確認', defects: '形式の乱れ', findings: 'すべての所見', networks: 'ネットワーク', reported: '認証の記録',
  },
  kind: {
    phishing: 'フィッシング', fraud: '詐欺', malware: '不正プログラム', spam: '迷惑メール', backscatter: 'バックスキャッタ',
    bounce: '不達通知', complaint: '通報', legitimate: '不審点なし', undecided: '判断保留',
  },
  certainty: { certain: '確実', likely: 'おそらく', possible: '疑い・可能性' },
  mark: { proved: '確かな記録', claimed: '自称', contradicted: '矛盾', unknown: '不明' },
  trust: { ours: 'こちら側', vouched: '信頼を登録済み', claimed: '自称', contradicted: '矛盾' },
  hypothesis: {
    genuine: '名のるとおりの本人', forged: '詐称(アドレスをかたっている)', 'stolen-account': '乗っ取り(アカウントが使われた)',
    'abused-relay': '無断中継(サーバーが悪用された)', 'hacked-site': 'サイトの改ざん',
  },
  standing: { supported: '有力', possible: 'ありうる', contradicted: '考えにくい' },
  unknownWhy: {
    'not-asked': '問い合わせていません', 'could-not-be-asked': '問い合わせできませんでした', 'not-in-the-mail': 'メールに書かれていません',
    limit: '上限に達して読めませんでした', 'not-built-yet': 'まだ調べる機能がありません',
  },
  unknownWhat: {
    'abuse-contact': '通報窓口', 'link-destinations': 'リンク先のページ', 'attachment-contents': '添付ファイルの中身',
    spf: 'SPF', dkim: 'DKIM署名', dmarc: 'DMARC', arc: 'ARC', rdap: 'IPアドレスの登録情報(RDAP)', whois: 'WHOIS', dns: 'DNS',
    listing: '評価リスト', page: 'リンク先のページ', links: 'リンク先のページ', geo: 'ネットワークの登録先', route: '経路', handover: '引き渡し元',
    attachments: '添付ファイルの中身', from: '差出人', authentication: '送信者の認証', 'mailing-list': 'メーリングリスト',
    'link-domain': 'リンク先ドメインの登録情報', 'sender-domain': '差出人ドメインの登録情報', body: '本文', text: '本文',
    networks: 'ネットワークの登録先', border: '信頼境界', 'known-correspondent': 'ふだんのやり取りの有無', mailFrom: 'エンベロープFrom',
    'mail-from': 'エンベロープFrom', abuse: '通報窓口', contact: '通報窓口', 'domain-age': 'ドメインの登録日', reputation: '評価リスト',
  },
  limit: {
    time: '調べる時間の上限に達したため、初めの部分だけを調べました', heap: 'メモリーの上限に達したため、初めの部分だけを調べました',
    error: '調査の途中で metsuke の側に誤りが起きました。結果は一部だけです', 'beginning-only': '調べたのは、メールの初めの部分だけです',
  },
  userKind: { auth: 'ログイン名', ident: 'identの名前', uid: '利用者番号', slot: 'ログイン名とみられる記録' },
  basis: { named: '指定された境界', learnt: '学習した境界', rule: '規則で推定した境界' },
  special: {
    private: '組織内のアドレス', loopback: '自分自身のアドレス', linkLocal: 'リンクローカルアドレス', reserved: '予約済みのアドレス',
    uniqueLocal: '組織内のアドレス', multicast: 'マルチキャスト', unspecified: '未指定のアドレス', carrierGradeNat: '事業者内の共有アドレス',
  },
  stamp: { spam: '迷惑メールの判定', virus: 'ウイルスの通知' },
  stampAction: { removed: '取り除いた', quarantined: '隔離した', cleaned: '駆除した', blocked: '止めた', marked: '印を付けた' },
  identity: {
    from: '差出人', replyTo: '返信先', sender: '代理送信者', mailFrom: 'エンベロープFrom', messageId: 'Message-ID', link: 'リンク先', to: '宛先',
  },
  compare: { base: '基準', same: '同じ', other: '別', unknown: '不明' },
  where: { text: '本文', html: 'HTML', qr: 'QRコード', attachment: '添付' },
  label: {
    danger: '危険度', subject: '件名', noSubject: '(件名なし)', date: '日付', against: '反対の材料', you: 'あなた', border: '信頼境界',
    borderNote: 'ここまでが、こちら側の記録', handover: '引き渡し元', handoverNote: '確かに言えるのは、ここまで', claimedNote: 'ここから先は自称',
    noRoute: '経路の記録(Received行)がありません', noHandover: '外から引き渡したホストは、記録から特定できません', nameless: '(名前も住所もない相手)',
    helo: 'HELO名', noRdns: '逆引きの名前なし', rdns: '逆引き', registered: '登録国', noCountry: '登録国は不明', tls: '暗号化あり', noTls: '暗号化の記録なし',
    reads: 'の表示', wouldDecide: '決め手', mistakes: '外れる場合', proof: '根拠', bytes: 'バイト', answer: '回答', emptyMailFrom: '空(不達通知などの形)',
    noName: '(名前なし)', inline: '本文中の画像', encrypted: 'パスワード付き', declared: '申告は', encyclopedia: 'ウイルス名の解説', examined: '調査',
    notAsked: '外部には何も問い合わせていません', legend: '凡例', noReasonsRead: '読めた範囲では、不審な点は見つかりませんでした', noReasons: '不審な点は見つかりませんでした', clean: '問題なしとの判定', for: '支える所見',
    tableOf: '表の日付', trusted: '境界の内側の記録', untrusted: '信頼できない記録', contents: '目次', backToTop: '目次へ', backwards: '時刻が逆', rule: '規則',
    sameTime: '同時刻', basis: '境界の決め方', wroteBy: '記録したと称するホスト',
  },
  more: (count) => `ほか${count}件`,
  hopsInside: (count) => `こちら側の中継 ${count}件を省略`,
  hopsClaimed: (count) => `自称だけの中継 ${count}件を省略`,
  times: (count) => `${count}か所`,
  asked: (count) => `外部への問い合わせ ${count}件`,
  partial: (limit) => `「${limit}」の上限に達したため、その先は読んでいません`,
  mails: (count) => `${count}通のメール`,
  size: (bytes) => (bytes < 1000 ? `${bytes}バイト` : bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`),
  lapse: (seconds) => lapse(seconds),
  list: (words) => words.join('、'),
  brackets: (text) => `(${text})`,
  quotes: (text) => `「${text}」`,
};

function lapse(seconds: number): string {
  if (seconds < 60) return `${seconds}秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分${seconds % 60 > 0 ? `${seconds % 60}秒` : ''}`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}時間${Math.floor((seconds % 3600) / 60)}分`;
  return `${Math.floor(seconds / 86_400)}日${Math.floor((seconds % 86_400) / 3600)}時間`;
}
