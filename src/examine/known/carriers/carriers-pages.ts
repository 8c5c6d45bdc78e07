/**
 * Pages that those put under or over a letter who write and carry it for people: the reader's own gateway, a scanner, the program on a
 * telephone. Their makers own them, so nobody is led astray by them. As of 2026-12-01. Source: the makers' documents.
 */
import type { Link } from '../../facts.ts';

/** A host or what it ends with, and how the path begins; in lower case. */
const PAGES: readonly (readonly [host: string, path: string])[] = [
  // Exchange Online: "You don't often get email from …"
  ['aka.ms', '/learnaboutsenderidentification'],
  ['aka.ms', '/o0ukef'], // Get Outlook for iOS
  ['aka.ms', '/aab9ysg'], // Outlook for Android
  ['aka.ms', '/ghei36'], // Outlook for Android, before 2021
  ['go.microsoft.com', '/fwlink/?linkid=550986'], // Mail for Windows
  // Proofpoint: Report Suspicious
  ['-phishalarm-ewt.proofpoint.com', '/ewt/'],
  ['overview.mail.yahoo.com', '/'],
  ['mail.onelink.me', '/'],
  ['mail.yahoo.co.jp', '/promo'],
  ['proton.me', '/mail/home'],
  // under what a scanner found clean
  ['www.avast.com', '/sig-email'],
  ['www.avg.com', '/email-signature'],
  // Google Groups: below what a group sends its members
  ['groups.google.com', '/d/optout'],
];
/** Makers of scanners and of mail programs, whose front page stands there. */
const MAKERS: ReadonlySet<string> = new Set(
  (
    'www.avast.com www.avg.com www.norton.com www.eset.com www.bitdefender.com www.avira.com www.kaspersky.com www.mcafee.com ' +
    'www.symanteccloud.com www.mimecast.com proton.me mailtrack.io www.becky.jp'
  ).split(' '),
);

/** Characters of an address that are looked at. */
const LOOKED = 200;

export function isCarriersPage({ url, host }: Link): boolean {
  const isMaker = MAKERS.has(host);
  const known = PAGES.filter(([ending]) => host === ending || (ending.startsWith('-') && host.endsWith(ending)));
  if (!isMaker && known.length === 0) return false;
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2), LOOKED).toLowerCase();
  return (isMaker && path === '/') || known.some(([, beginning]) => path.startsWith(beginning));
}
