/** Why a connection gave nothing, in the words of an Answer. */
import { notPublic } from './public-address.ts';

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ECONNREFUSED: 'refused',
    ENOTFOUND: 'no-address',
    EAI_AGAIN: 'no-address',
    ETIMEDOUT: 'timeout',
    ECONNRESET: 'cut-short',
    // closed while we were still sending
    EPIPE: 'cut-short',
    [notPublic]: 'private-address',
  }),
);

/** Node's codes for a certificate that does not hold. */
const certificate = /^(?:CERT_|UNABLE_TO_|ERR_TLS|ERR_SSL|SELF_SIGNED|DEPTH_ZERO)/;

/**
 * @param cause what was thrown: nothing that a server does may end an examination
 * @param signal that bounds the question in time
 */
export function connectionFailure(cause: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout';
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (certificate.test(code)) return 'untrusted-certificate';
  // the HTTP parser's
  if (code.startsWith('HPE_')) return 'malformed';
  return reasons.get(code) ?? 'unreachable';
}
