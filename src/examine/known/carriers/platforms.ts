/**
 * Services whose mail carries what strangers write: mentions, invitations, chats, forms, shared things. That such a mail is really
 * theirs says nothing of its words. As of 2026-11-30. Source: the services' own pages about their notices.
 */
const DOMAINS: ReadonlySet<string> = new Set(
  `github.com gitlab.com bitbucket.org atlassian.net atlassian.com trello.com asana.com monday.com notion.so makenotion.com
  miro.com figma.com canva.com airtable.com clickup.com basecamp.com slack.com discord.com zohosalesiq.com zohosalesiq.eu
  zohocrm.com tawk.to tidio.com crisp.chat intercom-mail.com zendesk.com freshdesk.com helpscout.net jotform.com typeform.com
  surveymonkey.com surveymonkeyuser.com formspree.io formsubmit.co formzu.net form-mailer.jp tayori.com eventbrite.com meetup.com
  evite.com calendly.com cal.com doodle.com wetransfer.com box.com smash.com transfernow.net gigafile.nu intuit.com xero.com
  freshbooks.com squareup.com stripe.com wix.com wixforms.com squarespace.info weebly.com change.org academia-mail.com
  researchgatemail.net quora.com nextdoor.com zoom.us webex.com`.split(/\s+/),
);

/** Hosts of a service from which its partners write to their guests, in the service's own name (Booking.com, Expedia, Agoda). */
const HOSTS: ReadonlySet<string> = new Set([
  'property.booking.com',
  'guest.booking.com',
  'm.expediapartnercentral.com',
  'agoda-messaging.com',
]);

/** @param host lower case */
export const isPartnersHost = (host: string): boolean => HOSTS.has(host);

/** @param domain registrable, lower case */
export const isCarrier = (domain: string): boolean => DOMAINS.has(domain);
