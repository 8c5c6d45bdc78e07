/**
 * An item of Outlook as a message of RFC 5322 form: the fields that came with it where Outlook kept them, otherwise fields
 * from its properties; the letter in each form that it has; the files. The same item always gives the same bytes.
 */

import { joined } from '../octets.ts';
import { shareUrl } from '../share.ts';
import { base64Lines } from './base64.ts';
import { allFields, parameter } from './fields.ts';
import type { OutlookAttachment, OutlookItem, Properties } from './item.ts';
import { lettersOf } from './letters.ts';
import { oneLine } from './mailbox.ts';
import { property } from './property.ts';

const CRLF = '\r\n';
const utf8 = new TextEncoder();

/** Pieces of the message, in order: text for what is ASCII or UTF-8, and nothing else. */
export function renderItem(item: OutlookItem): { readonly bytes: Uint8Array; readonly isPartial: boolean } {
  const out: (string | Uint8Array)[] = [];
  const renderer = new Renderer(out);
  renderer.message(item);
  const pieces = out.map((one) => (typeof one === 'string' ? utf8.encode(one) : one));
  return { bytes: joined(pieces), isPartial: renderer.isPartial };
}

/** What stands behind the header: a media type with its parameters, and the content. */
type Body = () => void;

class Renderer {
  readonly #out: (string | Uint8Array)[];
  #boundaries = 0;
  isPartial = false;

  constructor(out: (string | Uint8Array)[]) {
    this.#out = out;
  }

  message(item: OutlookItem): void {
    const { properties } = item;
    if (item.isPartial === true) this.isPartial = true;
    for (const field of allFields(item)) this.#out.push(field, CRLF);
    this.#out.push('MIME-Version: 1.0', CRLF);
    const { same, others, rtf, isPartial } = lettersOf(properties);
    if (isPartial) this.isPartial = true;
    const forms = same.map(
      ({ kind, text }) =>
        () =>
          this.#text(kind, text),
    );
    const parts: Body[] = [
      () => this.#multipart('alternative', forms.length > 0 ? forms : [() => this.#text('plain', '')]),
      ...others.map(
        ({ kind, text }): Body =>
          () =>
            this.#text(kind, text),
      ),
    ];
    if (rtf !== undefined) parts.push(() => this.#file('application/rtf', 'letter.rtf', rtf));
    for (const attachment of item.attachments) {
      parts.push(() => this.#attachment(attachment));
      // one program opens the message inside, another the bytes beside it
      if (attachment.item !== undefined && attachment.properties.binary(property.attachData) !== undefined)
        parts.push(() => this.#attachment({ properties: attachment.properties }));
    }
    for (const text of properties.namedTexts()) {
      const place = placeOf(text);
      // a page stands in many cards, and is asked for by nobody
      if (place?.startsWith('file:') === true) parts.push(() => this.#elsewhere(place, ''));
    }
    this.#multipart('mixed', parts);
  }

  /** One part stands alone. */
  #multipart(kind: 'mixed' | 'alternative', parts: readonly Body[]): void {
    const [only, ...more] = parts;
    if (only !== undefined && more.length === 0) {
      only();
      return;
    }
    const boundary = this.#boundary();
    this.#out.push(`Content-Type: multipart/${kind}; boundary="${boundary}"`, CRLF, CRLF);
    for (const part of parts) {
      this.#out.push(`--${boundary}`, CRLF);
      part();
    }
    this.#out.push(`--${boundary}--`, CRLF);
  }

  /** No line of what is inside can be a delimiter: contents are base64, and kept fields that begin with `--` are left out. */
  #boundary(): string {
    this.#boundaries += 1;
    return `=_outlook_${this.#boundaries}`;
  }

  #text(kind: 'plain' | 'html', text: string): void {
    this.#out.push(`Content-Type: text/${kind}; charset=utf-8`, CRLF, 'Content-Transfer-Encoding: base64', CRLF, CRLF);
    this.#base64(utf8.encode(text));
  }

  #attachment({ properties, item, object }: OutlookAttachment): void {
    const name =
      properties.text(property.attachLongName) ||
      properties.text(property.attachName) ||
      properties.text(property.displayName) ||
      '';
    if (item !== undefined) {
      this.#out.push('Content-Type: message/rfc822', CRLF);
      this.#out.push(`Content-Disposition: attachment${parameter('filename', name)}`, CRLF, CRLF);
      this.message(item);
      return;
    }
    const paths = [property.attachLongPath, property.attachPath].map((id) => properties.text(id) ?? '');
    const data = properties.binary(property.attachData) ?? object ?? new Uint8Array();
    const place = data.length > 0 ? undefined : paths.map(placeOf).find((one) => one !== undefined);
    if (place !== undefined) {
      this.#elsewhere(place, name);
      return;
    }
    const type = properties.text(property.attachMediaType) ?? '';
    const contentId = properties.text(property.attachContentId) ?? '';
    const isObject = object !== undefined && data === object;
    this.#out.push(
      `Content-Type: ${!isObject && MEDIA_TYPE.test(type) ? type : 'application/octet-stream'}${parameter('name', otherName(properties, name))}`,
      CRLF,
    );
    this.#out.push('Content-Transfer-Encoding: base64', CRLF);
    if (contentId !== '') this.#out.push(`Content-ID: <${oneLine(contentId)}>`, CRLF);
    // a picture with an id is shown in the letter
    const shown = contentId !== '' && type.startsWith('image/') ? 'inline' : 'attachment';
    this.#out.push(`Content-Disposition: ${shown}${parameter('filename', name)}`, CRLF, CRLF);
    this.#base64(data);
  }

  #file(type: string, name: string, bytes: Uint8Array): void {
    this.#out.push(`Content-Type: ${type}${parameter('name', name)}`, CRLF, 'Content-Transfer-Encoding: base64', CRLF);
    this.#out.push(`Content-Disposition: attachment${parameter('filename', name)}`, CRLF, CRLF);
    this.#base64(bytes);
  }

  /** RFC 2017: what is not in the item, but where it says. */
  #elsewhere(place: string, name: string): void {
    this.#out.push(`Content-Type: message/external-body; access-type=URL${parameter('URL', place)}`, CRLF);
    this.#out.push(`Content-Disposition: attachment${parameter('filename', name)}`, CRLF, CRLF);
    this.#out.push('Content-Type: application/octet-stream', CRLF, CRLF);
  }

  #base64(bytes: Uint8Array): void {
    this.#out.push(base64Lines(bytes), CRLF);
  }
}

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i;

/** Characters of a place; longer ones lead nowhere. */
const PLACE = 2048;

/** A page, or a share of a host outside of the own network, as a URL; undefined for a path of this computer. */
function placeOf(text: string): string | undefined {
  if (text.length > PLACE) return undefined;
  const place = oneLine(text);
  if (/^(?:https?|ftp):\/\//i.test(place)) return place;
  const share = shareUrl(place);
  // one label is a host of the own network
  return share !== undefined && /^file:\/\/[^/]{0,255}[.:]/.test(share) ? share : undefined;
}

/** The short name or the ending, where it says another kind of file than the name that is shown. */
function otherName(properties: Properties, name: string): string {
  const long = endingOf(name);
  const others = [properties.text(property.attachName) ?? '', properties.text(property.attachExtension) ?? ''];
  // of a long ending DOS has three letters; what has none says nothing
  const other = others.find((one) => one !== '' && endingOf(one) !== '' && !isSameEnding(endingOf(one), long));
  return other ?? name;
}

const isSameEnding = (one: string, other: string): boolean => one.slice(0, 3) === other.slice(0, 3);

const endingOf = (name: string): string => (/\.([^.\s]{1,16})\s{0,64}$/.exec(name.slice(-96))?.[1] ?? '').toLowerCase();
