import { domainOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isInTheDark } from '../known/carriers/dark-letter.ts';
import { isAnswerOnList } from '../known/carriers/list-answer.ts';
import { isCarrier } from '../known/carriers/platforms.ts';
import { otherEnvelope } from '../known/senders/envelope.ts';

/** The mail came over a mailing list, which explains envelopes and replies that go elsewhere. */
export default {
  id: 'mailing-list',
  weight: -3,
  group: 'distribution',
  sources: ['RFC 2919', 'RFC 2369', 'RFC 5321 §3.9'],
  title: {
    ja: 'メーリングリストから届いたメールです',
    en: 'It came over a mailing list',
  },
  explains: {
    ja: 'メーリングリストの印({name})があります。送信元や返信先が差出人と違っていても、この配り方では普通です。',
    en: 'It carries the marks of a mailing list ({name}). Where its envelope or replies are elsewhere than the sender, that is normal there.',
  },
  mistakes: {
    ja: 'この印は誰でも書けます。知らないメーリングリストなら、安心の理由にはなりません。',
    en: 'Anybody can write these marks. A list that you do not know is no reason to trust the mail.',
  },
  detect(facts) {
    // members who answer each other discuss lures; a first letter to a list may be one, and its other envelope is excused already
    const isExcused = otherEnvelope(facts) !== undefined;
    // the mark of a service for its users' talk says who carried the words, and nothing of them; who does not name the list is no member
    const isOfService = facts.from.some((one) => isCarrier(domainOfAddress(one.value.address)));
    const isAnswer = isAnswerOnList(facts);
    const excuse = isAnswer ? -3 : isExcused ? -1 : -2;
    const weight = isOfService || (!isAnswer && isInTheDark(facts)) ? 0 : excuse;
    return facts.distribution
      .filter(({ value }) => value.kind === 'mailing-list')
      .map(({ value, proof }): Hit => ({ proof, words: { name: value.name }, weight }));
  },
} satisfies Detector;
