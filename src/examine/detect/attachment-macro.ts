import type { Detector } from '../finding.ts';
import { endingOf, macroEndings } from '../known/file-names.ts';

/** An Office file that carries a program of its own (macro). */
export default {
  id: 'attachment-macro',
  weight: 2,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: ['MS-OVBA §2.2', 'file-names.ts 2026-11-21'],
  title: {
    ja: 'マクロ付きの文書が添付されています',
    en: 'A document with macros is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」には、開くと動かせるプログラム(マクロ)が入っています。「コンテンツの有効化」を押さないでください。',
    en: 'The attached file "{name}" carries a program (macro). Do not press "Enable content".',
  },
  mistakes: {
    ja: '経理や工程表など、マクロ付きの表を日常の仕事で使う会社もあります。',
    en: 'Some companies use sheets with macros in their daily work.',
  },
  detect({ attachments }) {
    return attachments
      .filter(({ value }) => value.macros === true || macroEndings.has(endingOf(value.name)))
      .map(({ value, proof }) => ({ proof, words: { name: value.name } }));
  },
} satisfies Detector;
