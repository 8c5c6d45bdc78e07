/** What is kept and who examines: a store for each organization, a crew for each level of asking. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAIN } from '../app/accounts.ts';
import { asksNobody } from '../app/asking/asks-nobody.ts';
import { type Asking, type AskLevel, askingFor, plannedAsking } from '../app/asking.ts';
import { askLevels } from '../app/config.ts';
import { type CrewWish, StandingCrew } from '../app/crew/standing-crew.ts';
import { Failure } from '../app/failure.ts';
import { openKept, type StorePlace } from '../app/store-place.ts';
import type { Store } from '../store/store.ts';
import type { CrewState, Parts } from './parts.ts';
import { Problem } from './problem.ts';
import type { ServeOptions } from './serve.ts';

type Rooms = Pick<
  Parts,
  | 'storeOf'
  | 'keptAt'
  | 'keeperFor'
  | 'askingAt'
  | 'planner'
  | 'refuseBeyond'
  | 'mostAsked'
  | 'crew'
  | 'hasOwnRegistries'
> & {
  close(): Promise<void>;
};

/** Stands in the address of a PostgreSQL database where the id of the organization belongs. */
const PLACEHOLDER = '{organization}';

/** @throws Failure, StoreFailure when the store of the first organization cannot be opened */
export async function openRooms(options: ServeOptions, tell: (line: string) => void): Promise<Rooms> {
  const { border, workers, ask } = options;
  const stores = new Map<string, Promise<Store>>();
  const crews = new Map<AskLevel, Promise<StandingCrew>>();
  /** Those of `crews` and `planners` that stand. */
  const standing: StandingCrew[] = [];
  const stand = (wish: CrewWish): StandingCrew => {
    const crew = new StandingCrew(wish);
    standing.push(crew);
    return crew;
  };
  const askings = new Map<AskLevel, Promise<Asking>>();

  const storeOf = (organization: string): Promise<Store> => {
    const known = stores.get(organization);
    if (known !== undefined) return known;
    const opened = keptAt(options, organization).then((place) => openKept(place));
    stores.set(organization, opened);
    // a store that could not be opened is tried again with the next request
    opened.catch(() => stores.delete(organization));
    return opened;
  };

  const refuseBeyond = (level: AskLevel): void => {
    if (askLevels.indexOf(level) > askLevels.indexOf(ask.level))
      throw new Problem('not-asked-here', `at most ${ask.level}`);
  };

  const askingAt = async (level: AskLevel): Promise<Asking> => {
    refuseBeyond(level);
    const known = askings.get(level) ?? askingFor({ ...ask, level });
    askings.set(level, known);
    known.catch(() => askings.delete(level));
    return known;
  };

  const crewAt = (level: AskLevel): Promise<StandingCrew> => {
    const known = crews.get(level);
    if (known !== undefined) return known;
    const made = (async () => {
      const asking = asksNobody({ ...ask, level }) ? undefined : await askingAt(level);
      return stand({ border, workers, asking });
    })();
    crews.set(level, made);
    made.catch(() => crews.delete(level));
    return made;
  };

  const planners = new Map<AskLevel, StandingCrew>();
  const planner = (level: AskLevel): StandingCrew => {
    const made = planners.get(level) ?? stand({ border, workers: 1, asking: plannedAsking(level) });
    planners.set(level, made);
    return made;
  };

  const close = async (): Promise<void> => {
    await Promise.allSettled(crews.values()); // one that is still being made stands then
    for (const crew of standing) await crew.end();
    for (const store of stores.values())
      await (await store)
        .close()
        .catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
  };

  await storeOf(MAIN);
  await crewAt('none').catch(async (cause: unknown) => {
    await close();
    throw cause;
  });
  return {
    storeOf,
    keptAt: (organization) => keptAt(options, organization),
    askingAt,
    planner,
    refuseBeyond,
    mostAsked: ask.level,
    hasOwnRegistries: ask.rdapBootstrap !== undefined || ask.whois !== undefined,
    keeperFor: async (store, level) => {
      if (level !== 'none') await askingAt(level);
      return { store, crew: await crewAt(level) };
    },
    crew: () => addedUp(standing.map(({ state }) => state)),
    close,
  };
}

const addedUp = (states: readonly CrewState[]): CrewState => ({
  waiting: states.reduce((sum, { waiting }) => sum + waiting, 0),
  examining: states.reduce((sum, { examining }) => sum + examining, 0),
});

async function keptAt({ data, store }: ServeOptions, organization: string): Promise<StorePlace> {
  if (store !== undefined) {
    if (organization !== MAIN && !store.includes(PLACEHOLDER))
      throw new Failure(
        'METSUKE_SERVE_ORGANIZATIONS',
        'each organization has a database of its own',
        `write ${PLACEHOLDER} where its name differs in the "store" of the configuration`,
      );
    return { data, store: store.replaceAll(PLACEHOLDER, organization) };
  }
  if (organization === MAIN) return { data };
  const own = join(data, 'organizations', organization);
  await mkdir(own, { recursive: true, mode: 0o700 });
  return { data: own };
}
