import type { Detector, Hit, Proofs } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { placeholderIn } from '../known/text/placeholders.ts';

/** A place for a name, an address or a number that the sending program did not fill. */
export default {
  id: 'placeholder-left',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'greeting',
  sources: ['https://www.ipa.go.jp/security/anshin/', 'placeholders.ts 2026-12-01'],
  title: {
    ja: '宛先などを差し込む記号が、そのまま残っています',
    en: 'A mark where the recipient should be filled in was left as it is',
  },
  explains: {
    ja: '「{quote}」と書かれています。大勢に送るプログラムが、宛名やアドレスなどを差し込むはずだった場所です。',
    en: 'It says "{quote}": a place that a program which writes to many should have filled with a name, an address or the like.',
  },
  mistakes: {
    ja: 'まともな会社の一斉送信でも、差し込みに失敗することはあります。プログラムやひな形の話をするメールにも現れます。',
    en: 'The programs of honest companies fail to fill such places too, and mails about programs or templates quote them.',
  },
  detect({ subject, from, text, links, thread, passedOn, bounce, distribution }) {
    // who answers, passes on or writes to a list may speak of such marks
    if (thread !== undefined || passedOn !== undefined || bounce !== undefined) return [];
    if (isOfList({ distribution })) return [];
    const places: (readonly [words: string, proof: Proofs, isShort: boolean])[] = [];
    if (subject !== undefined) places.push([subject.value, subject.proof, true]);
    for (const { value, proof } of from) places.push([`${value.name} ${value.address}`, proof, true]);
    for (const { value, proof } of links) {
      if (value.unfilled === true) places.push([value.url, proof, true]);
    }
    if (text !== undefined) places.push([text.value.seen, text.proof, false]);
    const hits = places.flatMap(([words, proof, isShort]): Hit[] => {
      const found = placeholderIn(words, isShort);
      if (found === undefined) return [];
      return [{ proof, words: { quote: found.quote.slice(0, 40) }, weight: found.isOfKit ? 2 : 1 }];
    });
    // one place says it; the worse first
    return hits.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0)).slice(0, 1);
  },
} satisfies Detector;
