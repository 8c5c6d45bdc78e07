/**
 * Forms and methods that have no reader here go to the machine's: RAR, ARJ and LHA that are packed, ZIP by other methods,
 * 7z that is closed or packed by PPMd, LZX, disk images, installers. What cannot be had even so stands as closed.
 */
import type { Finds, InnerFile, Unopened } from '../finds.ts';
import { innerName } from './gzip.ts';

type Reader = (bytes: Uint8Array, finds: Finds, name: string) => void;
type Entry = { readonly name: string; readonly closed?: Closed };
type Closed = readonly [bytes: number, why: Unopened, about: Pick<InnerFile, 'encrypted'> | undefined];

/** More files than one mail may have, so that its own limit is reached and told. */
const FILES = 512;

/** Reads by our own reader, and hands over what this leaves closed for one of the reasons. */
export function elseByOthers(reader: Reader, reasons: readonly Unopened[]): Reader {
  return (bytes, finds, name) => {
    const { machine } = finds;
    if (machine?.archive === undefined) {
      reader(bytes, finds, name);
      return;
    }
    const entries: Entry[] = [];
    const own: Finds = {
      ...finds,
      // that a password is missing is known when the other reader has not found it either
      encrypted: reasons.includes('password') ? () => undefined : finds.encrypted,
      file: (inner, ...rest) => {
        entries.push({ name: inner });
        finds.file(inner, ...rest);
      },
      closed: (inner, size, why, about) => {
        const isLeft = reasons.includes(why);
        entries.push(isLeft ? { name: inner, closed: [size, why, about] } : { name: inner });
        if (!isLeft) finds.closed(inner, size, why, about);
      },
    };
    reader(bytes, own, name);
    if (entries.some(({ closed }) => closed !== undefined)) openLeft(bytes, finds, entries);
  };
}

/** For a form that we have no reader for; `isStream`: one file without a name of its own is in it. */
export const byOthers =
  ({ form, isStream = false }: { readonly form?: string; readonly isStream?: boolean } = {}): Reader =>
  (bytes, finds, name) => {
    const read = ask(bytes, finds, false, form);
    if (read === undefined) return;
    if (read.stop === 'broken' && read.files.length === 0) {
      finds.unread('broken');
      return;
    }
    for (const file of read.files) tell(file, isStream ? innerName(name) : file.name, read.password, finds);
    tellClosed(read.closed, finds);
    tellStop(read.stop, finds);
  };

type Read = NonNullable<ReturnType<typeof ask>>;

/** Undefined when a limit was reached, or there is nobody to ask; both are told. */
function ask(bytes: Uint8Array, finds: Finds, isLocked: boolean, form?: string) {
  const archive = finds.machine?.archive;
  if (archive === undefined) {
    finds.unread('form');
    return undefined;
  }
  const most = finds.room('', 1);
  if (most === 0) return undefined;
  return archive({
    bytes,
    isLocked,
    passwords: finds.passwords(),
    most,
    files: FILES,
    ...(form === undefined ? {} : { form }),
  });
}

/** What our own reader listed tells which file is which: names may be written in another charset than 7-Zip takes them for. */
function openLeft(bytes: Uint8Array, finds: Finds, entries: readonly Entry[]): void {
  const left = new Set(entries.filter(({ closed }) => closed !== undefined));
  const isLocked = entries.some(({ closed }) => closed?.[1] === 'password');
  const read = ask(bytes, finds, isLocked);
  const isSame = read !== undefined && read.closed.length === 0 && read.files.length === entries.length;
  // headers that are locked themselves list one thing without a name
  const all = entries.find(({ name, closed }) => name === '' && closed !== undefined);
  const byName = new Map([...left].map((entry) => [entry.name, entry]));
  for (const [i, file] of (read?.files ?? []).entries()) {
    const entry = all ?? (isSame ? entries[i] : byName.get(file.name));
    if (entry?.closed === undefined) continue;
    left.delete(entry);
    tell(file, entry.name === '' ? file.name : entry.name, read?.password, finds);
  }
  const broken = new Set(read?.closed.flatMap(({ name, why }) => (why === 'broken' ? [name] : [])));
  for (const { name, closed } of left) {
    if (closed === undefined) continue;
    const [size, why, about] = closed;
    if (why === 'password') finds.encrypted();
    finds.closed(name, size, broken.has(name) ? 'broken' : why, about);
  }
  if (read?.stop === 'bytes' || read?.stop === 'time') tellStop(read.stop, finds);
}

function tell(file: Read['files'][number], name: string, password: string | undefined, finds: Finds): void {
  const room = finds.room(name, file.bytes.length);
  if (room === 0) return;
  const cut: Pick<InnerFile, 'unopened'> = file.isWhole ? {} : { unopened: 'broken' };
  const about = password === undefined ? cut : { ...cut, encrypted: true, password };
  if (password !== undefined) finds.encrypted();
  finds.file(name, file.bytes, password === undefined ? 'decompressed' : 'decrypted', about);
}

function tellClosed(closed: Read['closed'], finds: Finds): void {
  for (const { name, why } of closed) {
    if (why === 'password') finds.encrypted();
    finds.closed(name, 0, why, why === 'password' ? { encrypted: true } : {});
  }
}

function tellStop(stop: Read['stop'], finds: Finds): void {
  if (stop === 'bytes') finds.over();
  else if (stop === 'time') finds.unread('limit-time');
  else if (stop === 'password') {
    finds.encrypted();
    finds.closed('', 0, 'password', { encrypted: true });
  } else if (stop === 'broken') finds.unread('broken');
}
