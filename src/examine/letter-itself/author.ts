/**
 * Who wrote a letter that a group or a list passes on under its own address, and what of the letter is the list's. Everything that says
 * so can be typed; so a great name counts only where nothing in the letter leads, answers or calls elsewhere
 * (docs/decisions/0081-a-name-that-leads-home-is-nobodys-mask.md).
 */
import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts, Mailbox } from '../facts.ts';
import type { Observation } from '../finding.ts';
import { brandsIn, brandsOf, sameHolder } from '../known/brands/match.ts';
import { footAt, listsPages } from '../known/carriers/list-pages.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { isInnerHost } from '../known/links/inner-host.ts';
import { endsOf, isOpenPage, waysOf } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { telephoneIn } from '../known/stories/lures.ts';

/** `'Example Shop' via Billing <billing@…>`: Google Groups and Mailman write the group behind the name; Sympa in brackets. */
const VIA = /^['"]?(.{1,100}?)['"]? \(?via [^<>]{1,60}$/i;

/** The facts with the author in From, and without the list's own page; the same object where neither is found. */
export function withAuthor(facts: Facts): Facts {
  if (!isOfList(facts)) return facts;
  const author = authorOf(facts);
  const plain = withoutListsPages(facts, author ?? facts.from[0]);
  const [sender] = facts.from;
  if (author === undefined || sender === undefined) return plain;
  if (!isHarmless(plain, author.value)) return asPlayed(plain, sender, author.value.name);
  // whoever writes to an office's mailbox writes to the office, and not into a talk among its members
  const distribution = plain.distribution.filter(({ value }) => value.kind !== 'mailing-list');
  const from = [{ value: { ...author.value, through: sender.value.address }, proof: sender.proof }];
  // the store was asked about the list, whose past is none of his
  return { ...plain, from, replyTo: [], distribution, history: undefined };
}

/** A great name that only the addition of the list hides (`Norton via Desk`) is read without it, and excused by no list. */
function asPlayed(facts: Facts, sender: Observation<Mailbox>, name: string): Facts {
  if (brandsIn(sender.value.name).length > 0 || brandsIn(name).length === 0) return facts;
  const distribution = facts.distribution.filter(({ value }) => value.kind !== 'mailing-list');
  return { ...facts, from: [{ ...sender, value: { ...sender.value, name } }], distribution };
}

/** Whom the list names beside itself: where answers go, who is copied, or the field that it keeps the author in. */
function authorOf({ from, to, replyTo, cc, distribution }: Facts): Observation<Mailbox> | undefined {
  const [sender, ...others] = from;
  if (sender === undefined || others.length > 0) return undefined;
  const [, name] = VIA.exec(sender.value.name) ?? [];
  const list = sender.value.address.toLowerCase();
  if (name === undefined || !to.some(({ value }) => value.address.toLowerCase() === list)) return undefined;
  const isElsewhere = ({ value }: Observation<Mailbox>): boolean => value.address.toLowerCase() !== list;
  const replies = replyTo.filter(isElsewhere);
  const [reply] = replies;
  if (reply !== undefined)
    return replies.length === 1 ? { ...reply, value: { name, address: reply.value.address } } : undefined;
  const kept = distribution.flatMap(({ value, proof }) =>
    value.author === undefined ? [] : [{ value: value.author, proof }],
  );
  // Mailman copies the author where answers go to the list
  const [author] = [...kept, ...cc.filter(({ value }) => value.name === name)].filter(isElsewhere);
  return author === undefined ? undefined : { ...author, value: { name, address: author.value.address } };
}

/** The page that a list writes under a letter is none of its author, who gives pages of his own or says nothing of any. */
function withoutListsPages(facts: Facts, author: Observation<Mailbox> | undefined): Facts {
  const pages = author === undefined ? undefined : listsPages(facts);
  if (author === undefined || pages === undefined || pages.size === 0) return facts;
  const links = facts.links.filter((one) => !pages.has(one));
  const isHome = isHomeOf(author.value);
  const opened = endsOf(links).filter(({ value }) => isOpenPage(value) && value.hidden !== true);
  // the one page that there is may be what the letter wants opened
  const isAside =
    opened.length === 0
      ? saysOfNoPage(facts)
      : opened.some(({ value }) => isHome(value.domain) || isInnerHost(value.host));
  return isAside ? { ...facts, links } : facts;
}

/** Of the author, or of those who hold a great name with him. */
const isHomeOf =
  ({ address }: Mailbox) =>
  (domain: string): boolean =>
    sameHolder(domain, domainOfAddress(address));

const OPEN =
  /\b(?:click|tap|links?|buttons?|below|pages?|url|here|web ?site|visit|open)\b|リンク|ボタン|下記|以下|こちら|ページ|クリック|タップ|サイト|(?<!不正)アクセス(?:し|の|いただ|くだ|下)/i;
const DENIED = /\b(?:not|no|never|without)\b[^.!?\n]{0,40}\blinks?\b/gi;

/** In the languages in which we know how that is said. */
const saysOfNoPage = ({ text }: Facts): boolean =>
  text !== undefined &&
  /^(?:ja|en)/.test(text.value.language) &&
  !OPEN.test(text.value.seen.slice(0, footAt(text.value.seen)).replaceAll(DENIED, ''));

/** Files that a bill comes in: what opens a page or runs is the letter's own matter. */
const PAPER = /^(?:application\/pdf|image\/|text\/(?:plain|calendar))/;

/**
 * Both fields can be typed, so a great name that leads to strangers stays what it is: a name over another's address. One that leads home
 * nowhere, and has a number to call or a paper that may hold one, is believed only of a group of the reader's own house. Providers lend
 * their names to anybody.
 */
function isHarmless(facts: Facts, author: Mailbox): boolean {
  const { address } = author;
  if (brandsOf(domainOfAddress(address)).length === 0 || isMailboxHost(hostOfAddress(address))) return true;
  const isHome = isHomeOf(author);
  const pages = waysOf(facts.links, ({ host, domain }) => isHome(domain) || isPublicPlace(host)).filter(({ value }) =>
    isOpenPage(value),
  );
  if (!pages.every(({ value }) => isHome(value.domain) || isPublicPlace(value.host))) return false;
  const files = facts.attachments.filter(({ value }) => value.inline !== true);
  if (!files.every(({ value }) => PAPER.test(value.type))) return false;
  if (pages.some(({ value }) => isHome(value.domain)) || isOfHouse(facts)) return true;
  return files.length === 0 && telephoneIn(facts) === undefined;
}

/** The list is of the house in whose mailbox the mail was put. */
const isOfHouse = ({ from: [sender], mailbox }: Facts): boolean =>
  mailbox !== undefined && domainOfAddress(sender?.value.address ?? '') === domainOfAddress(mailbox.value);
