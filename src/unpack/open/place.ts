/**
 * What the reader of one file tells, of the attachment itself or of a file in it, within what is left. Its members are properties, for
 * readers that hand a file on put others in the place of some (`elseByOthers`).
 */
import type { Finds, InnerFile, Unopened } from '../finds.ts';
import type { Machine } from '../machine.ts';
import { readMagic } from '../magic.ts';
import { isOpenable, read } from '../readers.ts';
import { type Attachment, inOf } from './attachment.ts';
import type { Budget } from './budget.ts';
import { openLimits } from './limits.ts';

export class Place implements Finds {
  readonly machine: Machine | undefined;
  readonly #attachment: Attachment;
  readonly #budget: Budget;
  readonly #depth: number;
  readonly #index: number | undefined;
  /** Digests of the files that it lies in, its own included: what holds itself is opened once. */
  readonly #ancestors: readonly string[];

  constructor(attachment: Attachment, depth: number, index: number | undefined, ancestors: readonly string[]) {
    this.#attachment = attachment;
    this.#budget = attachment.budget;
    this.machine = attachment.budget.machine;
    this.#depth = depth;
    this.#index = index;
    this.#ancestors = ancestors;
  }

  readonly passwords: Finds['passwords'] = () => this.#budget.passwords();

  readonly mayTry: Finds['mayTry'] = (rounds) => this.#budget.mayTry(rounds);

  readonly room: Finds['room'] = (name, size = 0) => {
    const why = this.#reached(size);
    const { ratioLeft } = this.#attachment;
    if (why === undefined) return Math.min(openLimits.oneFile, this.#budget.bytes, ratioLeft);
    this.#attachment.limit(why, this.#index);
    if (this.#budget.files > 0 && name !== '') this.#listClosed(name, size, `limit-${why}`);
    return 0;
  };

  /** The limit that a file of this size meets. */
  #reached(size: number): 'files' | 'bytes' | 'ratio' | undefined {
    if (this.#budget.files <= 0) return 'files';
    if (this.#budget.bytes <= 0 || size > this.#budget.bytes) return 'bytes';
    return this.#attachment.ratioLeft <= 0 ? 'ratio' : undefined;
  }

  readonly over: Finds['over'] = () => {
    const isRatio = this.#attachment.ratioLeft < Math.min(openLimits.oneFile, this.#budget.bytes);
    this.#attachment.limit(isRatio ? 'ratio' : 'bytes', this.#index);
  };

  readonly file: Finds['file'] = (name, bytes, how, about = {}) => {
    const attachment = this.#attachment;
    if (this.#budget.files <= 0) {
      attachment.limit('files', this.#index);
      return;
    }
    attachment.spend(bytes.length);
    const sha256 = this.#budget.sha256(bytes);
    const magic = readMagic(bytes);
    const own = attachment.list({
      name,
      ...inOf(this.#index),
      depth: this.#depth + 1,
      type: magic?.type ?? 'application/octet-stream',
      bytes: bytes.length,
      sha256,
      opened: how,
      ...about,
      ...(magic?.encrypted === true ? { encrypted: true } : {}),
    });
    attachment.match(bytes, own);
    if (how === 'decrypted') attachment.unlocked.push({ name, bytes, sha256 });
    if (about.password !== undefined) this.#budget.right.add(about.password);
    if (magic?.family === 'image' || magic?.type === 'application/pdf' || magic?.type === 'image/svg+xml')
      attachment.picture({ bytes, in: own });
    if (this.#ancestors.includes(sha256)) attachment.sign('holds-itself', name, this.#index);
    else if (!isOpenable(magic?.type, name, bytes)) return;
    else if (this.#depth + 1 < openLimits.depth)
      read(name, bytes, new Place(attachment, this.#depth + 1, own, [...this.#ancestors, sha256]));
    // what lies at the last depth is known by its bytes; what is inside it is not
    else if (magic?.family === 'archive' || magic?.family === 'disk' || how === 'decrypted')
      attachment.limit('depth', own);
  };

  readonly closed: Finds['closed'] = (name, bytes, why, about = {}) => {
    if (this.#budget.files <= 0) this.#attachment.limit('files', this.#index);
    else this.#listClosed(name, bytes, why, about);
  };

  #listClosed(name: string, bytes: number, unopened: Unopened, about: Pick<InnerFile, 'encrypted'> = {}): void {
    this.#attachment.list({
      name,
      ...inOf(this.#index),
      depth: this.#depth + 1,
      type: 'application/octet-stream',
      bytes,
      unopened,
      ...about,
    });
  }

  readonly picture: Finds['picture'] = (name, size, bytesOf) => {
    const budget = this.#budget;
    const room = Math.min(budget.bytes, this.#attachment.ratioLeft, budget.pictureBytes);
    if (budget.pictures <= 0 || size > room) {
      budget.partial.add('pictures');
      return;
    }
    const bytes = bytesOf(room);
    if (bytes === undefined) return;
    this.#attachment.spend(bytes.length);
    this.#attachment.picture({ bytes, name, ...inOf(this.#index) });
  };

  readonly text: Finds['text'] = (wordsOf) => {
    const most = Math.min(openLimits.words, this.#budget.words);
    if (most <= 0) {
      this.#budget.partial.add('archive-text');
      return;
    }
    const words = wordsOf(most);
    const seen = words.seen.trim().slice(0, most);
    const hidden = words.hidden.trim().slice(0, most);
    const isPicture = words.isPicture === true && seen === '';
    const isPartial = words.isPartial || seen.length < words.seen.trim().length;
    if (seen === '' && hidden === '' && !isPicture && !isPartial) return;
    this.#attachment.text({ seen, hidden, isPartial, ...(isPicture ? { isPicture } : {}), ...inOf(this.#index) });
  };

  readonly sign: Finds['sign'] = (kind, says, place = {}) => {
    this.#attachment.sign(kind, says, this.#index, place);
  };

  readonly link: Finds['link'] = (url, shown = '') => {
    this.#attachment.link(url, shown, this.#index);
  };

  readonly unread: Finds['unread'] = (why) => {
    if (why === 'limit-content') this.#attachment.limit('content', this.#index);
    if (why === 'limit-time') this.#attachment.limit('time', this.#index);
    if (this.#index === undefined) this.#attachment.unopened = why;
    else this.#attachment.change(this.#index, { unopened: why });
  };

  readonly encrypted: Finds['encrypted'] = () => {
    this.#attachment.isEncrypted = true;
    this.#attachment.change(this.#index, { encrypted: true });
  };

  readonly unlocked: Finds['unlocked'] = (password) => {
    this.#attachment.isEncrypted = true;
    this.#budget.right.add(password);
    if (this.#index === undefined) this.#attachment.password = password;
    else this.#attachment.change(this.#index, { encrypted: true, password });
  };
}
