import type { Detector, Hit } from '../finding.ts';

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
  explains: {
    ja: 'ウイルス検査が残したとみられる「{says}」という記録があります({by})。記録のとおりなら、ファイルは取り除かれていても、送った側にウイルスがある、またはあったことになります。',
    en: 'There is the note of a virus scanner: "{says}" ({by}). If it is true, whoever sent this mail has or had malware, even where the file was taken out.',
  },
  mistakes: {
    ja: '本文や件名にある記録は、差出人にも書けます。「検査済み」「削除済み」と安心させるために書かれることもあります。ウイルス名は製品ごとに違い、誤検知もあります。記録を引用しただけのメールにも反応することがあります。',
    en: 'Words in the text or subject can be typed by the sender, even to reassure ("checked", "removed"). Names differ between products, and scanners err. A mail that merely quotes such a notice may be caught.',
  },
  detect({ stamps }) {
    const found = stamps.filter(({ value }) => value.kind === 'virus' && value.clean !== true);
    // the first one gives the words: the one that names the malware says most
    const named = found.filter(({ value }) => value.malware !== undefined);
    return [...named, ...found.filter((stamp) => !named.includes(stamp))].map(
      ({ value, proof }): Hit => ({ proof, words: { by: value.by, says: value.says } }),
    );
  },
} satisfies Detector;
