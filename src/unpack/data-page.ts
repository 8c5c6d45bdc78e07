/** A page that stands whole in a URL (`data:text/html,…`): what opens when the link is pressed. */
import { fromLatin1 } from '../message/byte-string.ts';
import { decodeCharset } from '../message/charset.ts';
import { latin1 } from '../message/octets.ts';
import { decodeTransfer } from '../message/transfer/chain.ts';

/** Characters of such a URL that are read: a page of a megabyte is a book. */
export const DATA_LENGTH = 1024 * 1024;
/** Characters before the comma. */
const HEAD = 256;

/** Types that a program shows as a page; without a type it is text (RFC 2397 §2). */
const PAGE = /^(?:text\/(?:html|xml)|application\/(?:xhtml\+xml|xml)|image\/svg\+xml)\s{0,8}$/;

/**
 * The markup of a `data:` URL that is a page. Tabs and line ends in it mean nothing (WHATWG URL §4.4), and what stands behind `#` is a
 * place on the page.
 * @returns undefined for pictures, files and all other URLs
 */
export function dataPage(url: string): string | undefined {
  if (!/^\s{0,64}data:/i.test(url.slice(0, 80))) return undefined;
  const whole = url
    .slice(0, DATA_LENGTH)
    .replace(/[\t\r\n]+/g, '')
    .trimStart();
  const comma = whole.slice(0, HEAD).indexOf(',');
  if (comma < 0) return undefined;
  const [type = '', ...parameters] = whole.slice(5, comma).toLowerCase().split(';');
  if (!PAGE.test(type.trim())) return undefined;
  const fragment = whole.indexOf('#', comma);
  const octets = octetsOf(whole.slice(comma + 1, fragment < 0 ? undefined : fragment));
  const bytes = parameters.some((one) => one.trim() === 'base64') ? decodeTransfer(octets, 'base64').bytes : octets;
  const label = parameters.find((one) => one.trim().startsWith('charset='))?.split('=', 2)[1];
  return decodeCharset(bytes, label?.trim()).text;
}

/** RFC 3986 §2.1: what is percent-encoded; letters that a writer left as they are stand for their UTF-8. */
function octetsOf(written: string): Uint8Array {
  const octets = /[^\0-\x7f]/.test(written) ? latin1(new TextEncoder().encode(written)) : written;
  return fromLatin1(
    octets.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}
