/** The files of a mail with those inside of them, as a detector looks at them. */
import type { Attachment, Facts, Link } from '../../facts.ts';
import type { Proofs } from '../../finding.ts';
import { endingOf, textEndings } from './file-names.ts';

export interface SeenFile {
  /** The name on its own, without folders. */
  readonly name: string;
  /** With the files that hold it: `a.zip › b.exe`. */
  readonly shown: string;
  readonly type: string;
  readonly isInner: boolean;
  /** A part of a document or book, whose name its program gave. */
  readonly isPart: boolean;
  readonly attachment: Attachment;
  readonly proof: Proofs;
}

/** Every attachment, each followed by what is inside of it. */
export function* everyFile({ attachments }: Pick<Facts, 'attachments'>): Generator<SeenFile> {
  for (const { value, proof } of attachments) {
    const { name, type } = value;
    yield { name, shown: labelOf(value), type, isInner: false, isPart: false, attachment: value, proof };
    // another program offers it under another name
    for (const other of value.names ?? [])
      if (other !== name && endingOf(other) !== endingOf(name))
        yield { name: other, shown: other, type, isInner: false, isPart: false, attachment: value, proof };
    const paths: string[] = [];
    const inside = value.inside ?? [];
    for (const [i, one] of inside.entries()) {
      const holder = one.in === undefined ? undefined : inside[one.in];
      const path = `${one.in === undefined ? labelOf(value) : (paths[one.in] ?? '')} › ${labelOf(one)}`;
      paths[i] = path;
      yield {
        name: baseName(one.name),
        shown: path,
        type: one.type,
        isInner: true,
        isPart: WHOLES.has((holder ?? value).type) && endingOf((holder ?? value).name) !== 'zip',
        attachment: value,
        proof,
      };
    }
  }
}

/** What has no name is called by what it is. */
const labelOf = (file: { readonly name: string; readonly type: string } | undefined): string =>
  file === undefined ? '' : file.name === '' ? `(${file.type})` : file.name;

const PAGES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'image/svg+xml']);

/**
 * Whether the bytes are a page that nobody is shown as one: a file `memo.txt` opens in an editor, which shows the source. A
 * web mailer goes by the type that the mail declares.
 */
export function isPageAsText({ name, type, isInner, attachment }: SeenFile): boolean {
  return PAGES.has(type) && textEndings.has(endingOf(name)) && (isInner || !PAGES.has(attachment.declared));
}

/** Forms that are one thing to whoever opens them, and many files inside. */
const WHOLES: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument',
  'application/vnd.oasis.opendocument',
  'application/epub+zip',
  'application/x-ole-storage',
]);

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

/** Whether a link stands in the file that is called so, or in one that it holds. */
export const standsIn = ({ file }: Pick<Link, 'file'>, name: string): boolean =>
  file === name || file?.startsWith(`${name} › `) === true;

/** How a file of an attachment is called, by its index in `inside`; the attachment's own name without one. */
export function shownName(file: Attachment, index: number | undefined): string {
  const { inside = [] } = file;
  const names: string[] = [];
  for (let at = index; at !== undefined && names.length < 16; at = inside[at]?.in) names.unshift(labelOf(inside[at]));
  return [labelOf(file), ...names].join(' › ');
}
