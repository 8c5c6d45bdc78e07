/**
 * Matches YARA rules by YARA-X as WebAssembly, in a thread that may be ended: rules are the operator's, the bytes a stranger's,
 * and what the two do together is known to nobody beforehand.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { Compiler, initSync, type Scanner } from '@virustotal/yara-x';
import type { ReadRules } from '../../unpack/machine.ts';
import { answerHeld, type Held, ringAtEnd } from './held-thread.ts';
import { ownRules } from './own-rules.ts';
import { ruleFiles } from './rule-files.ts';

/** Of one pattern; the first place is shown, and a rule may count. */
const MATCHES = 1000;
/** Rules that are told of one file. */
const HITS = 50;

export interface RulesQuestion {
  /** Files and folders with rules. */
  readonly places: readonly string[];
  /** Absent: only whether the rules can be read. */
  readonly bytes?: Uint8Array;
  readonly milliseconds: number;
}
export type RulesAnswer = ReadRules | { readonly problem: string };

const held: Held = workerData;
ringAtEnd(held);
const load = createRequire(import.meta.url);
let ready: { readonly places: string; readonly scanner: Scanner } | undefined;

held.port.on('message', (question: RulesQuestion) => {
  let answer: RulesAnswer;
  try {
    const places = question.places.join('\n');
    if (ready?.places !== places) ready = { places, scanner: compiled(question.places) };
    answer = question.bytes === undefined ? { hits: [] } : match(ready.scanner, question.bytes, question.milliseconds);
  } catch (error) {
    answer = { problem: String(error instanceof Error ? error.message : error).slice(0, 2000) };
  }
  answerHeld(held, answer);
});

/** Each file has a namespace of its own, so that two may use one name. @throws what is wrong with a rule, and where */
function compiled(places: readonly string[]): Scanner {
  // without the bytes it would fetch them
  const folder = dirname(load.resolve('@virustotal/yara-x/package.json'));
  initSync({ module: readFileSync(join(folder, 'pkg/yara_x_js_bg.wasm')) });
  const compiler = new Compiler();
  const sources = [{ name: 'metsuke', text: ownRules }, ...ruleFiles(places)];
  for (const { name, text } of sources) {
    try {
      compiler.newNamespace(name);
      compiler.addSource(text);
    } catch (error) {
      throw new Error(`${name}: ${String(error instanceof Error ? error.message : error)}`);
    }
  }
  const made = compiler.build().scanner();
  made.setMaxMatchesPerPattern(MATCHES);
  return made;
}

function match(rules: Scanner, bytes: Uint8Array, milliseconds: number): ReadRules {
  rules.setTimeoutMs(Math.max(1, Math.floor(milliseconds)));
  const result: unknown = rules.scan(bytes);
  if (field(result, 'valid') !== true) return { hits: [], stop: 'time' };
  const hits: ReadRules['hits'][number][] = [];
  for (const one of listIn(result, 'matches')) {
    if (field(one, 'isPrivate') === true || hits.length >= HITS) continue;
    const namespace = textIn(one, 'namespace');
    const rule = `${namespace === '' ? '' : `${namespace}:`}${textIn(one, 'identifier')}`;
    const meta = listIn(one, 'metadata').find((entry) => field(entry, 'identifier') === 'description');
    const [at] = listIn(one, 'patterns').flatMap((pattern) => listIn(pattern, 'matches'));
    const offset = field(at, 'offset');
    const length = field(at, 'length');
    hits.push({
      rule,
      description: textIn(meta, 'value'),
      // a rule of the file's size or form has no place
      ...(typeof offset === 'number' && typeof length === 'number' ? { at: [offset, offset + length] as const } : {}),
    });
  }
  return { hits };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, name: string): string {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
}
