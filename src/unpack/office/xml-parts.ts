/** The XML parts of an office file that are read for what they do: each of them, and all together, within limits. */
import type { ZipEntry } from '../archive/zip.ts';
import type { Finds } from '../finds.ts';

/** Bytes of one part that are looked at, parts, and bytes of all together. */
const PART = 4 * 1024 * 1024;
const PARTS = 400;
const ALL = 64 * 1024 * 1024;

/** The content of an entry, at most `most` bytes; undefined where it cannot be had. */
export type ReadPart = (entry: ZipEntry, most: number) => Uint8Array | undefined;

export class XmlParts {
  readonly #finds: Finds;
  readonly #read: ReadPart;
  #parts = 0;
  #left = ALL;
  #isPartial = false;

  constructor(finds: Finds, read: ReadPart) {
    this.#finds = finds;
    this.#read = read;
  }

  /**
   * One more part, or its beginning.
   * @param size what it says that it has; undefined where only its sealed size is known
   */
  contentOf(entry: ZipEntry, size: number | undefined): Uint8Array | undefined {
    this.#parts += 1;
    const isOver = this.#parts > PARTS || this.#left <= 0;
    const most = isOver ? 0 : Math.min(PART, this.#left, this.#finds.room(entry.name, Math.min(PART, entry.size)));
    const content = most === 0 ? undefined : this.#read(entry, most);
    // what is longer than it says, or than we read, comes out as its beginning
    this.#isPartial ||=
      content === undefined || (size === undefined ? content.length >= most : content.length !== size);
    this.#left -= content?.length ?? 0;
    return content;
  }

  /** Tells of the file if any of its parts was not read to its end. */
  end(): void {
    if (this.#isPartial) this.#finds.unread('limit-content');
  }
}
