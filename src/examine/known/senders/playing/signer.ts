/** The name of an organisation below a letter in which nothing is that organisation's. */
import { onceFor } from '../../../../message/once.ts';
import { domainOfAddress } from '../../../../message/psl.ts';
import type { BodyText, Facts, Link, Mailbox } from '../../../facts.ts';
import type { Observation } from '../../../finding.ts';
import { strangersPage } from '../../brands/elsewhere.ts';
import { sameHolder } from '../../brands/match.ts';
import { signerOf } from '../../brands/signature.ts';
import type { Brand } from '../../brands.ts';
import { borrowedMarks } from '../../carriers/mass-mail.ts';
import { hasNewsletterShape } from '../../carriers/newsletter-shape.ts';
import { askOf } from '../../stories/asks.ts';
import { phrasesIn } from '../../stories/phrases.ts';

/** It says that something of the reader's is blocked, or was used by others: who holds it says so, and no dealer. */
const isBlocked = ({ text, subject }: Facts): boolean =>
  text !== undefined &&
  phrasesIn(text.value, subject?.value ?? '').some(
    ({ group, phrase }) => group === 'credential' && askOf([phrase]) === 'blocked',
  );

/** The reader sees an address of theirs, and opens another. */
const showsTheirs = ({ links }: Facts, brands: readonly Brand[]): boolean =>
  links.some(({ value: { where, shown, domain } }) => {
    if (where !== 'html' || !/^https?:\/\/\S{4,200}$/i.test(shown.trim())) return false;
    const host = /^https?:\/\/([a-z0-9.-]+)/i.exec(shown.trim())?.[1]?.toLowerCase() ?? '';
    return brands.some(({ domains }) =>
      domains.some((one) => (host === one || host.endsWith(`.${one}`)) && !sameHolder(one, domain)),
    );
  });

interface FalseSigner {
  readonly sender: Observation<Mailbox>;
  readonly text: Observation<BodyText>;
  readonly line: string;
  readonly brands: readonly Brand[];
  /** The page of a stranger. */
  readonly page: Observation<Link>;
  /** It may be a newsletter or a dealer, who sign so honestly. */
  readonly isHint: boolean;
}

/** What a letter asks for is judged by whom it plays: several detectors ask. */
export const falseSignerOf = onceFor((facts: Facts): FalseSigner | undefined => {
  const { from, text, links, thread, distribution } = facts;
  const [sender] = from;
  if (sender === undefined || text === undefined || links.length === 0 || thread !== undefined) return undefined;
  const signer = signerOf(text.value.seen);
  const page = signer === undefined ? undefined : strangersPage(facts, signer.brands);
  if (signer === undefined || page === undefined) return undefined;
  const isMass = hasNewsletterShape(facts) || (distribution.length > 0 && borrowedMarks(facts) === undefined);
  // who leads to his own pages alone may be a dealer
  const own = domainOfAddress(sender.value.address);
  // of whom no card or account is blocked
  const isDealer =
    page.value.domain === own && !signer.isItself && !isBlocked(facts) && !showsTheirs(facts, signer.brands);
  return { sender, text, line: signer.line, brands: signer.brands, page, isHint: isMass || isDealer };
});
