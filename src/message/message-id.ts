/** Message-IDs as fields hold them (RFC 5322 §3.6.4): comments and white space around and, in the old form of §4.5.4, inside of them mean nothing. */

/** Characters of one id; the longest that programs make have some 250. */
const ID_LENGTH = 998;

/**
 * The ids of a field in their order, each in its angle brackets and without what means nothing. Where there are no brackets
 * at all, the words of the field: some programs forget them. Linear.
 * @param most ids that are read
 */
export function messageIds(value: string, most = Number.POSITIVE_INFINITY): string[] {
  const plain = value.includes('(') ? withoutComments(value) : value;
  const found: string[] = [];
  for (let open = plain.indexOf('<'); open >= 0 && found.length < most; open = plain.indexOf('<', open + 1)) {
    const close = plain.indexOf('>', open);
    if (close < 0) break;
    if (close - open > ID_LENGTH) continue;
    found.push(plain.slice(open, close + 1).replace(/\s/g, ''));
    open = close;
  }
  return found.length > 0 ? found : plain.trim() === '' ? [] : plain.trim().split(/\s+/, most);
}

/** RFC 5322 §3.2.2: comments nest. A bracket that nothing closes, or that stands in quotes, is a letter. */
function withoutComments(value: string): string {
  const kept: string[] = [];
  let [from, depth, start, isQuoted] = [0, 0, 0, false];
  for (let i = 0; i < value.length; i += 1) {
    const c = value.charCodeAt(i);
    if (c === 0x5c && (depth > 0 || isQuoted)) i += 1;
    else if (c === 0x22 && depth === 0) isQuoted = !isQuoted;
    else if (c === 0x28 && !isQuoted) {
      if (depth === 0) start = i;
      depth += 1;
    } else if (c === 0x29 && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      kept.push(value.slice(from, start), ' ');
      from = i + 1;
    }
  }
  kept.push(value.slice(from));
  return kept.join('');
}
