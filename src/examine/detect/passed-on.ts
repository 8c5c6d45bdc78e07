import { once } from '../../message/once.ts';
import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isAnswerOnList } from '../known/carriers/list-answer.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isOfOther } from '../known/senders/passage-author.ts';
import { doubtsIn } from '../known/stories/doubts.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Letters of an own remark: "Can you look at this?"; a greeting has fewer. Kanji and kana say more in each. */
const LEAST_LETTERS = 14;
const LEAST_CHARACTERS = 6;

const letters = once(() => /\p{L}/gu);
const characters = once(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);

const count = (text: string, what: RegExp): number => text.slice(0, 2000).match(what)?.length ?? 0;

function saysSomething(own: string): boolean {
  return count(own, characters()) >= LEAST_CHARACTERS || count(own, letters()) >= LEAST_LETTERS;
}

/**
 * The writer is no stranger to his reader: he writes from the reader's own organisation and its host, or answers a mail
 * that bears the mark of it.
 */
function isAcquainted(facts: Facts): boolean {
  const { from, to, cc, thread } = facts;
  const readers = domainsOf([...to, ...cc]).filter((one) => !isFreemail(one));
  const isOfReader = (domain: string): boolean => readers.some((reader) => sameHolder(reader, domain));
  const sender = domainOfAddress(from[0]?.value.address ?? '');
  if (sender !== '' && isOfReader(sender) && isSentByOwnHost(facts, sender)) return true;
  const { inReplyTo = '', references = [] } = thread?.value ?? {};
  return [inReplyTo, ...references].some((id) => isOfReader(domainOfAddress(id.split('>', 1)[0] ?? '')));
}

/** Somebody passes on or quotes a mail that he says is another's; what it wants is not what he wants. */
export default {
  id: 'passed-on',
  weight: -1,
  group: 'distribution',
  sources: ['RFC 3676 §4.5', 'docs/decisions/0016-a-mail-inside-a-mail-is-not-its-forwarders.md'],
  title: {
    ja: '怪しい部分は、ほかの人のメールとして転送・引用されたものです',
    en: 'What is suspicious stands in a mail of somebody else that is passed on',
  },
  explains: {
    ja: '書き手は「{author}」のものだというメールを転送または引用しています。怪しい言葉やリンクはその部分にあり、書き手自身の言葉にはありません。元のメールのヘッダーと経路は失われているため、誰が書いたかはここからは分かりません。',
    en: 'The writer forwards or quotes a mail that is said to be of {author}. The suspicious words and links stand there, not in his own words. Its header and route are lost, so who wrote it cannot be known from here.',
  },
  mistakes: {
    ja: '引用の形は誰でも作れます。引用された部分のリンクや添付には触れず、元のメールを添付ファイル(.eml)で送ってもらって調べてください。',
    en: 'Anybody can type such a passage. Leave its links and files alone, and ask for the original as an attached file (.eml) to examine that.',
  },
  detect(facts) {
    const { passedOn } = facts;
    if (passedOn === undefined || !isOfOther(passedOn.value, facts)) return [];
    const { own, author } = passedOn.value;
    const isNeutral = saysSomething(own.seen) && phrasesIn(own, '').length === 0;
    if (
      !doubtsIn(own) &&
      !(isNeutral && (isAcquainted(facts) || (passedOn.value.how === 'quoted' && isAnswerOnList(facts))))
    )
      return [];
    const named = author?.address || author?.name || '';
    return [{ proof: passedOn.proof, words: { author: named } }];
  },
} satisfies Detector;
