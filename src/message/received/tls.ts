/**
 * What a host says about the encryption of a hop. Each spelling is turned into `VERSION CIPHER`, both as written:
 * `TLSv1.3 TLS_AES_256_GCM_SHA384`; only one of the two where only one was written.
 */

/** Reads the inside of a comment that `isTls` accepted. */
export function readTls(comment: string): string {
  const text = comment.trim();
  const lower = text.toLowerCase();
  // `(DHE-RSA-AES256-SHA encrypted)`, `(TLSv1.3 TLS_AES_256_GCM_SHA384 encrypted)`: netqmail with TLS, qpsmtpd, indimail
  if (lower.endsWith(' encrypted')) return text.slice(0, -' encrypted'.length).trim().replace(':', ' '); // Strato: `(SSLv3:DHE-RSA-AES256-SHA encrypted)`
  // `(version=TLS1_3 cipher=X bits=256/256)` Gmail, Sendmail; `(version=TLS1_2, cipher=X)` Exchange; `(cipher=X verify=NO)`
  const cipherAt = lower.indexOf('cipher=');
  const versionAt = lower.indexOf('version=');
  if (cipherAt >= 0 || versionAt >= 0)
    return joined(versionAt >= 0 ? wordAt(text, versionAt + 8) : '', cipherAt >= 0 ? wordAt(text, cipherAt + 7) : '');
  // `(using TLSv1.3 with cipher X (256/256 bits) …)` Postfix, Kerio; `(using TLSv1/SSLv3 with cipher …)`
  if (lower.startsWith('using ')) {
    const named = lower.indexOf('with cipher ');
    const version = wordAt(text, lower.startsWith('using tls:') ? 10 : 6);
    if (named >= 0) return joined(version, wordAt(text, named + 12));
    const comma = text.indexOf(',');
    return joined(version, comma >= 0 ? wordAt(text, comma + 1) : '');
  }
  // `(TLS: TLSv1/SSLv3,128bits,RC4-MD5)` Courier; `(SSL: …)` beside its AUTH
  let body = text;
  if (/^(?:tls|ssl):/.test(lower)) body = text.slice(4).trim();
  else if (lower.startsWith('cipher ')) body = text.slice(7).trim(); // `(Cipher TLSv1:DES-CBC3-SHA:168)` Exim 4.0
  if (body.includes(',')) {
    const parts = body
      .slice(0, LONGEST)
      .split(',')
      .map((part) => part.trim());
    return joined(parts[0] ?? '', parts.slice(1).find((part) => !/^\d+ ?bits$/i.test(part)) ?? '');
  }
  // `(TLS1.3:TLS_AES_256_GCM_SHA384:256)` Exim; `(TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO)` OpenSMTPD; `(TLS1.3)` alone
  const parts = wordAt(body, 0).split(':', 3);
  return joined(
    parts[0] ?? '',
    parts[1] ?? (/^tls\S* [A-Z0-9_-]{6,}/i.test(body.slice(0, LONGEST)) ? wordAt(body, body.indexOf(' ') + 1) : ''),
  );
}

/** Whether a comment, whose first word is given in lower case, speaks of encryption. */
export function isTls(first: string, comment: string): boolean {
  if (first === 'using') return /^\s{0,4}using\s{1,4}(?:tls|ssl)/i.test(comment); // not `(using <> SmailAmiga 1.02 with rerouting enabled)`
  if (first === 'version' || first === 'cipher') return comment.includes('=') || first === 'cipher'; // not `(version 3.0.2)`
  if (first.startsWith('tls') || first === 'ssl' || first.startsWith('sslv') || first === 'starttls') return true;
  return comment.endsWith(' encrypted');
}

// the longest names of ciphers have some 50 characters
const LONGEST = 200;

function wordAt(text: string, from: number): string {
  let start = from;
  while (start < text.length && text.charCodeAt(start) <= 32) start += 1;
  let end = start;
  while (end < text.length && end - start < LONGEST) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === 44 || code === 41 || code === 40 || code === 59) break;
    end += 1;
  }
  return text.slice(start, end);
}

function joined(version: string, cipher: string): string {
  return version !== '' && cipher !== '' ? `${version} ${cipher}` : version + cipher;
}
