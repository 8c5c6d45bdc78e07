import type { Format } from './format.ts';

/**
 * Hosts whose lines name no software: the writer is known by the end of its own name. Only the name of the grammar
 * follows from it, nothing about trust.
 */
const byDomain: ReadonlyMap<string, Format> = new Map([
  ['google.com', 'gmail'],
  ['gmail.com', 'gmail'],
  ['yahoo.com', 'yahoo'],
  ['yahoo.co.jp', 'yahoo-japan'],
  ['outlook.com', 'exchange'],
  ['hotmail.com', 'hotmail'],
  ['sendgrid.net', 'sendgrid'],
  ['amazonses.com', 'amazon-ses'],
  ['mailgun.net', 'mailgun'],
  ['mailgun.org', 'mailgun'],
  ['mandrillapp.com', 'mandrill'],
  ['mail.ru', 'exim'],
  ['aol.com', 'aol'],
  ['messagelabs.com', 'messagelabs'],
  ['mimecast.com', 'mimecast'],
  ['nifty.com', 'nifty'],
  ['nifty.ne.jp', 'nifty'],
  ['biglobe.ne.jp', 'biglobe'],
  ['ocn.ne.jp', 'ocn'],
  ['ocn.ad.jp', 'ocn'],
  ['so-net.ne.jp', 'so-net'],
  ['plala.or.jp', 'plala'],
  ['docomo.ne.jp', 'docomo'],
  ['softbank.ne.jp', 'softbank'],
  ['ezweb.ne.jp', 'ezweb'],
]);

/** The format by the host's name; undefined for any other. */
export function formatOfHost(by: string): Format | undefined {
  const lower = by.toLowerCase();
  if (/^(?:filterdrecv-|recvd-|geopod-ismtpd-)/.test(lower)) return 'sendgrid';
  const last = lower.lastIndexOf('.');
  const second = last > 0 ? lower.lastIndexOf('.', last - 1) : -1;
  if (second < 0) return byDomain.get(lower);
  const two = byDomain.get(lower.slice(second + 1));
  if (two !== undefined) return two;
  const third = lower.lastIndexOf('.', second - 1);
  return byDomain.get(lower.slice(third + 1));
}
