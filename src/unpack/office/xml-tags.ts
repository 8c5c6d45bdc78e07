/** Tags of the XML that office files are made of, found without a parser: what is damaged, or made to break one, is read all the same. */
import { decodeEntities } from '../entity.ts';

/** Tags of one name that are looked at. */
const TAGS = 5000;
/** Characters of one behind its name: without its end it would run over all that follow. */
const TAG = 8192;

/** Opening tags of one name, lower case to compare with, under any prefix: names of spaces are chosen by who writes. */
export function tagsOf(xml: string, name: string): string[] {
  const tags: string[] = [];
  const lower = xml.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0 && tags.length < TAGS; at = lower.indexOf(name, at + 1)) {
    if (!/<(?:[\w.-]{1,32}:)?$/.test(lower.slice(Math.max(0, at - 34), at))) continue;
    const end = lower.indexOf('>', at);
    if (end < 0) break;
    tags.push(xml.slice(lower.lastIndexOf('<', at), Math.min(end, at + TAG)));
  }
  return tags;
}

/** The value of an attribute, under any prefix; empty where the tag has none. */
export function attribute(tag: string, name: string): string {
  const lower = tag.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
    // behind white space, or the prefix of a name space
    if (!/\s(?:[\w.-]{1,32}:)?$/.test(lower.slice(Math.max(0, at - 34), at))) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 32) next += 1;
    if (tag[next] !== '=') continue;
    next += 1;
    while (tag.charCodeAt(next) <= 32) next += 1;
    const quote = tag[next];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, next + 1);
    return decodeEntities(tag.slice(next + 1, end < 0 ? undefined : end), true);
  }
  return '';
}
