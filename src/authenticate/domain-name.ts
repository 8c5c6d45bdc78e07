/** Names of the DNS as they are asked for: A-labels, lower case, no dot at the end. */

/** RFC 1035 §2.3.4: octets of a label, and of a name as it is written. */
const LABEL = 63;
const NAME = 253;

/**
 * A domain out of a mail, fit to be asked for.
 * @param written in U-labels or A-labels, in any case, with or without the last dot
 * @returns undefined for what is no name of two labels or more: an address, an empty or too long label, other signs
 */
export function readDomain(written: string): string | undefined {
  if (written.length > 4 * NAME) return undefined;
  const name = canBeAsked(written.endsWith('.') ? written.slice(0, -1) : written);
  const dot = name?.lastIndexOf('.') ?? -1;
  // hosts have letters, digits and hyphens (RFC 1123 §2.1), other names underscores too, and no number comes last
  return dot > 0 && name && /^[a-z0-9._-]+$/.test(name) && /[a-z]/.test(name.slice(dot)) ? name : undefined;
}

/**
 * A name that macros or labels were put together to, in the form of a question's key.
 * @returns undefined when no question can be made of it: RFC 7208 §4.3 and §5 take such a name as one that is not there
 */
export function canBeAsked(written: string): string | undefined {
  const name = isAscii(written) ? written.toLowerCase() : toALabels(written);
  if (name === undefined || name.length === 0 || name.length > NAME || name.startsWith('[')) return undefined;
  let begun = 0;
  for (let i = 0; i <= name.length; i += 1) {
    const code = i === name.length ? DOT : name.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return undefined;
    if (code !== DOT) continue;
    if (i === begun || i - begun > LABEL) return undefined;
    begun = i + 1;
  }
  return name;
}

/** RFC 7208 §7.3: labels are taken away from the left until the name is no longer than 253 characters. */
export function shorten(name: string): string {
  if (name.length <= NAME) return name;
  const dot = name.indexOf('.', name.length - NAME - 1);
  return dot < 0 ? '' : name.slice(dot + 1);
}

/** Whether `name` is `parent` or below it; both in the form of a question's key. */
export function isWithin(name: string, parent: string): boolean {
  return name === parent || (name.endsWith(parent) && name.charCodeAt(name.length - parent.length - 1) === DOT);
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** RFC 8616 §4: U-labels become A-labels before anything is asked. The URL parser knows the table of UTS #46. */
function toALabels(name: string): string | undefined {
  // what would end the host of a URL, or change it, is no part of a name
  if (/[\s%/\\?#@:<>^|[\]]/.test(name)) return undefined;
  const host = URL.parse(`http://${name}/`)?.hostname;
  return host === undefined || host === '' ? undefined : host;
}

const DOT = 0x2e;
