/** What a method of authentication came to; one set of words for SPF, DKIM, DMARC and ARC. */

/**
 * RFC 8601 §2.7: the words of Authentication-Results. What they say is of a domain, never of a person.
 * - `none`: nothing is published or signed, or nobody was asked (`problem` then says `not-asked`)
 * - `pass`, `fail`: the domain says so, or the signature does
 * - `softfail`, `neutral`: SPF only; the domain does not want to say more
 * - `temperror`: somebody was asked and could not tell; another time may do better
 * - `permerror`: what is published cannot be read
 */
export type AuthResult = 'none' | 'pass' | 'fail' | 'softfail' | 'neutral' | 'temperror' | 'permerror';
