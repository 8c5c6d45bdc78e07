/**
 * Pages that those put under or over a letter who write and carry it for people: the reader's own gateway, a scanner, the program on a
 * telephone. Their makers own them, so nobody is led astray by them. As of 2026-12-01. Source: the makers' documents.
 */
import type { Link } from '../facts.ts';

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
  // under what a scanner found clean
  ['avast.com', '/sig-email'],
  ['www.avast.com', '/'],
  ['www.avg.com', '/email-signature'],
];

/** Characters of an address that are looked at. */
const LOOKED = 200;

export function isCarriersPage({ url, host }: Link): boolean {
  const known = PAGES.filter(([ending]) => host === ending || (ending.startsWith('-') && host.endsWith(ending)));
  if (known.length === 0) return false;
  const rest = url.slice(url.indexOf('/', url.indexOf('//') + 2), LOOKED).toLowerCase();
  return known.some(([ending, path]) => (ending === 'www.avast.com' ? isFront(rest) : rest.startsWith(path)));
}

const isFront = (rest: string): boolean => rest === '/' || rest.startsWith('/sig-email');
