/** What the readers of files tell, and what they may ask while they read. */
import type { Span } from '../message/message.ts';
import type { Machine } from './machine.ts';

/** How the content of an inner file was got. */
export type How = 'stored' | 'inflated' | 'decrypted' | 'decompressed' | 'decoded' | 'carved' | 'stream' | 'embedded';

/** Why an inner file, or the file itself, was not opened. */
export type Unopened =
  | 'password'
  | 'method'
  | 'form'
  | 'limit-files'
  | 'limit-depth'
  | 'limit-bytes'
  | 'limit-ratio'
  | 'limit-content'
  | 'limit-time'
  | 'broken'
  | 'elsewhere'
  | 'no-machine';

/** What a file does or hides. Each is a fact; detectors say what it is worth. */
export type SignKind =
  | 'macro'
  | 'macro-starts-itself'
  | 'macro-downloads'
  | 'macro-runs-program'
  | 'macro-hides'
  | 'excel4-macro'
  | 'dde'
  | 'remote-template'
  | 'remote-object'
  | 'embedded-object'
  | 'equation'
  | 'script'
  | 'starts-itself'
  | 'launch'
  | 'form'
  | 'password-form'
  | 'embedded-file'
  | 'smuggling'
  | 'written-page'
  | 'shortcut-target'
  | 'shortcut-arguments'
  | 'organiser'
  | 'calendar-method'
  | 'encrypted'
  | 'name-differs'
  | 'listed-once'
  | 'name-hostile'
  | 'overlap'
  | 'holds-itself'
  | 'rule'
  | 'limit';

export interface Sign {
  readonly kind: SignKind;
  /** The words of the file, or the name of what was found; hostile characters still in it. */
  readonly says: string;
  /** Index in `inside` of the file where it stands; absent for the attachment itself. */
  readonly in?: number;
  /** Bytes `[start, end)` of that file, unpacked. */
  readonly range?: Span;
  /** Line of a script or macro, from 1. */
  readonly line?: number;
}

/** A file inside a file. */
export interface InnerFile {
  /** As it is listed there, with its folders; hostile characters still in it. */
  readonly name: string;
  /** Index in `inside` of the file that holds it; absent when the attachment itself does. */
  readonly in?: number;
  /** 1 = directly in the attachment. */
  readonly depth: number;
  /** Media type by its bytes; `application/octet-stream` where they show none, or were not opened. */
  readonly type: string;
  readonly bytes: number;
  /** Absent when it was not opened. */
  readonly sha256?: string;
  readonly opened?: How;
  readonly unopened?: Unopened;
  readonly encrypted?: boolean;
  /** The password from the mail's own text that opened it. */
  readonly password?: string;
}

/** Where a file leads. */
export interface InnerLink {
  readonly url: string;
  /** What stands for it, where that is known. */
  readonly shown: string;
  readonly in?: number;
}

/** The words that a file shows to its reader. */
export interface FileWords {
  /** In the order in which they stand there, lines apart. */
  readonly seen: string;
  /** What is in the file, but not seen. */
  readonly hidden: string;
  /** There is more than was read, or letters of it have no meaning here. */
  readonly isPartial: boolean;
  /** It shows pictures and no words. */
  readonly isPicture?: true;
}

/** The words of the attachment, or of a file in it. */
export interface InnerText extends FileWords {
  readonly in?: number;
}

/** A picture, or a document with pictures, that stands in a file: it may bear a code. */
export interface InnerPicture {
  readonly bytes: Uint8Array;
  /** Its name in the file that holds it, where it is not listed in `inside`. */
  readonly name?: string;
  readonly in?: number;
}

/** What a reader of one file tells. */
export interface Finds {
  readonly machine: Machine | undefined;
  /** Words of the mail that may be passwords, the likeliest first. */
  passwords(): readonly string[];
  /** Whether so many rounds may be computed to try one more password; of all files of the mail together. */
  mayTry(rounds: number): boolean;
  /**
   * Bytes that one more file may have; 0 when a limit was reached, which is then noted.
   * @param size what it is said to have, where that is known
   */
  room(name: string, size?: number): number;
  /** A file was found that has more bytes than `room` allowed. */
  over(): void;
  /** A file was found, and this is its content, or with `unopened` as much as could be had. It is opened in its turn. */
  file(name: string, bytes: Uint8Array, how: How, about?: Pick<InnerFile, 'encrypted' | 'password' | 'unopened'>): void;
  /** A file was found and not opened. */
  closed(name: string, bytes: number, why: Unopened, about?: Pick<InnerFile, 'encrypted'>): void;
  /**
   * A picture stands in the file, which is not worth a line of its own: whoever reads codes looks at it.
   * @param read gives its bytes, as far as there is room; undefined where they cannot be read
   */
  picture(name: string, size: number, read: (room: number) => Uint8Array | undefined): void;
  /**
   * The file has words for its reader.
   * @param read gives them, at most about `most` characters
   */
  text(read: (most: number) => FileWords): void;
  sign(kind: SignKind, says: string, place?: Pick<Sign, 'range' | 'line'>): void;
  link(url: string, shown?: string): void;
  /** The file itself could not be read on, or not all of it. */
  unread(why: Unopened): void;
  /** The file itself is closed with a password. */
  encrypted(): void;
  /** A word of the mail opened the file itself. */
  unlocked(password: string): void;
}
