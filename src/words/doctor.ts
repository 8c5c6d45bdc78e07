/** What `metsuke doctor` says: what was found, and how to mend it. */

interface Says {
  readonly says: string;
  /** How to mend it, or make it better. */
  readonly mend?: string;
}

type Sentence = (...values: readonly string[]) => Says;

interface DoctorWords {
  readonly title: string;
  readonly part: Readonly<
    Record<
      'node' | 'examination' | 'tables' | 'store' | 'disk' | 'border' | 'dns' | 'browser' | 'clamav' | 'yara',
      string
    >
  >;
  /** By part and what was found of it. */
  readonly found: Readonly<Record<string, Sentence>>;
  readonly nothingSent: string;
  readonly allWell: string;
  broken(count: number): string;
}

const ja: DoctorWords = {
  title: 'この機器で使えるもの',
  part: {
    node: 'Node.js',
    examination: 'メールの調査',
    tables: 'ネットワークの表',
    store: '保管庫',
    disk: 'ディスク',
    border: '信頼境界',
    dns: 'DNS',
    browser: 'ブラウザー',
    clamav: 'ClamAV',
    yara: 'YARA の規則',
  },
  found: {
    'node fine': (version, cpus, memory) => ({ says: `${version}、CPU ${cpus}、空きメモリー ${memory} MB` }),
    'node memory': (version, cpus, memory) => ({
      says: `${version}、CPU ${cpus}、空きメモリー ${memory} MB`,
      mend: '空きメモリーが少ないので、--workers 1 で使ってください。',
    }),
    'node old': (version) => ({
      says: `${version} は古すぎます`,
      mend: 'npm start を一度実行すると、Node 24 が入ります。',
    }),
    'examination fine': (ms) => ({ says: `1通を隔離して調べられました(${ms} ms)` }),
    'examination failed': (why) => ({
      says: why ?? '',
      mend: 'npm ci と npm run build を実行し、それでもだめなら報告してください。',
    }),
    'tables fine': (date, days) => ({ says: `${date} の表です(${days}日前)` }),
    'tables old': (date, days) => ({
      says: `${date} の表です(${days}日前)`,
      mend: '新しい版の metsuke に替えると、表も新しくなります。',
    }),
    'tables missing': () => ({
      says: '表がありません。ネットワークの名前が出ません',
      mend: 'npm ci のあと npm run build を実行してください。',
    }),
    'tables unread': () => ({
      says: '表が読めません',
      mend: 'dist/networks.bin を消し、npm run build を実行してください。',
    }),
    'store fine': (place, entries) => ({ says: `${place} を開けました(記録 ${entries}行)` }),
    'store read-only': (place, entries) => ({
      says: `${place} を読めますが、書き込めません(記録 ${entries}行)`,
      mend: '書き込むには、権限を直すか、隣の -wal ファイルごと書き込める場所に写してください。',
    }),
    'store none': (place) => ({ says: `まだありません。必要になったとき ${place} に作ります` }),
    'store unwritable': (place) => ({
      says: `${place} を作れません`,
      mend: '--data で書き込めるフォルダーを指定してください。',
    }),
    'store failed': (place, why) => ({ says: `${place} を開けません`, mend: why ?? '' }),
    'disk fine': (place, free) => ({ says: `${place} に ${free} GB の空き` }),
    'disk little': (place, free) => ({
      says: `${place} の空きは ${free} GB だけです`,
      mend: '空きを作るか、--data で別の場所を指定してください。',
    }),
    'border fine': (path) => ({ says: `学んだ境界があります(${path})` }),
    'border none': () => ({
      says: 'こちら側のホストを学んでいません。規則で判断します',
      mend: '正常な受信メールのフォルダーで: metsuke learn --save フォルダー',
    }),
    'dns none': () => ({ says: 'DNSサーバーの設定がありません', mend: '--dns HOST:PORT で指定してください。' }),
    'dns unasked': (servers) => ({ says: `${servers}(問い合わせていません。--ask registry で試します)` }),
    'dns fine': (servers) => ({ says: `${servers} が答えました` }),
    'dns failed': (servers, why) => ({
      says: `${servers} が答えません(${why})`,
      mend: '--dns HOST:PORT で別のサーバーを指定してください。',
    }),
    'browser fine': (path) => ({ says: path ?? '' }),
    'browser none': () => ({
      says: 'Chromium がありません。ページを安全に見る機能にだけ要ります',
      mend: 'Debian: apt-get install chromium',
    }),
    'clamav none': () => ({
      says: '使っていません(なくても調べられます)',
      mend: '使うには、設定ファイルの "clamav" に clamd の場所を書きます。',
    }),
    'clamav fine': (place) => ({ says: `${place} があります` }),
    'clamav unasked': (place) => ({ says: `${place}(まだ試していません)` }),
    'clamav missing': (place) => ({
      says: `${place} にソケットがありません`,
      mend: 'clamd を起動するか、設定ファイルの "clamav" を直してください。',
    }),
    'yara none': () => ({ says: '使っていません(なくても調べられます)' }),
    'yara fine': (files) => ({ says: `${files} を読めました` }),
    'yara failed': (why) => ({ says: '規則が読めません', mend: why ?? '' }),
  },
  nothingSent: '外部には何も送っていません。',
  allWell: '問題は見つかりませんでした。',
  broken: (count) => `${count}か所が動いていません。`,
};

const en: DoctorWords = {
  title: 'On this machine',
  part: {
    node: 'Node.js',
    examination: 'Examination',
    tables: 'Tables of networks',
    store: 'Store',
    disk: 'Disk',
    border: 'Border',
    dns: 'DNS',
    browser: 'Browser',
    clamav: 'ClamAV',
    yara: 'YARA rules',
  },
  found: {
    'node fine': (version, cpus, memory) => ({ says: `${version}, ${cpus} CPUs, ${memory} MB of memory free` }),
    'node memory': (version, cpus, memory) => ({
      says: `${version}, ${cpus} CPUs, ${memory} MB of memory free`,
      mend: 'That is little: call it with --workers 1.',
    }),
    'node old': (version) => ({ says: `${version} is too old`, mend: 'Run npm start once, which brings Node 24.' }),
    'examination fine': (ms) => ({ says: `one mail examined in a worker (${ms} ms)` }),
    'examination failed': (why) => ({
      says: why ?? '',
      mend: 'Run npm ci and npm run build; if that does not help, please report it.',
    }),
    'tables fine': (date, days) => ({ says: `of ${date}, ${days} days old` }),
    'tables old': (date, days) => ({
      says: `of ${date}, ${days} days old`,
      mend: 'A newer metsuke brings newer tables.',
    }),
    'tables missing': () => ({ says: 'there are none: no network is named', mend: 'Run npm ci, then npm run build.' }),
    'tables unread': () => ({ says: 'they cannot be read', mend: 'Remove dist/networks.bin and run npm run build.' }),
    'store fine': (place, entries) => ({ says: `${place} opens (${entries} entries of the journal)` }),
    'store read-only': (place, entries) => ({
      says: `${place} can be read, and not be written to (${entries} entries of the journal)`,
      mend: 'To write, mend its permissions, or copy it with all that lies beside it (-wal).',
    }),
    'store none': (place) => ({ says: `there is none yet; it is made at ${place} when it is needed` }),
    'store unwritable': (place) => ({
      says: `${place} cannot be made`,
      mend: 'Name a folder that can be written to with --data.',
    }),
    'store failed': (place, why) => ({ says: `${place} does not open`, mend: why ?? '' }),
    'disk fine': (place, free) => ({ says: `${free} GB free at ${place}` }),
    'disk little': (place, free) => ({
      says: `only ${free} GB free at ${place}`,
      mend: 'Make room, or name another place with --data.',
    }),
    'border fine': (path) => ({ says: `learnt (${path})` }),
    'border none': () => ({
      says: 'own hosts are not learnt; the rule decides',
      mend: 'With a folder of your own good mail: metsuke learn --save FOLDER',
    }),
    'dns none': () => ({ says: 'no server is set up', mend: 'Name one with --dns HOST:PORT.' }),
    'dns unasked': (servers) => ({ says: `${servers} (not asked; --ask registry tries it)` }),
    'dns fine': (servers) => ({ says: `${servers} answers` }),
    'dns failed': (servers, why) => ({
      says: `${servers} does not answer (${why})`,
      mend: 'Name another with --dns HOST:PORT.',
    }),
    'browser fine': (path) => ({ says: path ?? '' }),
    'browser none': () => ({
      says: 'no Chromium; only the safe look at pages needs it',
      mend: 'Debian: apt-get install chromium',
    }),
    'clamav none': () => ({
      says: 'not used, and not needed',
      mend: 'To use it, name where clamd listens as "clamav" in the configuration.',
    }),
    'clamav fine': (place) => ({ says: `${place} is there` }),
    'clamav unasked': (place) => ({ says: `${place} (not tried)` }),
    'clamav missing': (place) => ({
      says: `there is no socket at ${place}`,
      mend: 'Start clamd, or mend "clamav" in the configuration.',
    }),
    'yara none': () => ({ says: 'not used, and not needed' }),
    'yara fine': (files) => ({ says: `${files} can be read` }),
    'yara failed': (why) => ({ says: 'the rules cannot be read', mend: why ?? '' }),
  },
  nothingSent: 'Nothing was sent anywhere.',
  allWell: 'Nothing is wrong.',
  broken: (count) => `${count} ${count === 1 ? 'thing does' : 'things do'} not work.`,
};

export const doctor: Readonly<Record<'ja' | 'en', DoctorWords>> = { ja, en };
