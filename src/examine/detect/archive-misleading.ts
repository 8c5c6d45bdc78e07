import type { Detector } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** An archive that shows one list of files and holds another, or whose names lead out of its folder. */
export default {
  id: 'archive-misleading',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-name',
  sources: ['PKWARE APPNOTE 4.3.7', 'https://snyk.io/research/zip-slip-vulnerability'],
  title: {
    ja: '圧縮ファイルの一覧が、中身と食い違っています',
    en: 'The list of an archive is not what it holds',
  },
  explains: {
    ja: '添付ファイル「{name}」には、見る方法によって違って見えるファイルがあります({says})。',
    en: 'The attached file "{name}" holds files that look different depending on how one looks ({says}).',
  },
  mistakes: {
    ja: '壊れた圧縮ファイルや、古い道具で作られたものでも起こります。',
    en: 'Damaged archives, and those of old tools, can be so too.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) =>
      (value.signs ?? [])
        .filter(({ kind, says }) => kind === 'name-differs' || (kind === 'name-hostile' && UPWARDS.test(says)))
        .map((sign) => ({ proof, words: { name: shownName(value, sign.in), says: sign.says } })),
    );
  },
} satisfies Detector;

/** A name that leads out of the folder, or that ends earlier for some programs than for others. */
const UPWARDS = /(?:^|[/\\])\.\.(?:[/\\]|$)|\0/;
