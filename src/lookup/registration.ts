/** Who holds a network, an autonomous system or a domain, as a registry says it: one shape for RDAP and WHOIS. */

/** Somebody whom the registry names for the object. */
export interface Contact {
  /** `abuse registrant administrative technical registrar noc billing other` (RFC 9083 §10.2.4; WHOIS keys brought to the same words). */
  readonly role: string;
  /** The registry's handle for it. */
  readonly handle?: string;
  readonly name?: string;
  readonly emails: readonly string[];
  readonly phones?: readonly string[];
  /** Forms and pages. */
  readonly urls?: readonly string[];
  /**
   * The role of the one in whose entry it stands, where that is another's: an abuse contact within the `registrar`
   * speaks for the registrar, not for the holder.
   */
  readonly within?: string;
  /** Where it stands in the answer: `entities[1].entities[0]`, or the WHOIS line's key and number. */
  readonly where: string;
}

export interface Registration {
  readonly object: 'ip' | 'autnum' | 'domain';
  readonly handle?: string;
  /** The network's name, the AS name, the domain in A-labels. */
  readonly name?: string;
  /** Who holds it, in the registry's own words. */
  readonly holder?: string;
  /** ISO 3166 alpha-2, as registered; where the holder is registered, not where a machine stands. */
  readonly country?: string;
  /** First and last address, or first and last AS number. */
  readonly range?: readonly [first: string, last: string];
  /** RFC 3339, or `YYYY-MM-DD` where the registry gives no time. */
  readonly created?: string;
  readonly changed?: string;
  readonly expires?: string;
  readonly registrar?: { readonly name: string; readonly ianaId?: string };
  readonly status?: readonly string[];
  readonly nameservers?: readonly string[];
  readonly contacts: readonly Contact[];
  /** Free words of the registry or the holder, one string a remark. */
  readonly remarks?: readonly string[];
  /** The servers that were asked on the way, in order. */
  readonly asked?: readonly string[];
  /** Servers to which the way led and which gave nothing, and why: what they hold is unknown, not absent. */
  readonly unanswered?: readonly { readonly server: string; readonly reason: string }[];
  /** Limits that the reading ran into: the answer holds more than is told here. */
  readonly partial?: readonly string[];
}
