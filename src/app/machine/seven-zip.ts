/**
 * Opens an archive by 7-Zip as WebAssembly, within limits: for Node's thread and a page's. What a stranger's bytes run through sees
 * a file system in memory and nothing else: no disk, no network, no environment.
 */
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import type { ArchiveQuestion, ReadArchive } from '../../unpack/machine.ts';

/** Bytes of WebAssembly memory: the largest window that archives of mails have (7z: 64 MiB; RAR 5 claims up to 4 GiB) and room to work. */
const MEMORY = 256 * 1024 * 1024;
const PAGE = 65_536;
/** Lines of what 7-Zip says that are kept of one archive: a few for each file. */
const LINES = 20_000;

/** The package's script and its compiled WebAssembly. */
interface SevenZip {
  readonly factory: SevenZipModuleFactory;
  readonly module: WebAssembly.Module;
}

/** For a thread of its own: Emscripten asks for more memory in one place, takes a refusal, and 7-Zip then says that it has none. */
export function boundMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > MEMORY) throw new RangeError('memory of 7-Zip');
    return grow.call(this, pages);
  };
}

/** One password after another until one opens it; what is not said to be locked is tried without one before. */
export async function openWithPasswords(question: ArchiveQuestion, sevenZip: SevenZip): Promise<ReadArchive> {
  const until = performance.now() + question.milliseconds / 2;
  let first: ReadArchive | undefined;
  for (const password of [...(question.isLocked ? [] : [undefined]), ...question.passwords]) {
    const made = await open(question, password ?? '-', sevenZip);
    const isLocked = made.stop === 'password' || made.closed.some(({ why }) => why === 'password');
    if (!isLocked) return password === undefined ? made : { ...made, password };
    first ??= made;
    if (performance.now() > until) break;
  }
  return first ?? { files: [], closed: [], stop: 'password' };
}

/** Thrown through 7-Zip, which is left where it stands. */
class Stop {
  readonly why: 'bytes' | 'files';
  constructor(why: 'bytes' | 'files') {
    this.why = why;
  }
}

async function open(
  { bytes, most, files: mostFiles, form }: ArchiveQuestion,
  password: string,
  loaded: SevenZip,
): Promise<ReadArchive> {
  const lines: string[] = [];
  const faults: string[] = [];
  const sevenZip = await started(
    loaded,
    (line) => lines.length < LINES && lines.push(line),
    (line) => faults.length < LINES && faults.push(line),
  );
  const { FS } = sevenZip;
  FS.writeFile('/archive', bytes);
  FS.mkdir('/out');
  const paths = boundOutput(FS, most, mostFiles);
  let stop: ReadArchive['stop'];
  try {
    const type = form === undefined ? [] : [`-t${form}`];
    sevenZip.callMain(['x', '-y', '-bd', '-bb1', '-aou', '-sccUTF-8', `-p${password}`, ...type, '-o/out', '/archive']);
  } catch (error) {
    stop = error instanceof Stop ? error.why : 'broken';
  }
  const names = namesOf(lines, paths);
  const files = paths.map((path, i) => ({ path, name: names[i] ?? '' }));
  const closed = faults.flatMap(fault);
  if (stop === undefined && files.length === 0 && closed.length === 0)
    stop = faults.some((line) => /password/i.test(line)) ? 'password' : 'broken';
  const bad = new Set(closed.map(({ name }) => name));
  return {
    files: files
      .map(({ path, name }, i) => ({
        name,
        bytes: contentOf(FS, path),
        isWhole: !bad.has(name) && !(stop !== undefined && i === files.length - 1),
      }))
      // what an unfit password or a damaged stream left is worth nothing where it is nothing
      .filter((one) => one.isWhole || (one.bytes.length > 0 && !isLocked(closed, one.name))),
    closed: closed.filter(({ name, why }) => why === 'password' || !files.some((one) => one.name === name)),
    ...(stop === undefined ? {} : { stop }),
  };
}

/** 7-Zip says of each file how it is called in the archive, and of folders with a stroke; what it makes has a tamer name. */
function namesOf(lines: readonly string[], paths: readonly string[]): readonly string[] {
  const said = lines.flatMap((line) => (line.startsWith('- ') && !line.endsWith('/') ? [line.slice(2)] : []));
  return said.length === paths.length ? said : paths.map((path) => path.slice(OUT.length));
}

/** The folder in memory that takes what comes out. */
const OUT = '/out/';

/** Counts what is written below `/out`, where no claim of a size and no leap forward makes memory: only bytes do. */
function boundOutput(FS: SevenZipModule['FS'], most: number, mostFiles: number): readonly string[] {
  const paths: string[] = [];
  const at = new Map<unknown, { position: number; size: number }>();
  let left = most;
  const { open: openFile, write, llseek } = FS;
  FS.open = (path, flags, ...rest) => {
    const stream = openFile.call(FS, path, flags, ...rest);
    if (!path.startsWith(OUT)) return stream;
    if (paths.length >= mostFiles) throw new Stop('files');
    paths.push(path);
    at.set(stream, { position: 0, size: 0 });
    return stream;
  };
  FS.llseek = (stream, offset, whence) => {
    const position = llseek.call(FS, stream, offset, whence);
    const own = at.get(stream);
    if (own !== undefined) own.position = position;
    return position;
  };
  FS.write = (stream, buffer, offset, length, position, ...rest) => {
    const own = at.get(stream);
    if (own !== undefined) {
      const end = (position ?? own.position) + length;
      left -= Math.max(0, end - own.size);
      if (left < 0) throw new Stop('bytes');
      own.size = Math.max(own.size, end);
      if (position === undefined) own.position = end;
    }
    return write.call(FS, stream, buffer, offset, length, position, ...rest);
  };
  FS.ftruncate = () => undefined;
  FS.truncate = () => undefined;
  return paths;
}

function contentOf(FS: SevenZipModule['FS'], path: string): Uint8Array {
  try {
    return FS.readFile(path);
  } catch {
    return new Uint8Array(); // a link, or a name that the file system in memory refused
  }
}

const isLocked = (closed: ReadArchive['closed'], name: string): boolean =>
  closed.some((one) => one.name === name && one.why === 'password');

/** `ERROR: Unsupported Method : a.txt`, `ERROR: Data Error in encrypted file. Wrong password? : a.txt` */
function fault(line: string): ReadArchive['closed'][number][] {
  const said = /^ERROR: (.{1,120}?) : (.*)$/.exec(line);
  if (said === null) return [];
  const [, what = '', name = ''] = said;
  return [{ name, why: /password/i.test(what) ? 'password' : /method/i.test(what) ? 'method' : 'broken' }];
}

/** A fresh one for each archive: what the last one left in its memory is no concern of the next. */
async function started(
  { factory, module }: SevenZip,
  print: (line: string) => void,
  printErr: (line: string) => void,
): Promise<SevenZipModule> {
  const options = {
    print,
    printErr,
    stdin: noInput,
    // nothing is fetched, and nothing is compiled twice
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (one: WebAssembly.Instance, of: WebAssembly.Module) => void,
    ) => {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance, module);
      return instance.exports;
    },
  };
  return factory(options);
}

/** It asks for a password where the one that it was given does not fit, and then hears that nobody is there. */
function noInput(): never {
  throw new Error('no input');
}
