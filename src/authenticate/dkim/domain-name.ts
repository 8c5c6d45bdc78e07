/** Names of DNS as signatures carry them. */
import { fromLatin1 } from '../../message/byte-string.ts';
import { keeping } from '../kept.ts';

const NAME_LIMIT = 253;
const LABEL_LIMIT = 63;
// names in use have underscores (`_domainkey` below `k1_2020`), though RFC 6376 §3.5 would not have them
const label = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const ascii = /^[\u0000-\u007f]*$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A name as DNS is asked for it: A-labels, lower case, no dot at the end; undefined when it is none.
 * @param written a Latin-1 string of the bytes; UTF-8 in it is a U-label (RFC 8616 §4)
 */
export const readName = keeping((written: string): string | undefined => {
  const name = ascii.test(written) ? written.toLowerCase() : asciiName(written);
  if (name === undefined || name === '' || name.length > NAME_LIMIT) return undefined;
  return name.split('.').every((one) => one.length <= LABEL_LIMIT && label.test(one)) ? name : undefined;
});

function asciiName(written: string): string | undefined {
  if (written.length > NAME_LIMIT * 4) return undefined;
  try {
    const text = utf8.decode(fromLatin1(written));
    return /[/?#@:[\]\\%\s]/.test(text) ? undefined : URL.parse(`http://${text}/`)?.hostname;
  } catch {
    return undefined; // not UTF-8
  }
}
