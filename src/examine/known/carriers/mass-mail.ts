/** Whether the marks of mass mailing on a mail are those of whoever carried it: a kit copies them from honest mail. */
import { onceFor } from '../../../message/once.ts';
import { domainOfAddress, registrableDomain } from '../../../message/psl.ts';
import type { Facts, MassMark } from '../../facts.ts';
import { sameHolder } from '../brands/match.ts';
import { reverseNameOf } from '../hosts/handover-name.ts';
import { domainsOf } from '../senders/domains-of.ts';
import { hostOfMessageId } from '../senders/message-id.ts';
import { isMailingService } from './mailing-services.ts';

/** Domains in which each service has its hosts, envelopes and signatures; the first is the one that a mark names. */
const SERVICES: readonly (readonly string[])[] = [
  ['mailchimp.com', 'mcsv.net', 'rsgsv.net', 'mcdlv.net', 'mailchimpapp.net', 'mandrillapp.com', 'list-manage.com'],
  ['mandrillapp.com', 'mcsv.net', 'rsgsv.net', 'mailchimp.com', 'mailchimpapp.net'],
  ['mailgun.org', 'mailgun.net', 'mailgun.com', 'mailgun.co'],
  ['sendgrid.net', 'sendgrid.com', 'sendgrid.me'],
  ['postmarkapp.com', 'mtasv.net'],
  ['exacttarget.com', 'exct.net', 'salesforce.com', 'exacttargetapis.com'],
  ['mailjet.com', 'mjt.lu'],
  ['hubspot.com', 'hubspotemail.net', 'hubspotlinks.com'],
  ['createsend.com', 'cmail19.com', 'cmail20.com', 'createsend1.com', 'createsend2.com'],
  ['klaviyo.com', 'klaviyomail.com', 'sendgrid.net'],
  ['brevo.com', 'sendinblue.com', 'sendibm1.com', 'sendibt2.com', 'mailin.fr'],
];
const groupOf = new Map(SERVICES.map((all) => [all[0] ?? '', all]));

/** `bounces+20995-112b-reader=example.org@em3017.example.com`: SendGrid's envelope in a customer's domain. */
const SERVICE_BOUNCE = /^bounces\+[0-9]{3,10}-[0-9a-f]{4}-[^@]*[=@]/;

/** Who had the mail in hand: the host that gave it to us, its envelope, its sender, and signatures that hold. */
const handsOf = onceFor(({ from, mailFrom, messageId, route, replyTo, authentication }: Facts): readonly string[] => {
  const { handover } = route.value;
  const { reported, dkim = [] } = authentication.value;
  const hosts = [reverseNameOf(handover), handover?.helo, hostOfMessageId(messageId?.value ?? '')];
  return [
    ...hosts.map((host) => registrableDomain(host?.toLowerCase() ?? '')),
    ...domainsOf([...from, ...replyTo]),
    domainOfAddress(mailFrom?.value ?? ''),
    ...(SERVICE_BOUNCE.test(mailFrom?.value ?? '') ? ['sendgrid.net'] : []),
    ...dkim.filter(({ result }) => result === 'pass').map(({ domain }) => registrableDomain(domain ?? '')),
    ...reported
      .filter(({ trusted, method, result }) => trusted && method === 'dkim' && result === 'pass')
      .map(({ domain }) => registrableDomain(domain ?? '')),
  ].flatMap((domain) => (domain === undefined || domain === '' ? [] : [domain]));
});

/** Whether host, envelope or signature are of the mailing service that holds the domain: then the domain counts clicks for it. */
export function isServiceOf(facts: Facts, domain: string): boolean {
  const all = [...(SERVICES.find((one) => one.includes(domain)) ?? []), domain];
  return isMailingService(domain) && handsOf(facts).some((hand) => all.includes(hand));
}

/** It was handed over by a host of its sender or of its envelope: who has a service's mail sent under his own name is not told apart. */
function isUnderOwnName({ from, mailFrom, route }: Facts): boolean {
  const { handover } = route.value;
  const own = [...domainsOf(from), domainOfAddress(mailFrom?.value ?? '')];
  return [reverseNameOf(handover), handover?.helo].some((host) => {
    const domain = registrableDomain(host?.toLowerCase() ?? '');
    return domain !== undefined && own.some((one) => sameHolder(one, domain));
  });
}

/** The marks that name somebody of whom nothing else in the mail is; undefined where some mark is borne out, or none names anybody. */
export const borrowedMarks = onceFor((facts: Facts): readonly MassMark[] | undefined => {
  const { distribution, route } = facts;
  const marks = distribution.find(({ value }) => value.kind === 'newsletter')?.value.marks ?? [];
  const named = marks.filter(({ of }) => of !== undefined);
  // a pasted text has no carrier, and a forwarder hides the first one
  const isHidden = route.value.handover === undefined || distribution.some(({ value }) => value.kind === 'forwarded');
  if (named.length === 0 || isHidden) return undefined;
  const hands = handsOf(facts);
  // services send through one another
  const isServed = hands.some(isMailingService) || isUnderOwnName(facts);
  const isBorne = ({ of = [] }: MassMark): boolean =>
    of.some((domain) => {
      const all = groupOf.get(domain) ?? [domain];
      const isOfService = all.length > 1 || isMailingService(domain);
      return (isServed && isOfService) || all.some((one) => hands.some((hand) => sameHolder(hand, one)));
    });
  return named.some(isBorne) ? undefined : named;
});

/** It went to many, by marks that nothing contradicts. */
export const isMassMail = (facts: Facts): boolean =>
  facts.distribution.some(({ value }) => value.kind === 'newsletter') && borrowedMarks(facts) === undefined;
