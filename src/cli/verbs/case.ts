/** `metsuke case VERB ...`: what belongs together, what was done about it, and what is due. */
import { Failure } from '../../app/failure.ts';
import { type Session, within } from '../case/session.ts';
import { type CaseValues, type Format, lines, type Options, pages, readOptions } from '../options.ts';
import { isTerminal } from '../output.ts';

type Work = (session: Session) => Promise<number>;

const reading = () => import('../case/reading.ts');
const evidence = () => import('../case/evidence.ts');
const groups = () => import('../case/groups.ts');
const people = () => import('../case/people.ts');
const mails = () => import('../case/mails.ts');
const writing = () => import('../case/writing.ts');

const verbs: Readonly<Record<string, () => Promise<Work>>> = {
  list: async () => (await reading()).list,
  show: async () => (await reading()).showCase,
  new: async () => (await mails()).make,
  add: async () => (await mails()).add,
  release: async () => (await mails()).release,
  rename: async () => (await mails()).rename,
  split: async () => (await mails()).split,
  merge: async () => (await mails()).merge,
  verify: async () => (await evidence()).verify,
  export: async () => (await evidence()).exported,
  import: async () => (await evidence()).imported,
  propose: async () => (await groups()).propose,
  again: async () => (await groups()).again,
  contact: async () => (await people()).contact,
  note: async () => (await writing()).entering('noted'),
  call: async () => (await writing()).entering('called'),
  promise: async () => (await writing()).entering('promised'),
  answer: async () => (await writing()).entering('answered'),
  report: async () => (await writing()).entering('reported'),
  escalate: async () => (await writing()).entering('escalated'),
  publish: async () => (await writing()).entering('published'),
  close: async () => (await writing()).entering('closed'),
  reopen: async () => (await writing()).entering('reopened'),
};

/** They show something; the others say what they did. */
const showing: ReadonlySet<string> = new Set(['list', 'show', 'propose', 'again', 'verify']);

function printedBy([verb = 'list']: readonly string[], { take }: CaseValues): readonly Format[] {
  if (verb === 'show') return [...pages, 'pdf'];
  if (take !== undefined) return lines;
  // of a verb that there is not, the verb is to be told
  return showing.has(verb) || !Object.hasOwn(verbs, verb) ? pages : lines;
}

/** They write a document or an export to the file of `-o`. */
const filing: ReadonlySet<string> = new Set(['show', 'export']);

/** They begin something; to the others a place where nothing was ever kept is none. */
const making: ReadonlySet<string> = new Set(['new', 'import']);

/** A list is empty where nothing was ever kept. */
async function insteadOf(
  verb: string,
  { cased }: Options,
): Promise<((options: Options) => Promise<number>) | undefined> {
  if (verb === 'list') return (await reading()).listNothing;
  return verb === 'propose' && cased.take === undefined ? (await groups()).proposeNothing : undefined;
}

/** Words behind the verb, where not everything that follows has a meaning: one too many was meant for something. */
const most: Readonly<Record<string, number>> = {
  list: 0,
  show: 1,
  merge: 2,
  verify: 1,
  export: 1,
  import: 1,
  propose: 0,
};

export async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words, {
    isTerminal: isTerminal(1),
    takes: ['reading', 'casing'],
    prints: printedBy,
    writesFile: ([verb = 'list']) => filing.has(verb) || !Object.hasOwn(verbs, verb),
  });
  const [verb = 'list', first] = options.paths;
  const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (load === undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `case に「${verb}」というコマンドはありません`, en: `case has no verb "${verb}"` },
      { ja: `あるのは ${Object.keys(verbs).join(' ')} です`, en: `it has ${Object.keys(verbs).join(' ')}` },
      { exit: 2 },
    );
  const beyond = options.paths[1 + (most[verb] ?? Number.POSITIVE_INFINITY)];
  if (beyond !== undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: `case ${verb} に「${beyond}」は要りません`, en: `case ${verb} takes no "${beyond}"` },
      {
        ja: '指定の仕方は metsuke case --help にあります。空白を含むものは引用符で囲んでください',
        en: 'metsuke case --help says what it takes; what has spaces stands in quotation marks',
      },
      { exit: 2 },
    );
  if (verb === 'verify' && first !== undefined) return (await evidence()).verifyFile(options, first);
  const work = await load();
  return within(options, { verb, work, isMaking: making.has(verb), instead: await insteadOf(verb, options) });
}
