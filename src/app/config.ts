/** Where metsuke keeps what is the owner's own, and what is said in the configuration file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Border } from '../examine/observe/border.ts';
import { makeFolder } from '../store/make-folder.ts';
import type { AskLevel } from './asking.ts';
import { Failure, isMissing } from './failure.ts';
import { putWhole } from './put-whole.ts';

/** What `--config FILE` may say; each key is the option of the same name. */
export interface Config {
  readonly lang?: 'ja' | 'en';
  readonly data?: string;
  /** `postgres://…`: where what is kept lies, instead of a file in the folder of `data`. */
  readonly store?: string;
  readonly ours?: readonly string[];
  readonly vouched?: readonly string[];
  readonly ask?: AskLevel;
  readonly dns?: readonly string[];
  readonly 'rdap-bootstrap'?: string;
  readonly whois?: string;
  /** The OpenID Connect provider at which people sign in to the server, and who we are there. */
  readonly 'oidc-issuer'?: string;
  readonly 'oidc-client'?: string;
  /** The path of the file that holds our secret there, and nothing else. */
  readonly 'oidc-secret-file'?: string;
  /** Where the ClamAV daemon listens: `host:port`, or the path of its socket. */
  readonly clamav?: string;
  /** Files and folders with YARA rules. */
  readonly yara?: readonly string[];
}

/** The levels of `--ask`, as a list; here, so that reading a call loads nothing that can ask. */
export const askLevels = ['none', 'recorded', 'registry', 'all'] as const satisfies readonly AskLevel[];

/** Loaded only where no variable says it: node:os takes half a millisecond of a short run. */
const home = (): string => process.getBuiltinModule('node:os').homedir();

/** The platform's data directory for metsuke; nothing is created by asking. */
export function defaultDataDirectory(): string {
  const { env, platform } = process;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home(), 'AppData', 'Local'), 'metsuke');
  if (platform === 'darwin') return join(home(), 'Library', 'Application Support', 'metsuke');
  return join(env.XDG_DATA_HOME ?? join(home(), '.local', 'share'), 'metsuke');
}

const KEYS = [
  'lang',
  'data',
  'store',
  'ours',
  'vouched',
  'ask',
  'dns',
  'rdap-bootstrap',
  'whois',
  'clamav',
  'yara',
  'oidc-issuer',
  'oidc-client',
  'oidc-secret-file',
] as const satisfies readonly (keyof Config)[];

const plainKeys = ['rdap-bootstrap', 'whois', 'clamav', 'oidc-issuer', 'oidc-client', 'oidc-secret-file'] as const;
const isPlainKey = (key: string): key is (typeof plainKeys)[number] => plainKeys.some((one) => one === key);

const isAskLevel = (value: unknown): value is AskLevel => askLevels.some((level) => level === value);

/** @throws Failure METSUKE_CONFIG_FILE when the file is missing, no JSON object, or has a key of another kind. */
export function readConfig(path: string): Config {
  const said = readObject(path, 'METSUKE_CONFIG_FILE');
  const wrong = (key: string): Failure =>
    new Failure(
      'METSUKE_CONFIG_FILE',
      { ja: `${path} の「${key}」は使えません`, en: `${path}: "${key}" is not understood` },
      { ja: `使える項目は ${KEYS.join('、')} です`, en: `known keys: ${KEYS.join(', ')}` },
      {
        exit: 2,
      },
    );
  const config: { -readonly [K in keyof Config]: Config[K] } = {};
  for (const [key, value] of Object.entries(said)) {
    if (key === 'lang' && (value === 'ja' || value === 'en')) config.lang = value;
    else if ((key === 'data' || key === 'store') && typeof value === 'string') config[key] = value;
    else if ((key === 'ours' || key === 'vouched' || key === 'dns' || key === 'yara') && isStrings(value))
      config[key] = value;
    else if (isPlainKey(key) && typeof value === 'string') config[key] = value;
    else if (key === 'ask' && isAskLevel(value)) config.ask = value;
    else throw wrong(key);
  }
  return config;
}

const borderFile = (data: string): string => join(data, 'border.json');

/** The border that `metsuke learn --save` kept, if any. @throws Failure METSUKE_BORDER_FILE when it cannot be read. */
export function keptBorder(data: string): Border | undefined {
  const path = borderFile(data);
  const said = readObject(path, 'METSUKE_BORDER_FILE', true);
  if (said === undefined) return undefined;
  const { ours, vouched, below } = said;
  if (!isStrings(ours) || !isStrings(vouched) || !(below === undefined || isStrings(below))) {
    throw new Failure(
      'METSUKE_BORDER_FILE',
      { ja: `${path} は境界の記録ではありません`, en: `${path} is not a border` },
      {
        ja: 'metsuke learn --save フォルダー で学習し直してください',
        en: 'learn it again with: metsuke learn --save PATH',
      },
    );
  }
  return { ours, vouched, ...(below === undefined ? {} : { below }), basis: 'learnt' };
}

/**
 * Keeps a learnt border, whole or not at all. Returns the path.
 * @throws Failure METSUKE_BORDER_FILE when the disk does not take it.
 */
export function keepBorder(data: string, border: Border, evidence: unknown): string {
  const path = borderFile(data);
  const { ours, vouched, below } = border;
  try {
    makeFolder(data, 0o700); // other people's mail will lie in it
    putWhole(path, `${JSON.stringify({ ours, vouched, below, evidence }, null, 2)}\n`);
  } catch (cause) {
    throw new Failure(
      'METSUKE_BORDER_FILE',
      { ja: `${path} に書けません`, en: `${path} cannot be written` },
      { ja: 'ディスクと権限を確認してください', en: 'check the disk and its permissions' },
      {
        cause,
      },
    );
  }
  return path;
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const MEND = { ja: 'ファイルを直すか、消してください', en: 'mend or remove the file' };

function readObject(path: string, code: 'METSUKE_CONFIG_FILE' | 'METSUKE_BORDER_FILE'): Record<string, unknown>;
function readObject(
  path: string,
  code: 'METSUKE_CONFIG_FILE' | 'METSUKE_BORDER_FILE',
  mayBeAbsent: true,
): Record<string, unknown> | undefined;
function readObject(
  path: string,
  code: 'METSUKE_CONFIG_FILE' | 'METSUKE_BORDER_FILE',
  mayBeAbsent = false,
): Record<string, unknown> | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (mayBeAbsent && isMissing(cause)) return undefined;
    throw new Failure(
      code,
      { ja: `${path} を読めません`, en: `${path} cannot be read` },
      { ja: '場所と権限を確認してください', en: 'check the path and its permissions' },
      { exit: 2, cause },
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value));
  } catch (cause) {
    throw new Failure(code, { ja: `${path} はJSONではありません`, en: `${path} is not JSON` }, MEND, {
      exit: 2,
      cause,
    });
  }
  throw new Failure(
    code,
    { ja: `${path} はJSONのオブジェクトではありません`, en: `${path} is not a JSON object` },
    MEND,
    { exit: 2 },
  );
}
