import type { Reading } from './reading.ts';

/** Software that fetched the mail from a mailbox: the host it names is one that it asked, not a client that came. */
export function polls(reading: Reading): boolean {
  return reading.format === 'fetchmail' || reading.format === 'getmail' || /^(?:imap|pop)/i.test(reading.with ?? '');
}

/** What stands after `from` when no client came: the host itself, a queue, a channel of the same server. */
const own: ReadonlySet<string> = new Set([
  'localhost',
  'localhost.localdomain',
  'spooler',
  'mailer',
  'mailer-daemon',
  'root',
  'murder',
]);

/** Ways of handing on inside one system. */
const inner: ReadonlySet<string> = new Set([
  'lmtp',
  'lmtpa',
  'lmtps',
  'lmtpsa',
  'uucp',
  'uucp-rmail',
  'rmail',
  'bsmtp',
  'batch-smtp',
  'pipe',
  'dsn',
  'spool',
  'spam-scanned',
  'internal',
  'spamassassin',
  'qmail-scanner',
]);

/** Whether a line without an address names no client that came from outside, as far as its words say. */
export function isWithoutClient(reading: Reading): boolean {
  if (reading.local === true) return true;
  const word = reading.word;
  if (word === undefined) return true;
  const lower = word.toLowerCase();
  if ((own.has(lower) && !reading.hidden) || lower.includes('@')) return true;
  if (reading.rdns === 'localhost') return true; // Sendmail: `from name (user@localhost) by name`
  // Sun's message server names the channel that took the mail from another of its channels: `from conversion-daemon.host by host`
  if (lower.includes('-daemon.') || lower.endsWith('-daemon')) return true;
  const protocol = (reading.with ?? '').toLowerCase();
  // Exim writes the address of every client of the network; without one it names a trusted user of its own, who may call
  // the way the mail came what he likes (`-oMr`): `from list by lists.example.org with outflank-mailman.250566 (Exim 4.92)`
  if (reading.format === 'exim' && !reading.heloWritten && !protocol.includes('smtp')) return true;
  return (
    inner.has(protocol) ||
    protocol.startsWith('local') ||
    protocol.startsWith('qmail-scanner') ||
    reading.format === 'qmail-scanner'
  );
}
