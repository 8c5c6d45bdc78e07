/** How tests open a file: with the machine of Node, and every password that they name. */
import { machineForMail } from '../../src/app/machine/archives.ts';
import { sha256 } from '../../src/app/machine/sha256.ts';
import type { SignKind } from '../../src/unpack/finds.ts';
import type { Machine } from '../../src/unpack/machine.ts';
import type { Opened } from '../../src/unpack/open/attachment.ts';
import { Opener } from '../../src/unpack/open.ts';

export function opened(
  bytes: Uint8Array,
  name = 'file',
  passwords: readonly string[] = [],
  machine: Machine = machineForMail(),
): Opened & { readonly partial: readonly string[] } {
  const opener = new Opener(sha256, machine, () => passwords);
  return { ...opener.open({ name, bytes, sha256: sha256(bytes) }), partial: [...opener.partial] };
}

/** Depth and name of each file inside, with how it was opened or why not. */
export const listOf = ({ inside }: Opened): string[] =>
  inside.map((one) => `${one.depth} ${one.name} ${one.opened ?? one.unopened}`);

export const saysOf = ({ signs }: Opened, kind: SignKind): string[] =>
  signs.filter((one) => one.kind === kind).map((one) => one.says);
