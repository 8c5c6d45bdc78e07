/**
 * The letter as its sender wrote it, as far as that can be told: without the banner over it, the clause under it, the pages and the wrapped links that the
 * reader's own gateway, a list or a program put into it (docs/decisions/0080-what-carriers-write-is-not-the-senders.md). The facts keep all of it.
 */
import type { BodyText, Facts, Link } from './facts.ts';
import type { Observation } from './finding.ts';
import { sameHolder } from './known/brands/match.ts';
import { isCarriersPage } from './known/carriers/carriers-pages.ts';
import { clauseStart } from './known/carriers/confidence-clause.ts';
import { bannerEnd } from './known/carriers/gateway-banner.ts';
import { listDomain, listFooterAt } from './known/carriers/list-footer.ts';
import { isServiceOf } from './known/carriers/mass-mail.ts';
import { isOfList } from './known/carriers/of-list.ts';
import { isComplainedOf } from './known/links/complained-of.ts';
import { isForbidden } from './known/links/forbidden-links.ts';
import { isGateway } from './known/links/gateways.ts';
import { keptGoals } from './known/links/kept-goals.ts';
import { endsOf, isOpenPage } from './known/links/link-ends.ts';
import { isInPatch } from './known/links/patch-lines.ts';
import { asBroken, isWrittenOut } from './known/links/shown-links.ts';
import { domainsOf } from './known/senders/domains-of.ts';
import { warns } from './known/text/cited.ts';
import { isSentByOwnHost } from './known/vouching/own-host.ts';
import { withAuthor } from './letter-itself/author.ts';
import { withoutDoubted } from './letter-itself/doubted.ts';
import { ownWords } from './letter-itself/own-words.ts';

/** The same object where nothing is left out. */
export const letterItself = (facts: Facts): Facts =>
  ownWords(withoutDoubted(withIssue(withShown(withoutFooter(withAuthor(withKept(withoutAdditions(facts))))))));

/** The links of which a gateway of the reader's own keeps where they lead are said to be so: they accuse nobody of leading elsewhere. */
function withKept(facts: Facts): Facts {
  const kept = keptGoals(facts);
  if (kept.size === 0) return facts;
  const links = facts.links.map((one) =>
    kept.has(one) ? { ...one, value: { ...one.value, kept: true as const } } : one,
  );
  return { ...facts, links };
}

/** What a warning forbids, a complaint names and a patch adds is shown, and no more to be opened than what its writer broke. */
function withShown(facts: Facts): Facts {
  const { text } = facts;
  if (text === undefined) return facts;
  const isShown = ({ value }: Observation<Link>): boolean =>
    isForbidden(value, text.value) || isInPatch(value, text.value) || isComplainedOf(value, facts);
  return withLinks(facts, asBroken(facts.links, isShown));
}

/** An issue of a paper that warns of swindles shows their pages: what is written out, of strangers, beside pages of its own. */
function withIssue(facts: Facts): Facts {
  const { text, subject, distribution, links, from } = facts;
  const own = domainsOf(from);
  if (text === undefined || distribution.length === 0 || !isSentByOwnHost(facts, own[0] ?? '')) return facts;
  if (!warns(text.value.seen, subject?.value ?? '')) return facts;
  const isHome = ({ value }: Observation<Link>): boolean => own.some((one) => sameHolder(one, value.domain));
  const pages = endsOf(links).filter(({ value }) => isOpenPage(value));
  const strange = pages.filter((one) => !isHome(one) && !isServiceOf(facts, one.value.domain));
  if (strange.length === 0 || strange.length * 2 > pages.length || !strange.every(({ value }) => isWrittenOut(value)))
    return facts;
  const shown = new Set(strange);
  return withLinks(
    facts,
    asBroken(links, (one) => shown.has(one)),
  );
}

const withLinks = (facts: Facts, links: readonly Observation<Link>[]): Facts =>
  links === facts.links ? facts : { ...facts, links };

/** A list's manager writes below the letter how to leave it, and where its page is. */
function withoutFooter(facts: Facts): Facts {
  const { text, links, distribution } = facts;
  if (text === undefined || !isOfList({ distribution })) return facts;
  const lists = distribution.flatMap(({ value }) =>
    value.kind === 'mailing-list' ? (listDomain(value.name) ?? []) : [],
  );
  const { seen } = text.value;
  const at = listFooterAt(seen, lists);
  if (at === undefined) return facts;
  const own = seen.slice(0, at);
  const isOfFooter = ({ value: { shown, domain } }: Observation<Link>): boolean =>
    lists.some((list) => sameHolder(domain, list)) && seen.includes(shown, at) && !own.includes(shown);
  return {
    ...facts,
    text: { ...text, value: { ...text.value, seen: own.trimEnd() } },
    links: links.filter((one) => !isOfFooter(one)),
  };
}

function withoutAdditions(facts: Facts): Facts {
  const links = withoutCarriers(facts.links);
  const text = facts.text === undefined ? undefined : withoutBanner(facts.text.value);
  if (links.length === facts.links.length && text === facts.text?.value) return facts;
  const { passedOn } = facts;
  return {
    ...facts,
    links,
    ...(facts.text === undefined || text === undefined ? {} : { text: { ...facts.text, value: text } }),
    ...(passedOn === undefined
      ? {}
      : { passedOn: { ...passedOn, value: { ...passedOn.value, own: withoutBanner(passedOn.value.own) } } }),
  };
}

/** A gateway's wrapping is left out only where the link inside it stands for it: what it keeps to itself may lead anywhere. */
function withoutCarriers(links: readonly Observation<Link>[]): readonly Observation<Link>[] {
  if (!links.some(({ value }) => isCarriersPage(value) || isGateway(value.host))) return links;
  const through = new Set(links.flatMap(({ value }) => (value.via === undefined ? [] : [value.via])));
  return links.filter(
    ({ value }) =>
      !isCarriersPage(value) && !(through.has(value.url) && isGateway(value.host) && value.via === undefined),
  );
}

/** A letter that is nothing but a banner or a clause stays as it is. */
function withoutBanner(text: BodyText): BodyText {
  const end = bannerEnd(text.seen);
  const below = end === 0 ? text.seen : text.seen.slice(end).trimStart();
  const body = below === '' ? text.seen : below;
  const start = clauseStart(body);
  const seen = start === body.length ? body : body.slice(0, start).trimEnd();
  return seen === text.seen ? text : { ...text, seen };
}
