/** Files of the mail that its pages show: those that they name by Content-ID (RFC 2392) or Content-Location (RFC 2557). */
import { textOf } from '../../../message/content.ts';
import type { Message, Part } from '../../../message/message.ts';
import { everyPart } from '../../../message/parts.ts';
import type { Body } from '../body.ts';

/** Names that are kept; a newsletter that carries its pictures has thirty. */
const NAMES = 2_000;
const CID = /\bcid:([^\s"'<>()\\]{1,512})/gi;
const SOURCE = /\b(?:src|background)\s{0,9}=\s{0,9}["']?([^\s"'<>]{1,512})/gi;

/** Tells whether a page of the mail, or of a message inside of it, shows this part. */
export function citedFiles(message: Message, body: Body): (part: Part) => boolean {
  let names: ReadonlySet<string> | undefined;
  return (part) => {
    const place = part.headers.find(({ key }) => key === 'content-location')?.value.trim();
    if (part.contentId === undefined && place === undefined) return false;
    names ??= namesIn(message, body);
    return (
      (part.contentId !== undefined && names.has(`cid:${part.contentId}`)) || (place !== undefined && names.has(place))
    );
  };
}

function namesIn(message: Message, body: Body): Set<string> {
  const names = new Set<string>();
  const add = (page: string): void => {
    for (const [, id = ''] of page.matchAll(CID)) if (names.size < NAMES) names.add(`cid:${plain(id)}`);
    for (const [, place = ''] of page.matchAll(SOURCE)) if (names.size < NAMES) names.add(place);
  };
  for (const { html, text } of body.pieces) if (html !== undefined) add(text);
  for (const { part, message: holder, depth } of everyPart(message))
    if (depth > 0 && part.type === 'text/html') add(textOf(holder, part).text);
  return names;
}

/** RFC 2392 §2: the id stands in the URL with its odd characters in percents; a page writes `&amp;` for `&`. */
function plain(id: string): string {
  try {
    return decodeURIComponent(id.replaceAll('&amp;', '&'));
  } catch {
    return id; // a percent that is none
  }
}
