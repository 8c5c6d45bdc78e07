/**
 * What registries write where a contact for abuse should stand. Such an address reaches the registry, a robot or nobody,
 * never the people who run the network. Dated data: `checked` is the day on which the row was held against its source.
 */
import type { Checked } from './desk.ts';

interface Placeholder {
  readonly address: string;
  readonly registry: string;
  readonly checked: Checked;
  readonly source: string;
}

/** address | registry | checked | source */
const ROWS = `
hostmaster@nic.ad.jp|JPNIC|2026-11-21|APNIC's RDAP and WHOIS for Japanese blocks name the registry; JPNIC's WHOIS names the network
ipas@cnnic.cn|CNNIC|2026-11-21|its own remark in APNIC's database: CNNIC cannot investigate
removed@lacnic.net|LACNIC|2026-11-21|abuse-contact 0.2.0 (docs.rs): the same for six networks of four countries
hostmaster@nic.or.kr|KRNIC|no|APNIC's answers for Korean blocks
irt@nic.or.kr|KRNIC|no|APNIC's answers for Korean blocks
hostmaster@twnic.tw|TWNIC|no|APNIC's answers for Taiwanese blocks
hostmaster@twnic.net.tw|TWNIC|no|APNIC's answers for Taiwanese blocks
hm-changed@vnnic.vn|VNNIC|no|APNIC's answers for Vietnamese blocks
hostmaster@idnic.net|IDNIC|no|APNIC's answers for Indonesian blocks
search-apnic-not-arin@apnic.net|ARIN|no|ARIN's answers for blocks that APNIC gives out
helpdesk@apnic.net|APNIC|no|APNIC's answers for blocks without a holder
hostmaster@apnic.net|APNIC|no|APNIC's answers for blocks without a holder
abuse@iana.org|IANA|no|answers for blocks that IANA keeps back
abuse@ripe.net|RIPE NCC|no|RIPE's answers for blocks that are not in its region
hostmaster@lacnic.net|LACNIC|no|LACNIC's answers for blocks of national registries
hostmaster@afrinic.net|AFRINIC|no|AFRINIC's answers for blocks without a contact
`;

const known: ReadonlyMap<string, Placeholder> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [address = '', registry = '', checked = '', source = ''] = row.split('|');
      return [address, { address, registry, checked: isChecked(checked) ? checked : 'no', source }] as const;
    }),
);

function isChecked(text: string): text is Checked {
  return text === 'no' || /^\d{4}-\d\d-\d\d$/.test(text);
}

/** The row for an address (any case) that stands for no contact. */
export function placeholder(address: string): Placeholder | undefined {
  return known.get(address.toLowerCase());
}

/** What registries write into the field of an address when they hide the value (RFC 9537; ICANN's registration data policy). */
const HIDDEN = ['redacted', 'not disclosed', 'please query', 'withheld', 'data protected', 'statutory masking', 'gdpr'];

/** Whether the text of an address field says that the address is not told. */
export function isHidden(text: string): boolean {
  const lower = text.slice(0, 400).toLowerCase();
  return HIDDEN.some((word) => lower.includes(word));
}
