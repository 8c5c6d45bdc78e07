/** Who speaks as an organisation in the letter, gives no name of his own in From, and leads elsewhere. */
import { onceFor } from '../../../../message/once.ts';
import { domainOfAddress, hostOfAddress, localOfAddress } from '../../../../message/psl.ts';
import type { BodyText, Facts, Link, Mailbox } from '../../../facts.ts';
import type { Observation } from '../../../finding.ts';
import { isCompanyWord } from '../../brands/company-words.ts';
import { strangersPage } from '../../brands/elsewhere.ts';
import { brandsIn } from '../../brands/match.ts';
import { signerOf } from '../../brands/signature.ts';
import type { Brand } from '../../brands.ts';
import { isMassMail } from '../../carriers/mass-mail.ts';
import { hasNewsletterShape } from '../../carriers/newsletter-shape.ts';
import { phrasesIn } from '../../stories/phrases.ts';
import { readingIn } from '../../text/beginning.ts';
import { falseHeadOf } from './letter-head.ts';
import { borrowedNameIn } from './name-in-from.ts';

/** Characters in which a letter says whose it is. */
const BEGINNING = 300;
/** Of a line that is a name and nothing else, and of a name in brackets. */
const NAME = 30;

/** `【重要】【三井住友カード】…`, `[PayPal] …`: what stands in brackets at the beginning of a subject. */
const BRACKETS = /^(?:[【[［「《][^】\]］」》]{1,30}[】\]］」》] ?){1,3}/;
const BRACKETED = /[【[［「《]([^】\]］」》]{1,30})[】\]］」》]/g;

/** `Apple IDがロックされました`: behind the brackets the first word, where the letter presses or asks for an account; friends write of brands too. */
const OPENING = /^[^\s【】のがをはにへで:：、]{2,20}/u;
const isUrgent = (text: BodyText, subject: string): boolean =>
  phrasesIn(text, subject).some(({ group }) => group === 'credential' || group === 'deadline');

/** Who thanks for the use of his service, or speaks to his customers, is the house itself; `payments with` it are a shop's. */
const SPEAKS: readonly RegExp[] = [
  /(?:^|[、。!\s])(?:いつも|平素は?|日頃は?|毎度)?([^\s、。!]{2,24}?)を(?:いつも)?ご(?:利用|愛顧|愛用)(?:いただき|頂き|くださ|賜)/u,
  /(?:^|\n)([^\s、。!]{2,24}?)(?:の)?(?:会員|お客|ご契約者|ユーザー)(?:様|さま|の皆)/u,
  /\bdear ([^\n,.!:]{2,24}?) (?:customer|user|member|client|card ?holder|account holder|subscriber)\b/iu,
  /\bthank you for (?:using|choosing|being (?:a |an |with )?(?:valued )?(?:member of |customer of )?)([^\n,.!:]{2,24})/iu,
  /\b(?:your|access to your|problem with your|sign-in to your) ([^\n,.!:]{2,24}?) (?:account|membership|subscription|id|wallet)\b/iu,
];

/** What a letter is about is nobody's name. */
const MATTER =
  /重要|緊急|至急|お?知らせ|通知|案内|連絡|確認|事項|システム|自動|配信|専用|メール|important|urgent|notices?|alerts?|updates?|messages?|mail|system|information/giu;
/** Nor are signs, and what joins such words. */
const JOINS = /[\s\p{P}\p{S}ごのなお]+/gu;

/** No name, the address again, or a word that every firm has at the head of its mail. */
function namesNobody({ name, address }: { readonly name: string; readonly address: string }): boolean {
  const plain = name.trim().toLowerCase();
  if (plain === '' || plain.includes('@') || plain.slice(0, 60).replace(MATTER, '').replace(JOINS, '') === '')
    return true;
  return (
    plain === localOfAddress(address).toLowerCase() ||
    plain === hostOfAddress(address) ||
    plain.split(/[\s._-]+/).every(isCompanyWord)
  );
}

/** What ends a name that a sentence begins with: `eBay, how to …`. */
const STOP = /[,.!?;。]$/u;

/** The organisation that a letter says it is from, and where it says so. */
function speakerOf({
  subject,
  text,
}: Facts): { readonly brands: readonly Brand[]; readonly words: string } | undefined {
  const title = subject?.value.slice(0, 200).trimStart() ?? '';
  const head = BRACKETS.exec(title)?.[0] ?? '';
  const names = [...head.matchAll(BRACKETED)].map(([, name = '']) => name);
  const beginning = text === undefined ? '' : readingIn({ text }).trimStart().slice(0, BEGINNING);
  const first = beginning.split('\n', 1)[0]?.trim() ?? '';
  if (first.length <= NAME) names.push(first);
  const opening = OPENING.exec(title.slice(head.length))?.[0];
  if (opening !== undefined && text !== undefined && isUrgent(text.value, subject?.value ?? '')) names.push(opening);
  for (const form of SPEAKS) {
    const name = form.exec(beginning)?.[1];
    if (name !== undefined) names.push(name);
  }
  for (const words of names) {
    const brands = brandsIn(words);
    if (brands.length > 0) return { brands, words: words.replace(STOP, '') };
  }
  return undefined;
}

interface NamelessSpeaker {
  readonly sender: Observation<Mailbox>;
  readonly text: Observation<BodyText>;
  readonly words: string;
  readonly brand: Brand | undefined;
  /** The page of a stranger. */
  readonly page: Observation<Link>;
  /** It goes to many, as newsletters do. */
  readonly isMass: boolean;
  /** It begins and ends as the house itself, and leads to a third one: a dealer signs as himself, or leads to his own pages. */
  readonly isWhole: boolean;
}

/** What a letter asks for, and where it leads, is judged by whom it plays: several detectors ask. */
export const namelessSpeakerIn = onceFor((facts: Facts): NamelessSpeaker | undefined => {
  const [sender, second] = facts.from;
  const { text, links } = facts;
  if (sender === undefined || second !== undefined || text === undefined || !namesNobody(sender.value))
    return undefined;
  const speaker = links.length === 0 ? undefined : speakerOf(facts);
  const page = speaker === undefined ? undefined : strangersPage(facts, speaker.brands);
  if (speaker === undefined || page === undefined) return undefined;
  // an address for a name may be the organisation's own, and what stands over the letter is told as that
  if (borrowedNameIn(facts) !== undefined || falseHeadOf(facts) !== undefined) return undefined;
  const signer = signerOf(text.value.seen);
  const isWhole =
    signer?.isItself === true &&
    signer.brands.some((one) => speaker.brands.includes(one)) &&
    page.value.domain !== domainOfAddress(sender.value.address);
  const isMass = hasNewsletterShape(facts) || isMassMail(facts);
  return { sender, text, words: speaker.words, brand: speaker.brands[0], page, isMass, isWhole };
});
