/** Node's zlib and crypto for the readers of `unpack/`, each loaded when a file first needs it. */
import type { Inflated, Machine } from '../unpack/machine.ts';

/** Input from which the beginning of a damaged or endless stream is taken: it gives at most 4 MiB (1,032 to 1). */
const BEGINNING = 4096;

function inflate(bytes: Uint8Array, most: number, dictionary?: Uint8Array): Inflated {
  const zlib = process.getBuiltinModule('node:zlib');
  try {
    const made: unknown = zlib.inflateRawSync(bytes, {
      info: true,
      maxOutputLength: Math.max(1, most),
      ...(dictionary === undefined ? {} : { dictionary }),
    });
    return { ...withEngine(made, bytes.length), state: 'whole' };
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { bytes: beginning(bytes, most, isOver), used: bytes.length, state: isOver ? 'over' : 'broken' };
  }
}

/** With `info` the result is another one than its type says: the output, and the engine that counted the input. */
function withEngine(made: unknown, length: number): Pick<Inflated, 'bytes' | 'used'> {
  if (typeof made !== 'object' || made === null || !('buffer' in made && 'engine' in made)) {
    return { bytes: new Uint8Array(), used: length };
  }
  const { buffer, engine } = made;
  const used = typeof engine === 'object' && engine !== null && 'bytesWritten' in engine ? engine.bytesWritten : length;
  return {
    bytes: buffer instanceof Uint8Array ? buffer : new Uint8Array(),
    used: typeof used === 'number' ? used : length,
  };
}

/** What can be had without the end; of a stream that is only cut off, everything. */
function beginning(bytes: Uint8Array, most: number, isOver: boolean): Uint8Array {
  const zlib = process.getBuiltinModule('node:zlib');
  for (const input of isOver ? [bytes.subarray(0, BEGINNING)] : [bytes, bytes.subarray(0, BEGINNING)]) {
    try {
      const options = {
        finishFlush: zlib.constants.Z_SYNC_FLUSH,
        maxOutputLength: Math.max(1, isOver ? 1 << 23 : most),
      };
      return zlib.inflateRawSync(input, options).subarray(0, Math.max(0, most));
    } catch {
      // the fault lies in this piece of the input: a shorter one may end before it
    }
  }
  return new Uint8Array();
}

export const machine: Machine = {
  inflate,
  pbkdf2: (password, salt, rounds, length) =>
    process.getBuiltinModule('node:crypto').pbkdf2Sync(password, salt, rounds, length, 'sha1'),
  hmacSha1: (key, bytes) => process.getBuiltinModule('node:crypto').createHmac('sha1', key).update(bytes).digest(),
  aes: (key, blocks) => {
    const cipher = process
      .getBuiltinModule('node:crypto')
      .createCipheriv(`aes-${key.length * 8}-ecb`, key, null)
      .setAutoPadding(false);
    return cipher.update(blocks);
  },
  digest: (algorithm, bytes) => process.getBuiltinModule('node:crypto').hash(algorithm, bytes, 'buffer'),
  cbc: (way, key, first, blocks) => {
    const { createCipheriv, createDecipheriv } = process.getBuiltinModule('node:crypto');
    const make = way === 'seal' ? createCipheriv : createDecipheriv;
    return make(`aes-${key.length * 8}-cbc`, key, first)
      .setAutoPadding(false)
      .update(blocks);
  },
};
