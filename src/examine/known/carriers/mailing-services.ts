/**
 * Services that send mail for others: their names stand in envelopes, Message-IDs and links of honest mass mail, and of
 * abused accounts too. Registrable domains. As of 2026-12-01. Source: the services' own documents about their sending
 * and click-tracking domains. `esp.example` (RFC 2606) stands for any of them in documents and tests.
 */
const DOMAINS = `
amazonses.com awstrack.me sendgrid.net sendgrid.com mailgun.org mailgun.net mandrillapp.com list-manage.com mailchimp.com mailchi.mp mcsv.net rsgsv.net mcdlv.net
campaign-archive.com exacttarget.com exct.net salesforce.com pardot.com marketo.com mktomail.com eloqua.com en25.com responsys.net emarsys.net emarsys.com
createsend.com constantcontact.com rs6.net ccsend.com hubspotemail.net hubspotlinks.com hubspot.com klaviyomail.com klclick.com klclick1.com klclick2.com klclick3.com
sparkpostmail.com mailjet.com mjt.lu sendinblue.com brevo.com sendibm1.com sendibt2.com customeriomail.com customer.io postmarkapp.com mtasv.net iterable.com
getresponse.com aweber.com convertkit-mail.com convertkit-mail2.com activehosted.com acemlna.com emlnk.com benchmarkemail.com benchurl.com bmetrack.com bmsend.com
zcsend.net maillist-manage.com maillist-manage.jp maillist-manage.eu beehiiv.com mlsend.com mailerlite.com kajabimail.net kajabimail.com
haihaimail.jp hm-f.jp cuenote.jp smp.ne.jp mpme.jp mpse.jp willap.jp asumeru.net combzmail.jp mag2.com myasp.jp kreisel.bz crmstyle.com satr.jp list-finder.jp autobiz.jp
blayn.jp bme.jp orange-cloud7.net blastengine.jp makeshop.jp shop-pro.jp repicas.net
govdelivery.com sailthru.com dotmailer.com trackedlink.net chtah.net chtah.com bfi0.com pages05.net listrakbi.com bm23.com bm5150.com musvc.com emailsp.com newsletter2go.com
cleverreach.com crsend.com emailsys1a.net emailsys2a.net inxmail.com inxmail-commerce.com broadmail.de srv2.de egoiapp.com rdstation.email emktlw.com.br dinamize.com freshmail.com
ecomailapp.cz smartemailing.cz omnisnd.com klaviyo.com shopifyemail.com squarespace-mail.com intercom-mail.com intercom-clicks.com flodesk.com ghost.io buttondown.email substack.com
lyris.net lyris.com lsoft.com lsoft.us parcelpanel.net
qualtrics.com questant.jp rsch.jp macromill.com alchemer.com medallia.com
esp.example
`;

const domains: ReadonlySet<string> = new Set(DOMAINS.trim().split(/\s+/));

/** Whether the registrable domain (lower case, ASCII) is one of a mailing service. */
export function isMailingService(domain: string): boolean {
  return domains.has(domain);
}
