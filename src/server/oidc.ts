/** Signing in by OpenID Connect: the code flow with PKCE (RFC 7636), by a library that is certified for it. */
import * as client from 'openid-client';
import { Failure } from '../app/failure.ts';
import { isLoopback } from './guard.ts';
import type { Parts } from './parts.ts';

export interface OidcWish {
  readonly issuer: URL;
  readonly clientId: string;
  readonly secret: string;
}

/** Somebody who went to the provider and has not come back yet. */
interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly at: number;
}

interface Identity {
  /** Issuer and subject: nobody else ever has them. */
  readonly subject: string;
  /** A mail address that the provider vouches for. */
  readonly name: string;
}

export interface Oidc {
  /** Where to send the browser, and what it brings back in a cookie. */
  begin(callback: URL): Promise<{ readonly to: URL; readonly key: string }>;
  /** Undefined for whoever did not begin here, or whose address the provider does not vouch for. */
  end(key: string, called: URL): Promise<Identity | undefined>;
}

/** How long one may be at the provider, in milliseconds, and how many at one time. */
const PATIENCE = 10 * 60_000;
const MOST = 1_000;

/** For the log. */
const WHERE = 'OpenID Connect';

/** @param log is told why nobody was signed in, without who it was */
export function oidcOf({ issuer, clientId, secret }: OidcWish, log: Parts['log']): Oidc {
  const begun = new Map<string, Begun>();
  let known: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    // only a provider on this machine is spoken to without TLS
    const isHere = issuer.protocol === 'http:' && isLoopback(issuer.hostname.replace(/^\[|\]$/g, ''));
    const options = isHere ? { execute: [client.allowInsecureRequests] } : {};
    known ??= client.discovery(issuer, clientId, secret, undefined, options);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    async begin(callback) {
      const config = await configuration().catch((cause: unknown) => {
        throw new Failure(
          'METSUKE_OIDC',
          `${issuer.href} gives no configuration`,
          'check oidc-issuer, and that it runs',
          { cause },
        );
      });
      const one = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
      };
      const key = client.randomState();
      begun.set(key, { ...one, at: Date.now() });
      const oldest = begun.size > MOST ? begun.keys().next().value : undefined;
      if (oldest !== undefined) begun.delete(oldest);
      const to = client.buildAuthorizationUrl(config, {
        redirect_uri: callback.href,
        scope: 'openid email',
        code_challenge: await client.calculatePKCECodeChallenge(one.verifier),
        code_challenge_method: 'S256',
        state: one.state,
        nonce: one.nonce,
      });
      return { to, key };
    },
    async end(key, called) {
      const one = begun.get(key);
      begun.delete(key);
      if (one === undefined || Date.now() - one.at > PATIENCE) return undefined;
      const checks = {
        pkceCodeVerifier: one.verifier,
        expectedState: one.state,
        expectedNonce: one.nonce,
        idTokenExpected: true,
      };
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, called, checks).catch((error: unknown) => {
        log(whyOf(error), WHERE);
        return undefined;
      });
      const claims = tokens?.claims();
      if (tokens === undefined || claims === undefined) return undefined;
      // some providers tell the address only at their userinfo
      const about =
        typeof claims['email'] === 'string'
          ? claims
          : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      const { email, email_verified: isVerified } = about;
      if (typeof email !== 'string' || isVerified !== true) {
        log('the provider vouches for no address', WHERE);
        return undefined;
      }
      return { subject: `${claims.iss} ${claims.sub}`, name: email };
    },
  };
}

/** What the library says, and the code of the provider (RFC 6749 §4.1.2.1, §5.2); its description may name a person. */
function whyOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('error' in error)) return error;
  const code = /^[\w.-]{1,60}$/.exec(String(error.error))?.[0];
  return code === undefined ? error : `${error.message} (${code})`;
}
