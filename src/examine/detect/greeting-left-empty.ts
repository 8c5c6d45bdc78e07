import type { Detector } from '../finding.ts';

/** A word that wants a name behind it, and none: the place of the form was left empty. */
const EMPTY =
  /^\s{0,20}((?:dear|dear (?:mr|mrs|ms|mr\/mrs)\.?|sehr geehrter? (?:herr|frau)|lieber?|chère|cher|estimad[oa]|querid[oa]|gentile|car[oa]|beste|geachte|kära|drogi|prezad[oa]) ?(?:,|:|\r?\n)|(?:dear|hello|hi|bonjour|hola) (?:%\w{2,20}%|\{\{? ?\w{2,20} ?\}?\}|\[\w{2,20}\]|#\w{2,20}#|null|undefined) ?[,:!\r\n])/i;

/** The greeting has no name where one belongs, as the forms of mass mail leave it. */
export default {
  id: 'greeting-left-empty',
  weight: 1,
  kinds: ['spam', 'phishing', 'malware', 'fraud'],
  group: 'greeting',
  sources: ['https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams'],
  title: {
    ja: 'あいさつの、名前が入る場所が空いたままです',
    en: 'The greeting has a gap where a name belongs',
  },
  explains: {
    ja: '「{quote}」で始まっています。大勢に送る仕組みが、名前を入れる場所を空けたままにしたものです。',
    en: 'It begins with "{quote}". A program that writes to many left the place for the name empty.',
  },
  mistakes: {
    ja: '会員へのまともな一斉送信でも、名前の登録がなければ空くことがあります。',
    en: 'Honest mail to many members has such gaps where no name is known.',
  },
  detect({ text, thread, passedOn, bounce, distribution }) {
    if (text === undefined || thread !== undefined || passedOn !== undefined || bounce !== undefined) return [];
    if (distribution.length > 0) return [];
    const quote = EMPTY.exec(text.value.seen.slice(0, 80))?.[1]?.trim();
    return quote === undefined ? [] : [{ proof: text.proof, words: { quote: quote.slice(0, 40) } }];
  },
} satisfies Detector;
