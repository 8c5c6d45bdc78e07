/** What a report says of a mail that came back, with the names in it; the labels are in `returned-lines.ts`. */

interface ReturnedWords {
  /** Which host wrote that client down. */
  readonly recordedBy: (host: string) => string;
  /** The reply of a host that refused it, with its name where that is known. */
  readonly replied: (host: string | undefined) => string;
  /** The same of a host that a service does not name. */
  readonly passedOn: (host: string) => string;
  /** What the host that writes the notice says itself. */
  readonly noted: (host: string | undefined) => string;
  readonly beganOn: (host: string, user: string | undefined) => string;
  readonly inside: (host: string) => string;
  /** Heads the desks for its source. */
  readonly desksFor: (ip: string) => string;
}

/** Mail systems write a number where they know no name. */
const named = (user: string): string =>
  user === '0' ? 'uid 0 (root)' : /^\d{1,10}$/.test(user) ? `uid ${user}` : user;

const ja: ReturnedWords = {
  recordedBy: (host) => `${host}の記録`,
  replied: (host) => (host === undefined ? '相手の返答' : `${host} の返答`),
  passedOn: (host) => `${host} が伝える、相手(名前の記載なし)の返答`,
  noted: (host) => (host === undefined ? '通知の説明' : `${host} の説明`),
  beganOn: (host, user) => (user === undefined ? `${host} の中` : `${host} の中、利用者 ${named(user)}`),
  inside: (host) => `${host} と同じ組織の内部(その組織のほかに、発信元は記録されていません)`,
  desksFor: (ip) => `元の発信元 ${ip} の窓口です(通知を送ってきたサーバーの窓口ではありません)`,
};

const en: ReturnedWords = {
  recordedBy: (host) => `as ${host} recorded`,
  replied: (host) => (host === undefined ? 'The other host replied' : `${host} replied`),
  passedOn: (host) => `The other host (not named) replied, as ${host} reports`,
  noted: (host) => (host === undefined ? 'The notice says' : `${host} says`),
  beganOn: (host, user) => (user === undefined ? `on ${host} itself` : `on ${host} itself, as its user ${named(user)}`),
  inside: (host) => `inside the organization of ${host}; no source beyond that is recorded`,
  desksFor: (ip) => `For ${ip}, the source of the original mail (not for the host that sent the notice)`,
};

export const returned: { readonly ja: ReturnedWords; readonly en: ReturnedWords } = { ja, en };
