import type { Detector } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isFromOutside } from '../known/senders/strangers.ts';
import { hasWay } from '../known/stories/lures.ts';
import { beginningOf, lowerBeginningOf, writtenAt } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters that are looked at. */
const LOOKED = 6000;

/** The buttons that let a file through which the computer or the browser stopped (Windows SmartScreen, Edge, Chrome, macOS). */
const OVERRIDE =
  /\b(?:choose|click|press|select|hit|use)(?: on)? ["'“‘]?(?:run anyway|keep anyway|download anyway|open anyway|allow anyway|install anyway|keep|more info)\b|\b(?:disable|turn off|switch off|deactivate|pause) (?:your |the )?(?:anti-?virus|windows defender|defender|smartscreen|real-time protection|firewall)|「?(?:詳細情報|実行|保存)」?[^。\n]{0,12}「?実行」?をクリック|詳細情報[\]］」]? {0,2}(?:→|➡|>|＞|から|、) {0,2}[[［「]?実行(?!委)|(?:ウイルス対策|セキュリティ)(?:対策)?ソフト(?:ウェア)?[^。\n]{0,30}(?:無効|停止|オフ)化?に?(?:して(?:ください|下さい|いただ|頂|から)|した[上う]|いただ|頂|をお願い|の?上|のうえ)|(?:deaktivieren|schalten) sie (?:ihren? |den )?(?:virenschutz|virenscanner)|trotzdem ausführen|exécuter quand même|ejecutar de todas formas/;

/** What protects the reader's computer shall be put aside for a file. */
export default {
  id: 'warning-overridden',
  weight: 2,
  kinds: ['malware'],
  group: 'macro-request',
  sources: [
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://learn.microsoft.com/windows/security/operating-system-security/virus-and-threat-protection/microsoft-defender-smartscreen/',
  ],
  title: {
    ja: 'パソコンの警告を無視するよう求めています',
    en: 'It asks to put the computer’s warning aside',
  },
  explains: {
    ja: '「{quote}」と書かれています。警告は、そのファイルが危険かもしれないことを知らせるものです。従わないでください。',
    en: 'It says "{quote}". The warning is there because the file may be dangerous. Do not do it.',
  },
  mistakes: {
    ja: '小さな開発元のプログラムは、まともなものでも警告が出ることがあり、その説明に書かれます。',
    en: 'Programs of small makers cause such warnings too, and their instructions say so.',
  },
  detect(facts) {
    if (facts.text === undefined || facts.thread !== undefined || quotes(facts.text.value)) return [];
    // members of a list help each other with programs of small makers
    if (isOfList(facts)) return [];
    if (!isFromOutside(facts) || !hasWay(facts)) return [];
    const { value } = facts.text;
    const quote = writtenAt(beginningOf(value), OVERRIDE.exec(lowerBeginningOf(value).slice(0, LOOKED)));
    return quote === undefined ? [] : [{ proof: facts.text.proof, words: { quote } }];
  },
} satisfies Detector;
