/** The values of options, checked: what is not understood is said, with what would be. */
import type { Config } from '../../app/config.ts';
import { Failure, type Said } from '../../app/failure.ts';

export const wrong = (what: string, wayOut: Said): Failure =>
  new Failure('METSUKE_ARGUMENT', { ja: `${what} は使えません`, en: `${what} is not understood` }, wayOut, {
    exit: 2,
  });

const takes = (known: readonly string[]): Said => ({
  ja: `使えるのは ${known.join('、')} です`,
  en: `it takes ${known.join(', ')}`,
});

export function oneOf<T extends string>(known: readonly T[], option: string, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw wrong(`${option} ${value}`, takes(known));
  return found;
}

/** @param also a word that is taken as well */
export function whole(option: string, value: string, most: number, also?: string): number {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most))
    throw wrong(`${option} ${value}`, {
      ja: `${also === undefined ? '' : `${also} か、`}${most}までの整数を指定してください`,
      en: `it takes ${also === undefined ? '' : `${also}, or `}a whole number up to ${most}`,
    });
  return number;
}

const LISTENS: Said = {
  ja: '127.0.0.1:4780 のように、ホスト:ポートで指定してください',
  en: 'it takes HOST:PORT, as 127.0.0.1:4780',
};

/** Where no well-known service listens. */
const PORT = 4780;

/** Where `serve` is reached. */
export interface ListenPlace {
  readonly host: string;
  readonly port: number;
  readonly mayMove: boolean;
}

/** `HOST:PORT`, `HOST`, `:PORT` or `PORT`; this machine alone without it. */
export function listenAt(said: string | undefined): ListenPlace {
  // digits alone name no host: who writes them means the port
  const place = /^\d{1,5}$/.test(said ?? '') ? `:${said}` : (said ?? '');
  const match = /^(\[[\da-f:.]+\]|[\w.-]*)(?::(\d{1,5}))?$/i.exec(place);
  const port = Number(match?.[2] ?? PORT);
  if (match === null || port > 65_535) throw wrong(`--listen ${said}`, LISTENS);
  return { host: match[1]?.replace(/^\[|\]$/g, '') || '127.0.0.1', port, mayMove: said === undefined };
}

/** A provider, and who we are there; the secret is read when the server starts. */
export interface OidcPlace {
  readonly issuer: URL;
  readonly clientId: string;
  readonly secretFile: string;
}

export function oidcWish({
  'oidc-issuer': issuer = '',
  'oidc-client': clientId,
  'oidc-secret-file': secretFile,
}: Config): OidcPlace {
  if (URL.canParse(issuer) && clientId !== undefined && secretFile !== undefined)
    return { issuer: new URL(issuer), clientId, secretFile };
  const wayOut = {
    ja: 'oidc-issuer(URL)、oidc-client、oidc-secret-file をそろえて指定してください',
    en: 'give oidc-issuer (a URL), oidc-client and oidc-secret-file together',
  };
  throw new Failure(
    'METSUKE_OIDC',
    { ja: 'OpenID Connectの設定が足りないか、正しくありません', en: 'the OpenID Connect provider is not understood' },
    wayOut,
    { exit: 2 },
  );
}

export function urlOf(said: string): URL {
  const url = URL.canParse(said) ? new URL(said) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw wrong(`--url ${said}`, {
      ja: 'サーバーのアドレスを https://metsuke.example.jp のように指定してください',
      en: 'it takes the address of the server, as https://metsuke.example.jp',
    });
  return url;
}
