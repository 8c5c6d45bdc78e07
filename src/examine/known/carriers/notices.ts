/** What mail systems write of mails: who may be its author, and which signs say nothing of such a mail. */
import { hostOfAddress, localOfAddress } from '../../../message/psl.ts';
import type { Facts } from '../../facts.ts';
import { isFreemail } from '../senders/freemail.ts';
import { isButton } from '../stories/buttons.ts';

/** Mailboxes that a provider gives to none of its customers (RFC 5321 §4.5.1, RFC 2142 §4). */
const OF_PROVIDER = /^(?:mailer-daemon|mail-daemon|postmaster|abuse|(?:no|do-?not)[-_.]?reply)$/;

/** Whether the address is one that its provider keeps for itself. */
export const isOfProvider = (address: string): boolean =>
  OF_PROVIDER.test(localOfAddress(address).toLowerCase().slice(0, 40));

/** Whether anybody can have this very address. */
export const isFreeMailbox = (address: string): boolean => isFreemail(hostOfAddress(address)) && !isOfProvider(address);

/** Under these names mail systems report. */
const REPORTS = /^(?:mailer-daemon|mail-daemon|postmaster)$/;

/**
 * A report in the standard form (RFC 3464) that a mail system writes under its own name. Whose company it names, and whose pages its
 * templates lead to, is the company of the host that reports: nobody's name is borrowed by that.
 */
export function isSystemReport({ bounce, from }: Pick<Facts, 'bounce' | 'from'>): boolean {
  const { kind, reportingMta, recipients = [] } = bounce?.value ?? {};
  const [sender, second] = from;
  return (
    kind === 'dsn' &&
    reportingMta !== undefined &&
    recipients.some(({ action, statusFrom }) => action !== undefined && statusFrom === 'field') &&
    sender !== undefined &&
    second === undefined &&
    REPORTS.test(localOfAddress(sender.value.address).toLowerCase().slice(0, 40))
  );
}

/** A notice in a text of its own and no standard form, with a button: what mail systems write themselves is plain text. */
export const isPlayedNotice = ({ bounce, links }: Pick<Facts, 'bounce' | 'links'>): boolean =>
  bounce?.value.kind === 'text' &&
  links.some(({ value }) => value.hidden !== true && value.url.startsWith('http') && isButton(value.shown));
