import type { Detector } from '../finding.ts';
import { beginningOf } from '../known/beginning.ts';
import { hasFile } from '../known/lures.ts';

/** Characters that are looked at. */
const LOOKED = 6000;

/** What the buttons are called that let the program in a document run (Microsoft Office in each language). */
const ENABLE =
  /\benable (?:editing|content|macros?)\b|\bmacros? (?:must|need to|have to|should) be enabled|コンテンツの有効化|コンテンツを有効|編集を有効に|マクロを有効|マクロの有効化|\binhalte? aktivieren|\bmakros aktivieren|\bactiver (?:le contenu|les macros)|\bhabilitar (?:contenido|edición|macros|conteúdo|edição)|\babilita(?:re)? (?:contenuto|modifica|macro)|включит[ье] (?:макросы|содержимое)/i;

/** The reader shall let the program in an attached document run. */
export default {
  id: 'macro-request',
  weight: 2,
  kinds: ['malware'],
  group: 'macro-request',
  sources: [
    'https://www.ipa.go.jp/security/emotet/',
    'https://support.microsoft.com/office/enable-or-disable-macros-in-microsoft-365-files-12b036fd-d140-4e74-b45e-16fed1a7e5c6',
  ],
  title: {
    ja: '添付ファイルの「コンテンツの有効化」などを押すよう求めています',
    en: 'It asks to enable content or macros in the attached file',
  },
  explains: {
    ja: '「{quote}」と書かれています。このボタンを押すと、文書に仕込まれたプログラムが動き出します。押さないでください。',
    en: 'It says "{quote}". That button starts the program hidden in a document. Do not press it.',
  },
  mistakes: {
    ja: '社内のExcelの集計表など、マクロを使う正当なファイルの説明にも書かれます。',
    en: 'Instructions for honest spreadsheets with macros say so too.',
  },
  detect(facts) {
    if (facts.text === undefined || facts.thread !== undefined || !hasFile(facts)) return [];
    const quote = ENABLE.exec(beginningOf(facts.text.value).slice(0, LOOKED))?.[0];
    return quote === undefined ? [] : [{ proof: facts.text.proof, words: { quote } }];
  },
} satisfies Detector;
