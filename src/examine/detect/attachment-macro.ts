import type { Sign, SignKind } from '../../unpack/finds.ts';
import type { Attachment } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { endingOf, macroEndings } from '../known/files/file-names.ts';
import { everyFile, shownName } from '../known/files/inner-files.ts';

/** An Office file that carries a program of its own (macro). What the program does raises the weight. */
export default {
  id: 'attachment-macro',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: ['MS-OVBA §2.2', 'MS-XLS §2.4.28', 'file-names.ts 2026-11-21', 'macro-words.ts 2026-11-21'],
  title: {
    ja: 'マクロ付きの文書が添付されています',
    en: 'A document with macros is attached',
  },
  explains: {
    ja: '添付ファイル「{name}」には、開くと動かせるプログラム(マクロ)が入っています。{does}「コンテンツの有効化」を押さないでください。',
    en: 'The attached file "{name}" carries a program (macro). {does}Do not press "Enable content".',
  },
  mistakes: {
    ja: '経理や工程表など、マクロ付きの表を日常の仕事で使う会社もあります。',
    en: 'Some companies use sheets with macros in their daily work.',
  },
  detect(facts) {
    const hits: Hit[] = [];
    for (const { value, proof } of facts.attachments) {
      if (value.macros !== true) continue;
      const signs = (value.signs ?? []).filter(({ kind }) => MACRO.has(kind));
      const isArmed = ARMED.some((all) => all.every((kind) => signs.some((one) => one.kind === kind)));
      const name = shownName(value, holderOf(value, signs[0]));
      hits.push({ proof, weight: isArmed ? 3 : 2, words: { name, does: whatItDoes(signs) } });
    }
    if (hits.length > 0) return hits;
    return [...everyFile(facts)]
      .filter(({ name }) => macroEndings.has(endingOf(name)))
      .map(({ shown, proof }) => ({ proof, weight: 2, words: { name: shown, does: whatItDoes([]) } }));
  },
} satisfies Detector;

const MACRO: ReadonlySet<SignKind> = new Set([
  'macro',
  'excel4-macro',
  'macro-starts-itself',
  'macro-downloads',
  'macro-runs-program',
  'macro-hides',
]);
/** Nobody's daily sheet starts by itself and fetches or runs a program. */
const ARMED: readonly (readonly SignKind[])[] = [
  ['macro-starts-itself', 'macro-downloads'],
  ['macro-starts-itself', 'macro-runs-program'],
  ['excel4-macro', 'macro-starts-itself'],
];

/** The document, not the part of it that holds the project. */
function holderOf({ inside }: Attachment, sign: Sign | undefined): number | undefined {
  const own = sign?.in === undefined ? undefined : inside?.[sign.in];
  return own?.name.toLowerCase().endsWith('vbaproject.bin') === true ? own.in : sign?.in;
}

const says: readonly (readonly [SignKind, Text])[] = [
  ['macro-starts-itself', { ja: '開くと自動で動きます。', en: 'It starts by itself. ' }],
  ['macro-downloads', { ja: '外からファイルを取り寄せます。', en: 'It fetches files from outside. ' }],
  ['macro-runs-program', { ja: 'ほかのプログラムを動かします。', en: 'It runs other programs. ' }],
  ['macro-hides', { ja: '中身を隠して書かれています。', en: 'It is written so as to hide what it does. ' }],
];

function whatItDoes(signs: readonly Sign[]): Text {
  const said = says.filter(([kind]) => signs.some((one) => one.kind === kind)).map(([, text]) => text);
  return { ja: said.map(({ ja }) => ja).join(''), en: said.map(({ en }) => en).join('') };
}
