/** Why a file that was asked for could not be written, by the system's own code. */
interface OutputWords {
  readonly cannot: (path: string, why: string) => string;
  readonly exists: (path: string) => string;
  readonly otherName: string;
  /** What is known by no other word: the code stands for it. */
  readonly why: Readonly<Record<'noFolder' | 'noRight' | 'noRoom' | 'isFolder', string>>;
  readonly wayOut: Readonly<Record<'noFolder' | 'noRight' | 'noRoom' | 'isFolder' | 'other', string>>;
}

const ja: OutputWords = {
  cannot: (path, why) => `${path} に書き出せません(${why})`,
  exists: (path) => `${path} はもうあります`,
  otherName: '別の名前を指定するか、そのファイルを片付けてください',
  why: {
    noFolder: 'そのフォルダーがありません',
    noRight: '書き込む権限がありません',
    noRoom: '空きがありません',
    isFolder: 'それはフォルダーです',
  },
  wayOut: {
    noFolder: 'フォルダーを作るか、ある場所を指定してください',
    noRight: '権限を直すか、別の場所を指定してください',
    noRoom: '空きを作るか、別のディスクを指定してください',
    isFolder: 'ファイルの名前を指定してください',
    other: '書き出し先のディスクや装置を確認してください',
  },
};

const en: OutputWords = {
  cannot: (path, why) => `${path} cannot be written: ${why}`,
  exists: (path) => `${path} exists already`,
  otherName: 'give another name, or remove it',
  why: {
    noFolder: 'there is no such folder',
    noRight: 'it may not be written to',
    noRoom: 'there is no room',
    isFolder: 'it is a folder',
  },
  wayOut: {
    noFolder: 'make the folder, or name a place that is there',
    noRight: 'mend its permissions, or name another place',
    noRoom: 'make room, or name another disk',
    isFolder: 'name a file',
    other: 'check the disk or device that it is written to',
  },
};

export const output: { readonly ja: OutputWords; readonly en: OutputWords } = { ja, en };
