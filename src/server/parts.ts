/** What the routes stand on: made once, when the server starts, and handed to each. */
import type { Accounts } from '../app/accounts.ts';
import type { Asking, AskLevel } from '../app/asking.ts';
import type { StandingCrew } from '../app/crew/standing-crew.ts';
import type { Keeper } from '../app/keep-mail.ts';
import type { StorePlace } from '../app/store-place.ts';
import type { Border } from '../examine/observe/border.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './guard.ts';
import type { Jobs } from './jobs.ts';
import type { Metrics } from './metrics.ts';
import type { Oidc } from './oidc.ts';
import type { Tasks } from './tasks.ts';

/** How busy the workers are. */
export interface CrewState {
  readonly waiting: number;
  readonly examining: number;
}

export interface Parts {
  readonly place: Place;
  readonly accounts: Accounts;
  /** Absent where no provider is configured. */
  readonly oidc: Oidc | undefined;
  /** The store of an organization; opened when it is first needed. */
  readonly storeOf: (organization: string) => Promise<Store>;
  /** Where that store lies, for a worker that opens it itself. */
  readonly keptAt: (organization: string) => Promise<StorePlace>;
  /** What may be asked of the outside at most, and usually. */
  readonly mostAsked: AskLevel;
  /** A keeper that asks so much. @throws Problem not-asked-here */
  readonly keeperFor: (store: Store, level: AskLevel) => Promise<Keeper>;
  /** @throws Problem not-asked-here */
  readonly askingAt: (level: AskLevel) => Promise<Asking>;
  /** @throws Problem not-asked-here for what is beyond the operator's leave */
  readonly refuseBeyond: (level: AskLevel) => void;
  /** A crew that asks nobody and notes what it would ask. */
  readonly planner: (level: AskLevel) => StandingCrew;
  /** The operator named registries of his own: then addresses kept for documents are asked about too. */
  readonly hasOwnRegistries: boolean;
  readonly crew: () => CrewState;
  readonly border: Border;
  readonly workers: number | undefined;
  /** Where uploads lie until they are examined. */
  readonly incoming: string;
  /** The built web app. */
  readonly web: string;
  readonly jobs: Jobs;
  readonly tasks: Tasks;
  /** What reads much of a store, one after another: long, and nobody's report waits for it. */
  readonly digs: Tasks;
  readonly metrics: Metrics;
  /** False while it stops. */
  readonly isReady: () => boolean;
  /** Writes a failure into the log, for whoever runs the server, and where it was; nothing of a mail. */
  readonly log: (error: unknown, where: string) => void;
}
