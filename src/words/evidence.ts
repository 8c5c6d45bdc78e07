/** What `metsuke case verify`, `export` and `import` say, and the text that lies in an exported case. */

interface EvidenceWords {
  readonly sound: string;
  faults(count: number): string;
  readonly section: Readonly<Record<'checked' | 'faults', string>>;
  counts(originals: number, examinations: number, answers: number): string;
  entries(count: number, files: number): string;
  readonly head: string;
  readonly writeDown: string;
  readonly digest: string;
  exported(path: string, id: string): string;
  imported(id: string, mails: number): string;
  leftOut(count: number): string;
  /** By the kind of fault; those of a store and those of an exported case. */
  readonly fault: Readonly<Record<string, string>>;
  /** What lies in the ZIP beside the evidence. */
  readonly readme: string;
}

const ja: EvidenceWords = {
  sound: '保管したときのままです。変わったところ、欠けたところはありません。',
  faults: (count) => `${count}か所が、保管したときと違います。`,
  section: { checked: '確かめたもの', faults: '違うところ' },
  counts: (originals, examinations, answers) => `原文 ${originals}、調査 ${examinations}、回答 ${answers}`,
  entries: (count, files) => `記録 ${count}行、ファイル ${files}`,
  head: '記録の末尾',
  writeDown:
    'この値を紙や別の場所に書き留めておき、次に --head で渡すと、末尾が切り落とされたり、全体が作り直されたりしていないことも確かめられます。',
  digest: 'このファイルのSHA-256',
  exported: (path, id) => `案件 ${id} を ${path} に書き出しました。`,
  imported: (id, mails) => `案件 ${id} として取り込みました(メール${mails}通)。`,
  leftOut: (count) => `元の調査結果のうち${count}件は、読めないため取り込みませんでした。`,
  fault: {
    'journal-entry-changed': '記録の行が変わっている',
    'journal-entry-missing': '記録の行が欠けている',
    'journal-end': '記録の末尾が合わない',
    'journal-anchor': '書き留めた値と合わない',
    'original-changed': '原文が変わっている',
    'original-missing': '原文がない',
    'original-unknown': '記録にない原文がある',
    'examination-changed': '調査結果が変わっている',
    'examination-missing': '調査結果がない',
    'examination-unknown': '記録にない調査結果がある',
    'answer-changed': '回答が変わっている',
    'answer-missing': '回答がない',
    'answer-unknown': '記録にない回答がある',
    'case-changed': '案件が記録と違う',
    'contact-changed': '連絡先が記録と違う',
    database: 'データベースの破損',
    container: 'ZIPの入れ物が違う',
    manifest: '一覧(MANIFEST)が読めない',
    'file-changed': 'ファイルが変わっている',
    'file-missing': 'ファイルがない',
    'file-unknown': '一覧にないファイルがある',
    journal: '記録が違う',
    case: '案件が記録と違う',
  },
  readme: `これは metsuke(目付)が書き出した案件です。

【注意】originals/ には、調べたメールそのもの(不正なプログラムや偽の案内を含みうるもの)が入っています。
ダブルクリックで開かないでください。ファイル名は内容の SHA-256 で、.eml はメール、.bin は案件に添えたファイルです。
読むときは case.ja.html と mails.ja.html を開いてください(何も実行せず、何も読み込みません)。

■ 中身
  case.json         案件: 経過、連絡先、含まれるメール、書き出した日時と、そのときの記録の末尾(head)
  journal.jsonl     記録のうち、この案件に関わる行。ほかの案件の行は入っていません
  originals/        原文
  examinations/     調査結果(名前は内容の SHA-256)
  answers.jsonl     調査のときに外部から得た回答
  MANIFEST.sha256   上のすべてのファイルの SHA-256

■ metsuke なしで確かめるには
  1. ZIP を展開したフォルダーで:   sha256sum -c MANIFEST.sha256
     (macOS: shasum -a 256 -c MANIFEST.sha256)
  2. 記録の各行は、前の行のハッシュ・改行・その行の文(entry)を続けたものの SHA-256 が hash です:
       jq -j '.previous, "\\n", .entry' <<< "$(sed -n 1p journal.jsonl)" | sha256sum
     seq が続いている行では、previous が前の行の hash と同じです。
  3. kind が original の行は原文の、examination の行は調査結果の SHA-256 を記しています。
  4. ZIP そのものの SHA-256 を、受け取ったときに書き留めておいてください。あとで全体が作り直されていないことは、
     その値か、元の保管先の記録(head)と比べることで分かります。

metsuke があれば:   metsuke case verify case.zip   /   metsuke case import case.zip
`,
};

const en: EvidenceWords = {
  sound: 'Everything is as it was kept: nothing is changed, and nothing is missing.',
  faults: (count) => `${count} ${count === 1 ? 'thing is not as it was' : 'things are not as they were'} kept.`,
  section: { checked: 'Checked', faults: 'Faults' },
  counts: (originals, examinations, answers) =>
    `${originals} originals, ${examinations} examinations, ${answers} answers`,
  entries: (count, files) => `${count} entries of the journal, ${files} files`,
  head: 'Head of the journal',
  writeDown:
    'Write it down elsewhere. Given again with --head, it also shows that nothing was cut off from the end, and that all of it was not made anew.',
  digest: 'SHA-256 of this file',
  exported: (path, id) => `Case ${id} is exported to ${path}.`,
  imported: (id, mails) => `Imported as case ${id} (${mails} ${mails === 1 ? 'mail' : 'mails'}).`,
  leftOut: (count) => `${count} of its examinations cannot be read and were left out.`,
  fault: {
    'journal-entry-changed': 'an entry of the journal is changed',
    'journal-entry-missing': 'an entry of the journal is missing',
    'journal-end': 'the end of the journal does not fit',
    'journal-anchor': 'it is not what was written down',
    'original-changed': 'an original is changed',
    'original-missing': 'an original is missing',
    'original-unknown': 'an original that no entry names',
    'examination-changed': 'an examination is changed',
    'examination-missing': 'an examination is missing',
    'examination-unknown': 'an examination that no entry names',
    'answer-changed': 'an answer is changed',
    'answer-missing': 'an answer is missing',
    'answer-unknown': 'an answer that no entry names',
    'case-changed': 'a case is not as the journal tells it',
    'contact-changed': 'a contact is not as the journal tells it',
    database: 'the database is damaged',
    container: 'the container of the ZIP is another',
    manifest: 'the manifest cannot be read',
    'file-changed': 'a file is changed',
    'file-missing': 'a file is missing',
    'file-unknown': 'a file that is not listed',
    journal: 'the journal is not as it was',
    case: 'the case is not as the journal tells it',
  },
  readme: `This is a case as metsuke exported it.

CAREFUL: originals/ holds the mails themselves, and with them malware and lures. Do not open them by a double click.
Their names are the SHA-256 of their contents; .eml is a mail, .bin a file that was kept with the case.
To read, open case.en.html and mails.en.html, which run nothing and load nothing.

WHAT IS IN IT
  case.json         the case: timeline, people, its mails, when it was exported, and the head of the journal then
  journal.jsonl     the entries of the journal that concern this case; those of other cases are not in it
  originals/        the mails and files as they came
  examinations/     what was found (each named by its SHA-256)
  answers.jsonl     what others answered when the mails were examined
  MANIFEST.sha256   the SHA-256 of all of these

TO VERIFY WITHOUT METSUKE
  1. Unpack the ZIP, and in its folder:   sha256sum -c MANIFEST.sha256
     (macOS: shasum -a 256 -c MANIFEST.sha256)
  2. In each line of the journal, hash is the SHA-256 of: the previous hash, a line feed, and the entry:
       jq -j '.previous, "\\n", .entry' <<< "$(sed -n 1p journal.jsonl)" | sha256sum
     Where the numbers (seq) follow on each other, previous is the hash of the line before.
  3. Entries of the kind "original" name the SHA-256 of originals, "examination" those of examinations.
  4. Write down the SHA-256 of the ZIP when you receive it. That not all of it was made anew later is shown by that
     value, or by comparing with the journal (head) of the store that it came from.

With metsuke:   metsuke case verify case.zip   /   metsuke case import case.zip
`,
};

export const evidence: Readonly<Record<'ja' | 'en', EvidenceWords>> = { ja, en };
