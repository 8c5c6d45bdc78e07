/** `name=value; name=value` as DKIM and ARC write it (RFC 6376 §3.2). */
import { keeping } from '../kept.ts';

export interface Tag {
  readonly name: string;
  /** Without the white space around it. */
  readonly value: string;
  /** From behind the `=` to the `;` or the end of the list: what is taken out of `b=`. */
  readonly at: readonly [start: number, end: number];
}

interface TagList {
  readonly tags: ReadonlyMap<string, Tag>;
  /** The list cannot be read, and nothing in it counts; what was read until there is given all the same. */
  readonly problem?: 'tag-syntax' | 'tag-duplicate';
}

/** More tags than any standard knows; a list of a million would only cost memory. */
const TAGS_READ = 64;

const nameForm = /^[A-Za-z][A-Za-z0-9_]*$/;
/** The names of tags: there are a dozen, and a mail names eight. */
const isName = keeping((name: string) => nameForm.test(name));
/**
 * RFC 8616 §3: UTF-8 may stand where DKIM had ASCII, so only control characters are wrong everywhere. Line ends are the
 * white space of zones that keep a key on several lines.
 */
const wrongCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads a tag list.
 * @param value an unfolded field value, or the text of a TXT record; offsets of the tags are within it
 */
export function readTagList(value: string): TagList {
  const tags = new Map<string, Tag>();
  if (wrongCharacter.test(value)) return { tags, problem: 'tag-syntax' };
  for (let start = 0; start < value.length; ) {
    const semicolon = value.indexOf(';', start);
    const end = semicolon < 0 ? value.length : semicolon;
    const equals = value.indexOf('=', start);
    if (equals < 0 || equals >= end) {
      // RFC 6376 §3.2: a `;` may end the list; nothing else may stand without a name
      if (semicolon < 0 && tags.size > 0 && value.slice(start).trim() === '') break;
      return { tags, problem: 'tag-syntax' };
    }
    const name = value.slice(start, equals).trim();
    if (!isName(name) || tags.size >= TAGS_READ) return { tags, problem: 'tag-syntax' };
    // RFC 6376 §3.2: "Tags with duplicate names MUST NOT occur within a single tag-list; [then] the entire tag-list
    // is invalid"
    if (tags.has(name)) return { tags, problem: 'tag-duplicate' };
    tags.set(name, { name, value: value.slice(equals + 1, end).trim(), at: [equals + 1, end] });
    start = end + 1;
  }
  return tags.size === 0 ? { tags, problem: 'tag-syntax' } : { tags };
}
