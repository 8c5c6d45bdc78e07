/** What attributes of one tag say by themselves: words of fields and buttons, pictures, the charset of a page. */
import type { HtmlImage } from '../html-page.ts';
import type { Tag } from '../tag.ts';

/** HTML §4.10.5: the fields that show a text. */
const FIELDS: ReadonlySet<string> = new Set(['text', 'email', 'search', 'tel', 'url', '']);
const BUTTONS: ReadonlySet<string> = new Set(['button', 'submit', 'reset']);

/** What stands in a field or on a button; empty for those that show nothing. */
export function fieldWords({ type = '', value = '', placeholder = '' }: Tag): {
  readonly words: string;
  readonly isButton: boolean;
} {
  const isButton = BUTTONS.has(type.trim());
  const isShown = isButton || FIELDS.has(type.trim());
  return { words: isShown ? value.trim() || placeholder : '', isButton };
}

/** @param isUnseen what it stands in, or its own style, hides it */
export function pictureOf({ src = '', width, height, start, end }: Tag, isUnseen: boolean): HtmlImage {
  const href = src.trim();
  const head = href.slice(0, 8).toLowerCase();
  const remote = head.startsWith('http:') || head.startsWith('https:') || head.startsWith('//');
  const tracker = remote && ((isSmall(width) && isSmall(height)) || isUnseen);
  return { href: head.startsWith('data:') ? href.slice(0, 64) : href, remote, tracker, start, end };
}

const isSmall = (size: string | undefined): boolean => size !== undefined && Number.parseInt(size, 10) <= 2;

/** The charset that a `meta` names. */
export function charsetOf({ charset, content, equiv }: Tag): string | undefined {
  if (charset !== undefined) return charset.trim().toLowerCase();
  if (content === undefined || equiv?.toLowerCase() !== 'content-type') return undefined;
  const lower = content.toLowerCase();
  const at = lower.indexOf('charset=');
  return at < 0 ? undefined : (lower.slice(at + 8).split(/[;\s"']/, 1)[0] ?? '');
}

/** Takes from a tag what another has said before. */
export function leaveSaid(tag: Tag, first: Tag): void {
  for (const name of ['style', 'class', 'id', 'text', 'bgcolor', 'background'] as const)
    if (first[name] !== undefined) tag[name] = undefined;
}
