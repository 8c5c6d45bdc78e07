/** The options that verbs know, in groups that belong together. */
import { parseArgs } from 'node:util';
import { Failure } from '../../app/failure.ts';

/** Options that every verb takes. */
const shared = {
  lang: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  config: { type: 'string' },
  data: { type: 'string' },
  quiet: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options of the verbs that read mails. */
const reading = {
  ours: { type: 'string', multiple: true },
  vouched: { type: 'string', multiple: true },
  workers: { type: 'string' },
} as const;

/** Options of `examine`. */
const examining = {
  keep: { type: 'boolean' },
  reported: { type: 'boolean' },
  'fail-on': { type: 'string' },
} as const;

/** Options of `learn`. */
const learning = {
  save: { type: 'boolean' },
} as const;

/** Options of the verbs that ask. */
const asking = {
  ask: { type: 'string' },
  dns: { type: 'string', multiple: true },
  'rdap-bootstrap': { type: 'string' },
  whois: { type: 'string' },
  answers: { type: 'string' },
} as const;

/** Options of the verbs that ask and end: a server would gather answers for as long as it runs. */
const recording = {
  record: { type: 'string' },
} as const;

/** Options of `bounces`. */
const folding = {
  sent: { type: 'string' },
  'batv-keys': { type: 'string' },
  verp: { type: 'string', multiple: true },
  resume: { type: 'string' },
} as const;

/** Options of `user`. */
const accounting = {
  role: { type: 'string' },
  organization: { type: 'string' },
  external: { type: 'boolean' },
} as const;

/** Options of `serve`. */
const serving = {
  listen: { type: 'string' },
  url: { type: 'string' },
} as const;

/** Options of `contact`. */
const wishing = {
  for: { type: 'string', multiple: true },
  brand: { type: 'string', multiple: true },
} as const;

/** Options of `case` and of what else touches the store. */
const casing = {
  title: { type: 'string' },
  by: { type: 'string' },
  note: { type: 'string' },
  at: { type: 'string' },
  ended: { type: 'string' },
  until: { type: 'string' },
  person: { type: 'string' },
  organization: { type: 'string' },
  number: { type: 'string' },
  lines: { type: 'string' },
  file: { type: 'string', multiple: true },
  settles: { type: 'string' },
  head: { type: 'string' },
  take: { type: 'string' },
  all: { type: 'boolean' },
  again: { type: 'boolean' },
  due: { type: 'boolean' },
} as const;

/** What belongs together; a verb takes some of them, and refuses the others instead of overlooking them. */
const groups = {
  reading,
  examining,
  learning,
  asking,
  recording,
  folding,
  serving,
  accounting,
  wishing,
  casing,
} as const;
export type Group = keyof typeof groups;

const LISTED = { ja: 'オプションの一覧は metsuke コマンド --help にあります', en: 'metsuke --help lists the options' };

/** What Node says in English of a call that it does not understand. */
function misread(cause: unknown, said: string): string {
  const option = /'([^']+)'/.exec(said)?.[1] ?? '';
  const isValue = cause instanceof Error && 'code' in cause && cause.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
  return isValue ? `${option} の値がないか、要らない値があります` : `${option} というオプションはありません`;
}

/** An option of another verb is refused, and not overlooked. */
export function refuseOthers(given: readonly string[], takes: readonly Group[]): void {
  const known = new Set([shared, ...takes.map((one) => groups[one])].flatMap((group) => Object.keys(group)));
  const other = given.find((name) => !known.has(name));
  if (other !== undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `--${other} はこのコマンドのオプションではありません`, en: `--${other} is not an option of this verb` },
      LISTED,
      {
        exit: 2,
      },
    );
}

export function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        ...shared,
        ...reading,
        ...examining,
        ...learning,
        ...asking,
        ...recording,
        ...folding,
        ...serving,
        ...accounting,
        ...wishing,
        ...casing,
      },
      allowPositionals: true,
    });
  } catch (cause) {
    const en = cause instanceof Error ? (cause.message.split(/[.\n]/, 1)[0] ?? '') : '';
    throw new Failure('METSUKE_ARGUMENT', { ja: misread(cause, en), en }, LISTED, { exit: 2, cause });
  }
}
