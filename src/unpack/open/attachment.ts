/** What one attachment gave: everything that was found in it stands in one list. */
import type { InnerFile, InnerLink, InnerPicture, InnerText, Sign, SignKind, Unopened } from '../finds.ts';
import { CODE_SIDE, imageSize } from '../image-size.ts';
import type { Budget } from './budget.ts';
import { openLimits } from './limits.ts';

export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** One attachment, opened. */
export interface Opened {
  readonly inside: readonly InnerFile[];
  readonly signs: readonly Sign[];
  readonly links: readonly InnerLink[];
  readonly pictures: readonly InnerPicture[];
  readonly texts: readonly InnerText[];
  /** It is closed with a password, itself or something in it. */
  readonly encrypted: boolean;
  /** The word of the mail that opened it itself. */
  readonly password?: string;
  /** Why it was not opened itself. */
  readonly unopened?: Unopened;
  /** What a password opened: nobody else can look into it. */
  readonly unlocked: readonly OpenFile[];
}

/** Gathers it. Places in it are told by their index in `inside`; undefined is the attachment itself. */
export class Attachment {
  readonly budget: Budget;
  readonly inside: InnerFile[] = [];
  readonly unlocked: OpenFile[] = [];
  readonly #signs: Sign[] = [];
  readonly #links: InnerLink[] = [];
  readonly #pictures: InnerPicture[] = [];
  readonly #texts: InnerText[] = [];
  readonly #said = new Set<string>();
  isEncrypted = false;
  password: string | undefined;
  unopened: Unopened | undefined;
  /** Bytes that it may still unpack to. */
  ratioLeft: number;

  constructor(file: OpenFile, budget: Budget) {
    this.budget = budget;
    this.ratioLeft = Math.max(openLimits.ratioFrom, file.bytes.length * openLimits.ratio);
  }

  limit(why: 'files' | 'depth' | 'bytes' | 'ratio' | 'content' | 'time', index: number | undefined): void {
    this.budget.partial.add(`archive-${why}`);
    this.sign('limit', why, index);
  }

  sign(kind: SignKind, says: string, index: number | undefined, place: Pick<Sign, 'range' | 'line'> = {}): void {
    if (this.#isSaid(`${kind} ${index} ${says}`)) return;
    this.budget.signs -= 1;
    if (this.budget.signs < 0) return;
    this.#signs.push({ kind, says: says.slice(0, openLimits.says), ...inOf(index), ...place });
  }

  link(url: string, shown: string, index: number | undefined): void {
    if (url === '' || this.#isSaid(`link ${url}`)) return;
    this.budget.links -= 1;
    if (this.budget.links < 0) this.budget.partial.add('archive-links');
    else this.#links.push({ url, shown, ...inOf(index) });
  }

  /** Asks the operator's rules about a file. */
  match(bytes: Uint8Array, index: number | undefined): void {
    const read = bytes.length === 0 ? undefined : this.budget.machine?.rules?.(bytes);
    for (const { rule, description, at } of read?.hits ?? [])
      this.sign(
        'rule',
        description === '' ? rule : `${rule}: ${description}`,
        index,
        at === undefined ? {} : { range: at },
      );
    if (read?.stop === undefined) return;
    this.budget.partial.add('rules');
    this.sign('limit', 'rules', index);
  }

  /** One that is too small for a code is nothing to us. */
  picture(one: InnerPicture): void {
    const size = imageSize(one.bytes);
    if (size !== undefined && Math.min(size.width, size.height) < CODE_SIDE) return;
    this.budget.pictures -= 1;
    this.budget.pictureBytes -= one.bytes.length;
    if (this.budget.pictures < 0 || this.budget.pictureBytes < 0) this.budget.partial.add('pictures');
    else this.#pictures.push(one);
  }

  text(one: InnerText): void {
    this.budget.words -= one.seen.length + one.hidden.length;
    this.#texts.push(one);
  }

  /** @returns its index */
  list(one: InnerFile): number {
    this.inside.push(one);
    this.budget.files -= 1;
    if (isHostileName(one.name)) this.sign('name-hostile', one.name, one.in);
    return this.inside.length - 1;
  }

  /** Unpacked bytes that were taken. */
  spend(bytes: number): void {
    this.budget.bytes -= bytes;
    this.ratioLeft -= bytes;
  }

  /** What is told later of a file that is listed already; of the attachment itself the caller keeps it. */
  change(index: number | undefined, about: Partial<InnerFile>): void {
    const listed = index === undefined ? undefined : this.inside[index];
    if (index !== undefined && listed !== undefined) this.inside[index] = { ...listed, ...about };
  }

  whole(): Opened {
    return {
      inside: this.inside,
      signs: this.#signs,
      links: this.#links,
      pictures: this.#pictures,
      texts: this.#texts,
      encrypted: this.isEncrypted,
      unlocked: this.unlocked,
      ...(this.password === undefined ? {} : { password: this.password }),
      ...(this.unopened === undefined ? {} : { unopened: this.unopened }),
    };
  }

  #isSaid(what: string): boolean {
    if (this.#said.has(what)) return true;
    this.#said.add(what);
    return false;
  }
}

export const inOf = (index: number | undefined): { readonly in?: number } => (index === undefined ? {} : { in: index });

/** Letters that turn the direction, control characters, a path upwards or from the root, a drive. */
function isHostileName(name: string): boolean {
  return /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name);
}
