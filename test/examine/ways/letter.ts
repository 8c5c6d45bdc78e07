/**
 * A mail as a tree that can be written anew. It has a reader of its own, so that what our reader takes wrongly is not put right before
 * it is tested; it knows as much of MIME as our fixtures need. Lines are held with LF, bytes as latin1.
 */
import { quotedPrintable, unquoted } from './transfer.ts';

export interface Field {
  readonly name: string;
  /** With its folds, without what ends its last line. */
  readonly value: string;
}

export interface Entity {
  readonly fields: readonly Field[];
  /** Of a leaf, as it stands in the mail. */
  readonly body: string;
  readonly parts: readonly Entity[];
}

/** A way to write the same mail anew; undefined where the mail has nothing that could be written so. */
export type Way = (mail: Entity) => Entity | undefined;

export type TransferEncoding = 'base64' | 'quoted-printable' | '8bit';

export function readLetter(bytes: Uint8Array): Entity {
  return entity(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'));
}

function entity(wire: string): Entity {
  const end = wire.startsWith('\n') ? 0 : wire.indexOf('\n\n');
  const head = end < 0 ? wire : wire.slice(0, end);
  const body = end < 0 ? '' : wire.slice(end + (end === 0 ? 1 : 2));
  const fields = head
    .split(/\n(?![ \t])/)
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trimStart() };
    });
  const boundary = parameter(fields, 'boundary');
  if (boundary === undefined || !typeOf({ fields }).startsWith('multipart/')) return { fields, body, parts: [] };
  // RFC 2046 §5.1.1: the line end in front of a delimiter belongs to it
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
  const last = pieces.findIndex((piece) => piece.startsWith('--'));
  const inside = last < 0 ? pieces : pieces.slice(0, last);
  return { fields, body: '', parts: inside.map((piece) => entity(piece.slice(piece.indexOf('\n') + 1))) };
}

export function writeLetter(mail: Entity, lineEnd: '\n' | '\r\n' = '\r\n'): Uint8Array {
  return Buffer.from(wireOf(mail).replaceAll('\n', lineEnd), 'latin1');
}

function wireOf({ fields, body, parts }: Entity): string {
  const head = fields.map(({ name, value }) => `${name}: ${value}\n`).join('');
  const boundary = parameter(fields, 'boundary');
  if (boundary === undefined || parts.length === 0) return `${head}\n${body}`;
  return `${head}\n${parts.map((part) => `--${boundary}\n${wireOf(part)}\n`).join('')}--${boundary}--\n`;
}

export function fieldOf({ fields }: Pick<Entity, 'fields'>, name: string): string | undefined {
  return fields.find((one) => one.name.toLowerCase() === name)?.value;
}

export function without(mail: Entity, ...names: readonly string[]): Entity {
  return { ...mail, fields: mail.fields.filter(({ name }) => !names.includes(name.toLowerCase())) };
}

/** The field takes the place of those of its name, or stands at the end. */
export function withField(mail: Entity, name: string, value: string): Entity {
  const at = mail.fields.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
  const rest = without(mail, name.toLowerCase()).fields;
  const place = at < 0 ? rest.length : at;
  return { ...mail, fields: [...rest.slice(0, place), { name, value }, ...rest.slice(place)] };
}

export const above = (mail: Entity, ...fields: readonly Field[]): Entity => ({
  ...mail,
  fields: [...fields, ...mail.fields],
});

export const below = (mail: Entity, ...fields: readonly Field[]): Entity => ({
  ...mail,
  fields: [...mail.fields, ...fields],
});

export function typeOf(mail: Pick<Entity, 'fields'>): string {
  return (/^[\w.+/-]{1,80}/.exec(fieldOf(mail, 'content-type') ?? '')?.[0] ?? 'text/plain').toLowerCase();
}

function parameter(fields: readonly Field[], name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}="?([^";\\n]{1,200})`, 'i').exec(fieldOf({ fields }, 'content-type') ?? '');
  return found?.[1]?.trim();
}

export interface Text {
  readonly text: string;
  readonly isPage: boolean;
}

/** The words of a leaf that is shown as the letter. */
export function textOf(part: Entity): Text | undefined {
  const type = typeOf(part);
  if (part.parts.length > 0 || (type !== 'text/plain' && type !== 'text/html')) return undefined;
  if (/attachment|filename/i.test(fieldOf(part, 'content-disposition') ?? '')) return undefined;
  if (parameter(part.fields, 'name') !== undefined) return undefined;
  const text = new TextDecoder(parameter(part.fields, 'charset') ?? 'utf-8').decode(contentOf(part));
  return { text, isPage: type === 'text/html' };
}

function contentOf(part: Entity): Uint8Array {
  const encoding = (fieldOf(part, 'content-transfer-encoding') ?? '7bit').toLowerCase();
  if (encoding.startsWith('base64')) return Buffer.from(part.body, 'base64');
  return Buffer.from(encoding.startsWith('quoted') ? unquoted(part.body) : part.body, 'latin1');
}

interface Written {
  readonly bytes?: (text: string) => Uint8Array;
  /** Empty where the mail shall not say which. */
  readonly charset?: string;
  readonly as?: TransferEncoding;
}

/** The same part with other words, or with the same ones in other bytes. */
export function written(
  part: Entity,
  text: string,
  { bytes = utf8, charset = 'utf-8', as = 'base64' }: Written = {},
): Entity {
  const type = typeOf(part);
  const rest = without(part, 'content-type', 'content-transfer-encoding').fields;
  const fields = [
    ...rest,
    { name: 'Content-Type', value: charset === '' ? type : `${type}; charset=${charset}` },
    { name: 'Content-Transfer-Encoding', value: as },
  ];
  const content = Buffer.from(bytes(text));
  if (as === '8bit') return { fields, body: content.toString('latin1'), parts: [] };
  const body = as === 'base64' ? folded(content.toString('base64')) : quotedPrintable(content);
  return { fields, body, parts: [] };
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);

export const folded = (text: string): string => text.replaceAll(/.{76}/g, '$&\n');

/** Each text that is shown, by `change`; undefined where none of them was changed. */
export function withTexts(mail: Entity, change: (text: Text, part: Entity) => Entity | undefined): Entity | undefined {
  if (mail.parts.length > 0) {
    const parts = mail.parts.map((part) => withTexts(part, change));
    if (parts.every((part) => part === undefined)) return undefined;
    return { ...mail, parts: mail.parts.map((part, i) => parts[i] ?? part) };
  }
  const text = textOf(mail);
  return text === undefined ? undefined : change(text, mail);
}

/** Other words in each text; undefined where they stayed as they were. */
export function reworded(change: (text: Text) => string): Way {
  return (mail) =>
    withTexts(mail, (text, part) => {
      const other = change(text);
      return other === text.text ? undefined : written(part, other);
    });
}
