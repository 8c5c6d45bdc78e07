import type { Stamp } from '../facts.ts';
import type { Detector, Hit, Text, Weight } from '../finding.ts';

const IN_NOTE: Text = { ja: 'ウイルス検査が残したとみられる記録({by})に', en: 'The note of a virus scanner ({by})' };
const IN_SUBJECT: Text = { ja: '件名に', en: 'The subject' };
const OF_NOTE: Text = {
  ja: '記録のとおりなら、ファイルは取り除かれていても、送った側にウイルスがある、またはあったことになります。',
  en: 'If it is true, whoever sent this mail has or had malware, even where the file was taken out.',
};
const OF_SUBJECT: Text = {
  ja: 'ウイルス検査もこう書きますが、差出人にも書けます。だれが書いたのか、このメールからは分かりません。',
  en: 'Virus scanners write so, and so can whoever writes a mail: whose words they are cannot be told.',
};
const TITLE_OF_SUBJECT: Text = {
  ja: '件名に、ウイルス検査が書くような語があります',
  en: 'Its subject holds words that virus scanners write',
};

/** Words of a subject may be its topic, and are left on a mail that others pass on: alone they are a hint, and no note of a scanner. */
const ofSubject = ({ where }: Stamp): { readonly weight: Weight; readonly title: Text } | Record<never, never> =>
  where === 'subject' ? { weight: 1, title: TITLE_OF_SUBJECT } : {};

/** A gateway on the way found malware in the mail, by its own words in a field, the subject or a notice in the text. */
export default {
  id: 'virus-stamp',
  weight: 3,
  kinds: ['malware'],
  group: 'gateway-virus',
  sources: ['RFC 5235 §3'],
  title: {
    ja: 'ウイルスが見つかったという印があります',
    en: 'Stamped as carrying a virus on the way',
  },
  explains: { ja: '{where}「{says}」とあります。{worth}', en: '{where} says "{says}". {worth}' },
  mistakes: {
    ja: '本文や件名にある記録は、差出人にも書けます。「検査済み」「削除済み」と安心させるために書かれることもあります。ウイルス名は製品ごとに違い、誤検知もあります。記録を引用しただけのメールにも反応することがあります。',
    en: 'Words in the text or subject can be typed by the sender, even to reassure ("checked", "removed"). Names differ between products, and scanners err. A mail that merely quotes such a notice may be caught.',
  },
  detect({ stamps }) {
    const found = stamps.filter(({ value }) => value.kind === 'virus' && value.clean !== true);
    // the first one gives the words: the one that names the malware says most, and words that anybody may have written least
    const named = found.filter(({ value }) => value.malware !== undefined && value.where !== 'subject');
    return [...named, ...found.filter((stamp) => !named.includes(stamp))].map(
      ({ value, proof }): Hit => ({
        proof,
        words: {
          where: value.where === 'subject' ? IN_SUBJECT : IN_NOTE,
          worth: value.where === 'subject' ? OF_SUBJECT : OF_NOTE,
          by: value.by,
          says: value.says,
        },
        ...ofSubject(value),
      }),
    );
  },
} satisfies Detector;
