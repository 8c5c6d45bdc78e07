import type { Sign } from '../../unpack/finds.ts';
import type { Detector, Text } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A file that grows without end when it is opened, or that holds itself: made to stop what looks into files. */
export default {
  id: 'archive-bomb',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: ['open.ts 2026-11-21', 'https://www.bamsoftware.com/hacks/zipbomb/', 'PKWARE APPNOTE 4.3.7'],
  title: {
    ja: '検査を止めるために作られた圧縮ファイルです',
    en: 'A compressed file that is made to stop whoever examines it',
  },
  explains: {
    ja: '添付ファイル「{name}」は{how}。中身をすべては調べていません。',
    en: 'The attached file "{name}" {how}. Not all of it was examined.',
  },
  mistakes: {
    ja: 'きわめて大きな資料や、多くの階層にまとめた保存用のファイルでも、上限を超えることがあります。',
    en: 'Very large material, and backups in many layers, can go beyond the limits too.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) =>
      (value.signs ?? []).flatMap((sign) => {
        const how = ways.get(sign.kind === 'limit' ? sign.says : sign.kind);
        if (how === undefined) return [];
        const weight = weightOf(sign);
        return [{ proof, weight, words: { name: shownName(value, sign.in), how } }];
      }),
    );
  },
} satisfies Detector;

/** Many files, and much in them, may be an honest backup or a program's archive. */
function weightOf({ kind, says }: Sign): 1 | 2 | 3 {
  if (kind !== 'limit' || says === 'ratio') return 3;
  return says === 'files' ? 1 : 2;
}

const ways: ReadonlyMap<string, Text> = new Map([
  [
    'overlap',
    {
      ja: '同じ部分を何度も使って、開くと大きく膨らみます',
      en: 'uses the same bytes again and again, and swells when it is opened',
    },
  ],
  [
    'holds-itself',
    { ja: '自分自身を中に持ち、開いても終わりがありません', en: 'holds itself, so that opening it never ends' },
  ],
  [
    'ratio',
    { ja: '開くと元の200倍を超える大きさになります', en: 'becomes more than 200 times as large when it is opened' },
  ],
  ['bytes', { ja: '開くと256MBを超える大きさになります', en: 'becomes larger than 256 MB when it is opened' }],
  ['files', { ja: '500個を超えるファイルを持っています', en: 'holds more than 500 files' }],
  [
    'depth',
    { ja: '圧縮ファイルの中の圧縮ファイルが6段を超えて続きます', en: 'holds archives in archives, more than six deep' },
  ],
]);
