/** What the page says that examines mails without sending them anywhere. */

type Labels<Key extends string> = Readonly<Record<Key, string>>;

interface PrivatePageWords {
  readonly title: string;
  readonly lead: string;
  readonly label: Labels<
    | 'choose'
    | 'drop'
    | 'paste'
    | 'pasteHint'
    | 'examine'
    | 'mails'
    | 'saveAll'
    | 'clear'
    | 'tooLong'
    | 'broken'
    | 'empty'
    | 'border'
    | 'notHere'
    | 'noNetworks'
  >;
  readonly working: (done: number, name: string) => string;
}

const ja: PrivatePageWords = {
  title: '送信せずに調べる',
  lead: 'メールを調べる作業は、すべてこのページの中で行います。メールも、その内容も、どこにも送りません。通信を切ったまま使えます。',
  label: {
    choose: 'メールのファイルを選ぶ',
    drop: 'ここに .eml・.msg・mbox や、それらのZIP・tar.gz を置いても調べられます',
    paste: 'メールのソースを貼り付ける',
    pasteHint: 'ヘッダーから本文の終わりまで、元のまま貼り付けてください',
    examine: '調べる',
    mails: '調べたメール',
    saveAll: 'すべての結果(JSONL)を保存',
    clear: '消す',
    tooLong: '時間がかかりすぎたため、途中でやめました',
    broken: '調べる途中で失敗しました',
    empty: '中身がありません',
    border: 'こちら側のサーバーは、規則で推定しています。',
    notHere:
      'DNSや登録情報への問い合わせ、ウイルス検査、YARAルールとの照合は、このページでは行いません。これらについて何も出ていなくても、問題がないという意味ではありません。',
    noNetworks: 'このページにはネットワークの表が入っていないため、登録先の名前は出ません。',
  },
  working: (done, name) => `調べています: ${name}(${done}件済み)`,
};

const en: PrivatePageWords = {
  title: 'Examine without sending',
  lead: 'All the work happens inside this page. Neither the mail nor anything in it is sent anywhere; you may cut the network while you use it.',
  label: {
    choose: 'Choose files of mail',
    drop: 'or drop .eml, .msg, mbox, or a ZIP or tar.gz of those here',
    paste: 'Paste the source of a mail',
    pasteHint: 'Everything as it is, from the first header line to the end of the text',
    examine: 'Examine',
    mails: 'Examined mails',
    saveAll: 'Save all results (JSONL)',
    clear: 'Clear',
    tooLong: 'It took too long, and was ended',
    broken: 'The examination failed',
    empty: 'There is nothing in it',
    border: 'Which hosts are on your side is found by rule.',
    notHere:
      'This page asks neither DNS nor registries, scans for no viruses and matches no YARA rules. What it does not tell of these was not looked at.',
    noNetworks: 'This page was built without the table of networks, so their holders are not named.',
  },
  working: (done, name) => `Examining ${name} (${done} done)`,
};

export const privatePage: { readonly ja: PrivatePageWords; readonly en: PrivatePageWords } = { ja, en };
