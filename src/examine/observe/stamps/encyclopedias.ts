/**
 * Where each vendor describes the malware it names. A link is made only where the vendor has one form of address for
 * every name; Symantec, McAfee, ClamAV, Avira and Bitdefender have none (their old pages are gone or never were).
 * Nothing here is fetched: the link is for the reader of the report.
 */
interface Encyclopedia {
  readonly vendor: string;
  readonly form: (malware: string) => string;
  /** Where the form is written down, and the day it was read there. */
  readonly source: string;
  readonly seen: string;
}

const query = encodeURIComponent;

const ENCYCLOPEDIAS: readonly Encyclopedia[] = [
  {
    vendor: 'Fortinet',
    seen: '2026-11-21',
    source: 'the field ref= of FortiOS virus logs, and the replacement messages themselves',
    form: (malware) => `https://www.fortinet.com/ve?vn=${query(malware)}`,
  },
  {
    vendor: 'Trend Micro',
    seen: '2026-11-21',
    source: 'Threat Encyclopedia, pages of malware by detection name',
    form: (malware) =>
      `https://www.trendmicro.com/vinfo/us/threat-encyclopedia/malware/${query(malware.toLowerCase())}`,
  },
  {
    vendor: 'Microsoft',
    seen: '2026-11-21',
    source: 'Microsoft Security Intelligence, malware-encyclopedia-description',
    form: (malware) =>
      `https://www.microsoft.com/en-us/wdsi/threats/malware-encyclopedia-description?Name=${query(malware)}`,
  },
  {
    // pages are of families: the variant (`.q`) and the words before a colon are left out
    vendor: 'Kaspersky',
    seen: '2026-11-21',
    source: 'threats.kaspersky.com, pages of families',
    form: (malware) =>
      `https://threats.kaspersky.com/en/threat/${query(
        malware
          .slice(malware.indexOf(':') + 1)
          .split('.')
          .slice(0, 3)
          .join('.'),
      )}/`,
  },
  {
    vendor: 'Sophos',
    seen: '2026-11-21',
    source: 'Sophos threat analyses; the slash of the name is a tilde there',
    form: (malware) =>
      `https://www.sophos.com/en-us/threat-center/threat-analyses/viruses-and-spyware/${query(malware.replace('/', '~'))}/detailed-analysis`,
  },
  {
    vendor: 'Dr.Web',
    seen: '2026-11-21',
    source: 'Dr.Web virus library, search',
    form: (malware) => `https://vms.drweb.com/search/?q=${query(malware)}`,
  },
];

const byVendor = new Map(ENCYCLOPEDIAS.map((entry) => [entry.vendor, entry]));

/** The vendor's page about a malware name; undefined when the vendor has no such address, or the name would not stand in a URL. */
export function encyclopediaOf(vendor: string, malware: string): string | undefined {
  // RFC 3986 §2: half of a surrogate pair cannot be written; a sender can put one into a notice
  return /\p{Surrogate}/u.test(malware) ? undefined : byVendor.get(vendor)?.form(malware);
}
