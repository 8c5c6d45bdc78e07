/** What `--ours` and `--vouched` may name, and which of it stands in no line of the mails that were read. */
import { type AddressBlock, inAny, readBlock } from '../examine/border/address-block.ts';
import { readIp } from '../message/ip.ts';
import { isCompoundFile } from '../message/outlook.ts';

/** RFC 1035 §2.3.4 */
const LONGEST_NAME = 253;
/** Letters, digits and hyphens, and the underscore that some hosts have. */
const LABEL = /^[a-z0-9_-]{1,63}$/i;
/** What is looked at of one mail: its Received lines stand at its beginning, those of a mail that came back not far below. */
const LOOKED_AT = 1024 * 1024;

/** People write `.example.jp` and `*.example.jp` for a name and everything below. */
const bareName = (written: string): string => written.replace(/^(?:\*?\.)?/, '').replace(/\.$/, '');

/** Whether it is an address, a block of addresses in CIDR form, or a name that a host can have. */
export function namesHosts(written: string): boolean {
  if (readBlock(written) !== undefined) return true;
  const name = bareName(written);
  const labels = name.split('.');
  // RFC 1123 §2.1: the last label of a name is never all digits, so that 300.1.1.1 is no host
  return name.length <= LONGEST_NAME && labels.every((one) => LABEL.test(one)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** Watches the mails go by for lines that name what the owner calls his: what none of them names may be misspelt. */
export class OwnHostsWatch {
  readonly #unseen: Set<string>;
  #mails = 0;
  #isSure = true;

  constructor(named: readonly string[]) {
    this.#unseen = new Set(named);
  }

  /** Looks at one mail, while there is something to be found. */
  look(bytes: Uint8Array): void {
    this.#mails += 1;
    // Outlook's own file has its lines in two bytes a character, and not always all of them
    if (isCompoundFile(bytes)) this.#isSure = false;
    if (this.#unseen.size === 0 || !this.#isSure) return;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString('latin1');
    let isReceived = false;
    for (const line of text.split(/\r\n|\n|\r/)) {
      // in a mail that came back they may stand behind marks of a quotation
      if (/^[>\s]{0,8}Received:/i.test(line)) isReceived = true;
      else if (!/^[>\s]{0,8}[ \t]/.test(line)) isReceived = false;
      if (isReceived) this.#lookAt(line.toLowerCase());
      if (this.#unseen.size === 0) return;
    }
  }

  /** What no line named; nothing where no mail was read, or not every line of it. */
  get unseen(): readonly string[] {
    return this.#mails === 0 || !this.#isSure ? [] : [...this.#unseen];
  }

  #lookAt(line: string): void {
    for (const named of this.#unseen) {
      const block = readBlock(named);
      const name = bareName(named).toLowerCase();
      const isNamed =
        block === undefined
          ? line.split(/[^a-z0-9._-]+/).some((word) => word === name || word.endsWith(`.${name}`))
          : line.split(/[^0-9a-f:.]+/).some((word) => isInBlock(word, block));
      if (isNamed) this.#unseen.delete(named);
    }
  }
}

function isInBlock(word: string, block: AddressBlock): boolean {
  // `IPv6:` before an address of that family leaves a colon (RFC 5321 §4.1.3)
  const ip = word.length < 3 ? undefined : readIp(word.replace(/^6:/, ''));
  return ip !== undefined && inAny(ip, [block]);
}
