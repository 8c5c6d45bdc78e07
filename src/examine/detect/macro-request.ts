import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { hasFile } from '../known/stories/lures.ts';
import { beginningOf } from '../known/text/beginning.ts';

/** Characters that are looked at. */
const LOOKED = 6000;

/** What the buttons are called that let the program in a document run (Microsoft Office in each language). */
const ENABLE =
  /\benable (?:editing|content|macros?)\b|\bmacros? (?:must|need to|have to|should) be enabled|コンテンツの有効化|コンテンツを有効|編集を有効に|マクロを有効|マクロの有効化|\binhalte? aktivieren|\baktivieren sie [^.\n]{0,60}(?:bearbeitung|inhalte?|makros)|\bmakros aktivieren|\bactiver (?:le contenu|les macros)|\bhabilitar (?:contenido|edición|macros|conteúdo|edição)|\babilita(?:re)? (?:contenuto|modifica|macro)|включит[ье] (?:макросы|содержимое|редактирование)|\b(?:bearbeitung|inhalte?) (?:zu )?aktivieren|\bactive(?:r|z) (?:la modification|le contenu|les macros)|\bhabilit[ea] (?:el contenido|la edición|las macros|o conteúdo|a edição|as macros)|\babilit(?:a|i|are) (?:il contenuto|i contenuti|la modifica|le macro)|\b(?:inhoud|bewerken|macro's) inschakelen|\bwłącz(?:yć)? (?:zawartość|edycję|edytowanie|obsługę makr|makra)|\baktivera (?:innehåll|redigering|makron)|\baktiver (?:indhold|redigering|makroer|innhold)|\bpovol(?:it|te) (?:obsah|úpravy|makra)|\btartalom engedélyezése|\bszerkesztés engedélyezése|\bactivați (?:conținutul|editarea|macrocomenzile)|\biçeriği etkinleştir|\bmakroları etkinleştir|\bdüzenlemeyi etkinleştir|启用(?:内容|编辑|宏)|啟用(?:內容|編輯|巨集)|(?:콘텐츠|편집|매크로) ?사용/i;

/** A document of Office behind a link. */
const DOCUMENT = /\.(?:doc|xls|ppt)[xmb]?(?:[?#]|$)/i;
const leadsToDocument = ({ links }: Facts): boolean =>
  endsOf(links).some(({ value }) => value.url.startsWith('http') && DOCUMENT.test(value.url.slice(0, 700)));

/** What is paid, ordered or delivered: a paper that is read, and needs no program. */
const PAPER =
  /\b(?:invoices?|payments?|receipt|statement|purchase order|quotation|delivery note|bill|rechnung|zahlung|mahnung|lieferschein|facturas?|pago|fattura|pagamento|facture|paiement|fatura|boleto|factuur|faktura)\b|請求書|見積書|注文書|納品書|領収書|支払/i;
/** What people calculate or fill in with. */
const TOOL =
  /\b(?:template|calculator|timesheet|time sheet|budget|planner|form to fill|fill in|tool|workbook|vorlage|formular|plantilla|modèle)\b|集計|様式|入力用|計算シート|ツール/i;

/** The reader shall let the program in an attached document run. */
export default {
  id: 'macro-request',
  weight: 3,
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
    if (facts.text === undefined || facts.thread !== undefined || !(hasFile(facts) || leadsToDocument(facts)))
      return [];
    const quote = ENABLE.exec(beginningOf(facts.text.value).slice(0, LOOKED))?.[0];
    if (quote === undefined) return [];
    // a stranger's invoice has no reason to run anything
    const words = `${facts.subject?.value.slice(0, 200) ?? ''}\n${beginningOf(facts.text.value).slice(0, LOOKED)}`;
    const isPaper = isStrangersLetter(facts) && PAPER.test(words) && !TOOL.test(words);
    return [{ proof: facts.text.proof, words: { quote }, weight: isPaper ? 3 : 2 }];
  },
} satisfies Detector;
