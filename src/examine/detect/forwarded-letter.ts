import type { Detector } from '../finding.ts';
import { isOfOther } from '../known/senders/passage-author.ts';
import passedOnWithWords from './passed-on.ts';

/** The whole letter is put as a mail of somebody else that is forwarded, with no word of the forwarder's that would excuse him. */
export default {
  id: 'forwarded-letter',
  weight: 0,
  group: 'distribution',
  sources: ['docs/decisions/0016-a-mail-inside-a-mail-is-not-its-forwarders.md'],
  title: {
    ja: 'ほかの人から届いたメールを転送した形です',
    en: 'It is put as a mail of somebody else that is forwarded',
  },
  explains: {
    ja: '本文は「{author}」から届いたメールの転送として書かれています。転送が本当なら、送ってきた人も受け取った側です。元のメールのヘッダーと経路は失われていて、誰が書いたかはここからは分かりません。',
    en: 'The text is put as the forward of a mail from {author}. If that is true, whoever sent it to you had received it himself. The header and route of that mail are lost, so who wrote it cannot be known from here.',
  },
  mistakes: {
    ja: 'この形は誰でも作れるため、送ってきた人が無関係だという証拠にはなりません。',
    en: 'Anybody can type such a form: it does not prove that whoever sent it has nothing to do with it.',
  },
  detect(facts) {
    const { passedOn, bounce } = facts;
    // a bounce returns a mail with its header; what a machine writes above it is no word of a forwarder
    if (bounce !== undefined) return [];
    const author = passedOn?.value.author;
    if (passedOn?.value.how !== 'forwarded' || author === undefined || author.address === '') return [];
    if (!isOfOther(passedOn.value, facts) || passedOnWithWords.detect(facts).length > 0) return [];
    return [{ proof: passedOn.proof, words: { author: author.address } }];
  },
} satisfies Detector;
