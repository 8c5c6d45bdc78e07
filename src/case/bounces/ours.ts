/** What is known of the owner, by which his own mail is told from what others send in his name. */
import { hostName, isUnder, organizationOf } from '../../examine/border/host-owner.ts';
import { Side } from '../../examine/border/side.ts';
import type { Border } from '../../examine/observe/border.ts';
import { readIp } from '../../message/ip.ts';
import { onceFor } from '../../message/once.ts';
import type { Marks } from './marks.ts';

/** What was really sent. */
export interface SentLog {
  /** @param id a Message-ID without its angle brackets */
  has(id: string): boolean;
  readonly size: number;
  /** The first and last moment that its lines are dated, ms; absent when they bear no full date. */
  readonly covers?: readonly [first: number, last: number];
  /** Whether the ids of the log are all there. */
  readonly isWhole: boolean;
}

export interface Ours {
  readonly border: Border;
  readonly sent?: SentLog;
  readonly marks?: Marks;
}

const sideOf = onceFor((border: Border): Side => new Side(border.ours, false));

/** Whether a client is one of our hosts. The name counts only as the writing host looked it up, never as the client said it. */
export function isOurHost({ border }: Ours, ip: string | undefined, rdns: string | undefined): boolean {
  if (border.ours.length === 0) return false;
  const side = sideOf(border);
  const address = ip === undefined ? undefined : readIp(ip);
  if (address !== undefined && side.ownsAddress(address, undefined) !== undefined) return true;
  const name = hostName(rdns);
  return name !== undefined && side.ownsName(name) !== undefined;
}

/** Whether a name is one of our hosts, or lies below one. */
export const isOurName = ({ border }: Ours, host: string): boolean =>
  border.ours.some((one) => {
    const name = hostName(one);
    return name !== undefined && isUnder(host.toLowerCase(), name);
  });

/** The same organisation by two host names. */
export function isSameOrganization(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [hostName(one), hostName(other)];
  const organization = a === undefined ? undefined : organizationOf(a);
  return organization !== undefined && b !== undefined && organization === organizationOf(b);
}

/** What stands behind the `@` of an address; undefined where there is none. */
export const hostIn = (address: string | undefined): string | undefined =>
  address?.includes('@') ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : undefined;

/** A Message-ID without angle brackets and white space. */
export const bareId = (written: string): string => written.trim().replace(/^<|>$/g, '');

/** Characters of an id that its shape is made of. */
const SHAPE = 120;

/**
 * How a program makes its Message-IDs: runs of digits as `9`, of hexadecimal or mixed letters and digits as `x`, the
 * signs between them and the host as they are. `20020102.aB3f@mail.example.jp` is `9.x@mail.example.jp`.
 */
export function shapeOf(id: string): string {
  const bare = bareId(id).slice(0, 2 * SHAPE);
  const at = bare.lastIndexOf('@');
  const left = (at < 0 ? bare : bare.slice(0, at)).slice(0, SHAPE);
  const shape = left.replace(/[A-Za-z0-9]{1,120}/g, (run) => (/^\d{1,120}$/.test(run) ? '9' : 'x'));
  return `${shape}@${at < 0 ? '' : bare.slice(at + 1).toLowerCase()}`;
}
