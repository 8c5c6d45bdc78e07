import type { Detector, Text } from '../finding.ts';

/** White space and what nobody sees, so many that a narrow screen shows nothing behind them. Two or three part the names of a firm. */
const PADDING =
  /(?:\u034f|[\s\u00a0\u00ad\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff\uffa0]){12,}/;

/** What a keyboard and a table write. */
const BLANK = /^[ \u00a0\u3000]+$/;

const BEHIND: Text = { ja: '差出人の名前「{shown}」の後ろに', en: 'Behind the name "{shown}"' };
const NONE: Text = { ja: 'なし', en: 'none' };
const FIRST: Text = { ja: '差出人の名前の先頭に', en: 'At the beginning of the name' };

/** A name is filled up, so that what stands behind it is pushed out of sight: the address, or another name. */
export default {
  id: 'display-name-padded',
  weight: 2,
  kinds: ['phishing', 'fraud'],
  group: 'evasion-letters',
  contradicts: ['genuine'],
  sources: ['https://attack.mitre.org/techniques/T1656/', 'RFC 5322 §3.4'],
  title: {
    ja: '差出人の名前に、空白が大量に入れられています',
    en: 'The sender’s name is filled up with blanks',
  },
  explains: {
    ja: '{where}、目に見えない文字や空白が{count}個並んでいます。幅の狭い画面では、その後ろにある実際のアドレス({address})などが見えなくなります。',
    en: '{where} stand {count} blanks or unseen characters. On a narrow screen nobody sees what follows, such as the real address ({address}).',
  },
  mistakes: {
    ja: '会社名と部署名などを決まった長さの欄でつなぐシステムでは、間に空白が残ります。',
    en: 'Systems that keep firm and department in fields of one length leave blanks between them.',
  },
  detect({ from }) {
    for (const { value, proof } of from) {
      const found = PADDING.exec(value.name.slice(0, 500));
      if (found === null) continue;
      const [padding] = found;
      const isBlank = BLANK.test(padding);
      // systems that keep names in fields of one length leave blanks at their end
      if (isBlank && value.name.slice(found.index + padding.length).trim() === '') continue;
      const shown = value.name.slice(0, found.index).trim().slice(0, 60);
      const where = shown === '' ? FIRST : BEHIND;
      const words = { where, shown, count: String(padding.length), address: value.address || NONE };
      return [isBlank && !value.name.includes('@') ? { proof, words, weight: 1 } : { proof, words }];
    }
    return [];
  },
} satisfies Detector;
