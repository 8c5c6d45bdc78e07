/** Reports of receivers: DMARC aggregate and failure reports, TLS reports, complaints. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unpack } from '../../src/app/machine/unpacked.ts';
import { readFeedbackReport } from '../../src/message/arf.ts';
import { type DmarcReport, readDmarcReport } from '../../src/message/dmarc-report.ts';
import { fieldIn } from '../../src/message/dsn/fields.ts';
import { readMessage } from '../../src/message/mime.ts';
import { readReportFile, reportsIn } from '../../src/message/report-files.ts';
import type { TlsReport } from '../../src/message/tls-report.ts';
import { readXml } from '../../src/message/xml.ts';
import { data, skipWithout } from '../data.ts';
import { assertLinear } from '../growth.ts';

const folder = (name: string) => data(`reports-and-dkim/${name}`);
const names = (name: string, ending: string) =>
  existsSync(folder(name)) ? readdirSync(folder(name)).filter((one) => one.endsWith(ending)) : [];
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `TrustedForwarder` of the suite is `trusted_forwarder` of the file. */
const word = (written: string | undefined): string => (written ?? '').replaceAll('_', '').toLowerCase();
const known = (written: string | undefined): string => (word(written) === 'unspecified' ? '' : word(written));
const LETTER: Readonly<Record<string, string>> = {
  r: 'relaxed',
  s: 'strict',
  mfrom: 'mailfrom',
  y: 'true',
  n: 'false',
};
const long = (written: string | undefined): string => LETTER[written ?? ''] ?? word(written);

function sameReport(name: string, seen: DmarcReport | undefined): void {
  const said = json(`${folder('dmarc-feedback')}/${name.replace(/\.(xml|eml)$/, '.json')}`);
  assert.ok(seen, name);
  const about = said.report_metadata;
  assert.deepEqual(
    [seen.organization, seen.email ?? null, seen.contact ?? null, seen.id, seen.begin, seen.end, [...seen.errors]],
    [
      about.org_name,
      about.email,
      about.extra_contact_info,
      about.report_id,
      about.date_range.begin,
      about.date_range.end,
      about.error,
    ],
    name,
  );
  const { policy } = seen;
  const asked = said.policy_published;
  assert.equal(policy.domain, asked.domain);
  assert.deepEqual(
    [known(policy.p), known(policy.sp), long(policy.adkim), long(policy.aspf), policy.fo ?? null],
    [known(asked.p), known(asked.sp), known(asked.adkim), known(asked.aspf), asked.fo],
    name,
  );
  assert.equal(seen.rows.length, said.record.length, name);
  for (const [at, row] of seen.rows.entries()) {
    const { row: own, identifiers, auth_results: results } = said.record[at];
    assert.deepEqual(
      [row.ip, row.count, known(row.disposition), known(row.dkim), known(row.spf)],
      [
        own.source_ip,
        own.count,
        known(own.policy_evaluated.disposition),
        known(own.policy_evaluated.dkim),
        known(own.policy_evaluated.spf),
      ],
      name,
    );
    assert.deepEqual(
      row.reasons.map(({ type, comment }) => [word(type) === 'sampledout' ? 'other' : word(type), comment ?? null]),
      own.policy_evaluated.reason.map((one: { type_: string; comment: string | null }) => [
        word(one.type_),
        one.comment,
      ]),
      name,
    );
    assert.deepEqual(
      [row.headerFrom, row.envelopeFrom ?? '', row.envelopeTo ?? null],
      [identifiers.header_from, identifiers.envelope_from, identifiers.envelope_to],
      name,
    );
    assert.deepEqual(
      row.dkimResults.map((one) => [one.domain, one.selector ?? '', word(one.result), one.humanResult ?? null]),
      results.dkim.map((one: Record<string, string>) => [one.domain, one.selector, word(one.result), one.human_result]),
      name,
    );
    assert.deepEqual(
      row.spfResults.map((one) => [one.domain, long(one.scope), word(one.result)]),
      results.spf.map((one: Record<string, string>) => [one.domain, known(one.scope), word(one.result)]),
      name,
    );
  }
}

test('aggregate reports say what the suite says they say', { skip: skipWithout('reports-and-dkim') }, () => {
  const files = names('dmarc-feedback', '.xml');
  assert.equal(files.length, 5);
  for (const name of files) sameReport(name, readDmarcReport(readFileSync(`${folder('dmarc-feedback')}/${name}`)));
});

test('and so do those that came packed in a mail', { skip: skipWithout('reports-and-dkim') }, () => {
  const files = names('dmarc-feedback', '.eml');
  assert.equal(files.length, 5);
  for (const name of files) {
    const found = reportsIn(readMessage(readFileSync(`${folder('dmarc-feedback')}/${name}`)), unpack);
    assert.equal(found.length, 1, name);
    sameReport(name, found[0]?.dmarc);
  }
});

function sameTls(name: string, seen: TlsReport | undefined): void {
  const said = json(`${folder('tlsrpt')}/${name}`);
  assert.ok(seen, name);
  assert.deepEqual(
    [seen.organization, seen.id, seen.contact, seen.begin, seen.end],
    [
      said['organization-name'],
      said['report-id'],
      said['contact-info'],
      said['date-range']['start-datetime'],
      said['date-range']['end-datetime'],
    ],
  );
  assert.equal(seen.policies.length, said.policies.length);
  for (const [at, policy] of seen.policies.entries()) {
    const own = said.policies[at];
    assert.deepEqual(
      [policy.type, policy.domain, [...policy.lines], policy.succeeded, policy.failed],
      [
        own.policy['policy-type'],
        own.policy['policy-domain'],
        own.policy['policy-string'] ?? [],
        own.summary['total-successful-session-count'],
        own.summary['total-failure-session-count'] ?? 0,
      ],
    );
    assert.deepEqual(
      policy.failures.map((one) => [
        one.result,
        one.sessions,
        one.sendingIp,
        one.receivingHost,
        one.receivingIp,
        one.reasonCode,
      ]),
      (own['failure-details'] ?? []).map((one: Record<string, unknown>) => [
        one['result-type'],
        one['failed-session-count'],
        one['sending-mta-ip'],
        one['receiving-mx-hostname'],
        one['receiving-ip'],
        one['failure-reason-code'],
      ]),
    );
  }
}

test('TLS reports say what the suite says they say, in files and in mails', {
  skip: skipWithout('reports-and-dkim'),
}, () => {
  assert.deepEqual([names('tlsrpt', '.json').length, names('tlsrpt', '.eml').length], [3, 2]);
  for (const name of names('tlsrpt', '.json'))
    sameTls(name, readReportFile(readFileSync(`${folder('tlsrpt')}/${name}`), unpack)?.tls);
  for (const name of names('tlsrpt', '.eml')) {
    const [found] = reportsIn(readMessage(readFileSync(`${folder('tlsrpt')}/${name}`)), unpack);
    sameTls(name.replace('.eml', '.json'), found?.tls);
  }
});

test('complaints and failure reports say what the suite says they say', {
  skip: skipWithout('reports-and-dkim'),
}, () => {
  const files = names('arf', '.eml');
  assert.equal(files.length, 5);
  for (const name of files) {
    const said = json(`${folder('arf')}/${name.replace('.eml', '.json')}`);
    const seen = readFeedbackReport(readMessage(readFileSync(`${folder('arf')}/${name}`)));
    assert.ok(seen, name);
    const of = (key: string) => fieldIn(seen.fields, key)?.value ?? null;
    const bare = (written: string | null) => written?.replace(/^<|>$/g, '').replace(/^rfc822;\s*/i, '') ?? null;
    assert.equal(word(seen.feedbackType).replaceAll('-', ''), word(said.feedback_type), name);
    assert.deepEqual(
      [
        seen.userAgent ?? null,
        seen.sourceIp?.split(' ', 1)[0] ?? null,
        of('original-envelope-id'),
        Number(of('incidents') ?? 1),
      ],
      [said.user_agent, said.source_ip, said.original_envelope_id, said.incidents],
      name,
    );
    assert.equal(bare(of('original-mail-from')), bare(said.original_mail_from), name);
    assert.equal(
      word(of('auth-failure') ?? 'unspecified').replaceAll('-', ''),
      word(said.auth_failure).replaceAll('-', ''),
      name,
    );
    const domains = seen.fields.filter(({ key }) => key === 'reported-domain').map(({ value }) => value);
    const uris = seen.fields.filter(({ key }) => key === 'reported-uri').map(({ value }) => value);
    assert.deepEqual([domains, uris], [said.reported_domain, said.reported_uri], name);
  }
});

const REPORT = `<?xml version="1.0"?><!DOCTYPE feedback [<!ENTITY a "aaaa">]>
<feedback><report_metadata><org_name>Mail &amp; Co &#x5c4b;</org_name><report_id>1</report_id></report_metadata>
<policy_published><domain>example.jp</domain><p>none</p></policy_published>
<record><row><source_ip>203.0.113.5</source_ip><count>7</count><policy_evaluated><dkim>fail</dkim><spf>fail</spf></policy_evaluated></row>
<identifiers><header_from>example.jp</header_from></identifiers></record></feedback>`;

test('a packed report is the same report, and no entity of its own grows', () => {
  for (const bytes of [bytesOf(REPORT), gzipSync(REPORT)]) {
    const seen = readReportFile(bytes, unpack)?.dmarc;
    assert.equal(seen?.organization, 'Mail & Co 屋');
    assert.deepEqual(
      seen?.rows.map(({ ip, count }) => [ip, count]),
      [['203.0.113.5', 7]],
    );
  }
  assert.equal(readXml('<a>&a;&lt;</a>')?.root.text, '&a;<');
});

test('a report that is cut keeps the rows that came, and says so', () => {
  const seen = readReportFile(bytesOf(REPORT.slice(0, -60)), unpack)?.dmarc;
  assert.deepEqual([seen?.rows.length, seen?.partial], [1, ['report-cut']]);
});

test('hostile files are read in time that grows with their length', () => {
  const hostile = ['<a>', '<', '<a ', '</a>', '<!--', '<![CDATA[', '&#x', '<feedback><record>'];
  for (const piece of hostile) {
    assertLinear(
      piece,
      100_000,
      (size) => bytesOf(`<feedback>${piece.repeat(Math.ceil(size / piece.length))}`),
      (bytes) => [readReportFile(bytes, unpack), readReportFile(gzipSync(bytes), unpack)],
    );
  }
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20));
  assert.equal(readReportFile(bomb, unpack), undefined);
});

test('no bytes make a reader of reports throw', () => {
  const packed = gzipSync(REPORT);
  const zipped = Buffer.from('PK\x03\x04');
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.nat({ max: REPORT.length }),
      fc.nat({ max: 2 }),
      (noise, at, form) => {
        const whole = [bytesOf(REPORT), packed, zipped][form] ?? zipped;
        const bytes = new Uint8Array([...whole.subarray(0, at), ...noise, ...whole.subarray(at)]);
        readReportFile(bytes, unpack);
        readReportFile(bytesOf(`{"report-id":"","policies":[${new TextDecoder().decode(noise)}]}`), unpack);
      },
    ),
    { numRuns: 500 },
  );
  for (const text of [
    '{"report-id":"1","policies":[null,1,"x",{"policy":[],"failure-details":[null]}]}',
    '{"report-id":"1","policies":{}}',
  ])
    readReportFile(bytesOf(text), unpack);
});
