/** The way of a mail: its lines, what each is worth, who handed it over, and whose the networks are. */
import type { Hop } from '../../message/message.ts';
import type { Text } from '../finding.ts';

/** ours: our ADMD wrote it. vouched: an ADMD the owner chose to believe. claimed: the sender may have typed it. contradicted: it cannot be. */
export type Trust = 'ours' | 'vouched' | 'claimed' | 'contradicted';

/** One Received line with what it is worth. Index 0 is the top line, the last that was written. */
export interface RouteHop extends Hop {
  readonly index: number;
  readonly trust: Trust;
  /** At or below the first line whose writer is not the client that the line above names: nothing ties it to this mail. */
  readonly unconnected?: true;
  /** The rule that gave the trust, e.g. `same-organization`; `why` is its sentence. */
  readonly rule: string;
  readonly why: Text;
}

/** Who gave the mail to us across the border: the one client that a believed line names. */
export interface Handover {
  readonly ip?: string;
  readonly port?: number;
  readonly helo?: string;
  readonly rdns?: string;
  /** The name is not the address's own, as the border found. */
  readonly rdnsFalse?: true;
  readonly by?: string;
  readonly user?: string;
  readonly userKind?: Hop['userKind'];
  readonly with?: string;
  readonly date?: string;
  /** The index of the hop that says so. */
  readonly hop: number;
  /** `likely` when a step above it leans on something that a sender could have arranged; absent means certain. */
  readonly certainty?: 'certain' | 'likely';
  /** Who it would be instead if the first such step is not believed. */
  readonly otherwise?: { readonly ip: string; readonly hop: number };
}

export interface Route {
  readonly hops: readonly RouteHop[];
  /** Index of the last line written on our side; absent when no line is believed. */
  readonly border?: number;
  readonly handover?: Handover;
  /** What the lines below the border, as far as they connect, say about the beginning; a claim. */
  readonly claimedOrigin?: { readonly ip: string; readonly hop: number };
  /** Why the believed lines end where they end, e.g. `outside`; said even where that leaves no handover. */
  readonly ends?: { readonly rule: string; readonly why: Text };
  /** How the border was found: `named` (--ours), `learnt`, or `rule` (`observe/border.ts`). */
  readonly basis: 'named' | 'learnt' | 'rule';
}

export type NetworkRole = 'handover' | 'claimed' | 'link' | 'mx' | 'ours';

/** Who holds a network, from the bundled tables; of a network, never of a person. */
export interface Network {
  readonly ip: string;
  readonly role: NetworkRole;
  readonly asn?: number;
  /** The name of the autonomous system. */
  readonly holder?: string;
  /** ISO 3166 code of the country where the table places the network: an estimate, and never where the sender sits. */
  readonly country?: string;
  /** Its operator has hosts all over the world, so that the country says little. */
  readonly worldwide?: true;
  /** The operator's domain that the recorded reverse name lies in, where the table names another holder. */
  readonly namedFor?: string;
  /** The date of the tables, `YYYY-MM-DD`. */
  readonly dataDate?: string;
  /** `private`, `loopback`, `linkLocal`, `reserved`, …: not an address of the Internet. */
  readonly special?: string;
}
