/**
 * Where firms that are often impersonated take mails in their name. Only those that are well known; dated data. The
 * names are those of `examine/known/brands.ts`. `checked: 'no'` is commonly known and was not read at the firm's own page.
 */
import type { Checked } from './desk.ts';

interface BrandDesk {
  readonly brand: string;
  readonly emails: readonly string[];
  readonly forms: readonly string[];
  readonly checked: Checked;
  readonly source: string;
}

/** brand | addresses | forms | checked | source */
const ROWS = `
Apple|reportphishing@apple.com||2026-09-21|https://support.apple.com/en-us/102568
Amazon|reportascam@amazon.com stop-spoofing@amazon.com||2026-11-21|copy of Amazon's page "report suspicious e-mails" (stop-spoofing@amazon.com); the other is commonly known
PayPal|phishing@paypal.com spoof@paypal.com||2026-11-21|https://www.paypal.com/de/smarthelp (spoof@paypal.com)
Proton|abuse@proton.me|https://proton.me/support/report-abuse|2026-11-21|https://proton.me/support/report-abuse
Microsoft|phish@office365.microsoft.com||2026-02-01|Microsoft's support article on reporting phishing, as a public note of February 2026 has it
Google||https://safebrowsing.google.com/safebrowsing/report_phish/|2026-09-21|https://developers.google.com/search/help/report-quality-issues
Netflix|phishing@netflix.com||no|commonly known
DHL|phishing-dpdhl@dhl.com||no|commonly known
FedEx|abuse@fedex.com||no|commonly known
UPS|fraud@ups.com||no|commonly known
USPS|spam@uspis.gov||no|commonly known
eBay|spoof@ebay.com||no|commonly known
Bank of America|abuse@bankofamerica.com||no|commonly known
Wells Fargo|reportphish@wellsfargo.com||no|commonly known
Chase|phishing@chase.com||no|commonly known
HSBC|phishing@hsbc.com||no|commonly known
`;

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const isChecked = (text: string): text is Checked => text === 'no' || /^\d{4}-\d\d-\d\d$/.test(text);

const known: ReadonlyMap<string, BrandDesk> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [brand = '', emails = '', forms = '', checked = '', source = ''] = row.split('|');
      return [
        brand,
        { brand, emails: words(emails), forms: words(forms), checked: isChecked(checked) ? checked : 'no', source },
      ] as const;
    }),
);

/** The desk of a brand, by the name that `brands.ts` gives it. */
export function brandDesk(brand: string): BrandDesk | undefined {
  return known.get(brand);
}
