/**
 * A letter to many readers, told by its shape where no field of a mailing service says so. Measured 2026-11-29 on the labelled mail:
 * 19 of 25 honest mass mails have it, 1 of 396 phishing mails, 1 of 189 spams.
 */
import { domainOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { sameHolder } from '../brands/match.ts';

/** Different pages on the sender's own domain: articles, each counted. A lure leads to one page, however often it is linked. */
const PAGES = 8;
/** Characters that a reader sees; lures are short, and a copied page has the links of whom it was copied from. */
const LENGTH = 2_000;

/** Whether the mail is a long text with many pages of the sender's own domain, as newsletters are. */
export function hasNewsletterShape({ from, links, text }: Facts): boolean {
  if ((text?.value.seen.length ?? 0) < LENGTH || links.length < PAGES) return false;
  const own = domainOfAddress(from[0]?.value.address ?? '');
  const pages = new Set<string>();
  for (const { value } of links)
    if (value.url.startsWith('http') && value.hidden !== true && sameHolder(own, value.domain)) pages.add(value.url);
  return pages.size >= PAGES;
}

/** Headings and buttons of different words that can be pressed. */
const HEADINGS = 30;
const PAPER = 4_000;

/** Whether the mail is a paper of many articles, on whosever pages: each has its own words to press, and a lure has one thing to press. */
export function isPaper({ links, text }: Facts): boolean {
  if ((text?.value.seen.length ?? 0) < PAPER || links.length < HEADINGS) return false;
  const shown = new Set<string>();
  for (const { value } of links)
    if (value.url.startsWith('http') && value.hidden !== true && /\p{L}{3}/u.test(value.shown)) shown.add(value.shown);
  return shown.size >= HEADINGS;
}
