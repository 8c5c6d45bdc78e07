import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Route, RouteHop } from '../../src/examine/facts/way.ts';
import type { Stamp } from '../../src/examine/facts.ts';
import type { Observation } from '../../src/examine/finding.ts';
import { encyclopediaOf } from '../../src/examine/observe/stamps/encyclopedias.ts';
import { readStampField } from '../../src/examine/observe/stamps/header-fields.ts';
import { namedExamples, vendorOfName } from '../../src/examine/observe/stamps/malware-names.ts';
import { readNotices } from '../../src/examine/observe/stamps/notices.ts';
import { readSubjectMarks } from '../../src/examine/observe/stamps/subject-marks.ts';
import { observeStamps } from '../../src/examine/observe/stamps.ts';
import { textOf } from '../../src/message/content.ts';
import { locator } from '../../src/message/locate.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { assertLinear } from '../growth.ts';

test('a field with a verdict of spam is a stamp, and one that clears the mail says so', () => {
  const table: [field: string, by: string, clean: boolean][] = [
    ['X-Spam-Status: Yes, score=14.1 required=5.0 tests=BAYES_99', 'SpamAssassin', false],
    ['X-Spam-Status: No, score=-2.6 required=5.0 tests=BAYES_00', 'SpamAssassin', true],
    ['X-Spam-Status: No, score=-0.309 tagged_above=-9999 required=7', 'amavis', true],
    ['X-Spam-Flag: YES', 'X-Spam-Flag', false],
    ['X-Spam-Flag: NO', 'X-Spam-Flag', true],
    ['X-Spam: Not detected', 'X-Spam', true],
    ['X-Spam-Score: spam, score=5.01', 'X-Spam-Score', false],
    ['X-Spamd-Result: default: True [14.10 / 15.00]; URIBL_BLACK(7.00)', 'Rspamd', false],
    ['X-Spamd-Result: default: False [1.04 / 25.00]; X(1.50)', 'Rspamd', true],
    ['X-Rspamd-Action: add header', 'Rspamd', false],
    ['X-Barracuda-Spam-Status: No, SCORE=0.00 using global scores', 'Barracuda', true],
    ['X-Proofpoint-Spam-Details: rule=spam policy=default score=99', 'Proofpoint', false],
    ['X-Proofpoint-Spam-Details: rule=notspam policy=default score=0', 'Proofpoint', true],
    ['X-Example-MailScanner-SpamCheck: spam, ORDB-RBL', 'MailScanner', false],
    ['X-TM-AS-Result: Yes--21.434300-0-31-1', 'Trend Micro', false],
    ['X-TM-AS-Result: No-10--2.483200-8.000000', 'Trend Micro', true],
    ['X-MS-Exchange-Organization-SCL: 6', 'Microsoft Exchange', false],
    ['X-MS-Exchange-Organization-SCL: -1', 'Microsoft Exchange', true],
    ['X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:JP;LANG:ja;SCL:5;SFV:SPM;CAT:PHSH;', 'Microsoft', false],
    ['X-Forefront-Antispam-Report: CIP:192.0.2.1;SFV:NSPM;CAT:NONE;', 'Microsoft', true],
    ['X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:0;auth:0;dest:J;ENG:(1);', 'Microsoft', false],
    ['X-PMX-Spam: Gauge=XXXXXXXXX, Probability=92%, Report=', 'Sophos PureMessage', false],
    ['X-SpamExperts-Class: ham', 'SpamExperts', true],
    ['X-KLMS-AntiSpam-Status: not_detected', 'Kaspersky', true],
    ['X-SpamTest-Status: Probable Spam', 'Kaspersky', false],
    ['X-GMX-Antispam: 0 (Mail was not recognized as spam); Detail=V3;', 'GMX', true],
    ['X-VR-SPAMSTATE: SPAM', 'Vade', false],
    ['X-OCN-SPAM-CHECK: 100.00%', 'OCN', false],
    ['X-Biglobe-spamcheck: 1.21%', 'BIGLOBE', true],
    ['X-TERRACE-SPAMMARK: NO (SR:28.34) (by Terrace)', 'Terrace Mail', true],
    ['X-MD-Class: spam', 'ネッチュウフィルタ', false],
    ['X-IMAIL-SPAM-DNSBL: (example,1234,192.0.2.1)', 'IMail', false],
  ];
  for (const [field, by, clean] of table) {
    const said = fieldSaid(field);
    assert.deepEqual([said?.kind, said?.by, said?.clean], ['spam', by, clean], field);
  }
});

test('a field that only counts, or only says that somebody looked, is no verdict', () => {
  for (const field of [
    'X-Spam-Score: 5.2',
    'X-Spam-Level: *****',
    'X-Virus-Scanned: amavisd-new at example.net',
    'X-Spam: undefined',
    'X-Mimecast-Spam-Score: 3',
    'X-IronPort-Anti-Spam-Filtered: true',
    'X-Spam-Result: SPF_ALLOW (-0.20)',
    'X-Proofpoint-Virus-Version: vendor=fsecure',
    'X-GMX-Antivirus: -1 (not scanned)',
    'X-OCN-SPAM-CHECK: 45.00%',
    'X-Amavis-Alert: BAD HEADER SECTION, Duplicate header field: "References"',
    'X-Mailer: spam',
  ]) {
    assert.equal(fieldSaid(field), undefined, field);
  }
});

test('a virus field gives the name of the malware', () => {
  const table: [field: string, by: string, clean: boolean, malware?: string][] = [
    ['X-Amavis-Alert: INFECTED, message contains virus: Win.Test.EICAR_HDB-1', 'amavis', false, 'Win.Test.EICAR_HDB-1'],
    [
      'X-Virus-Status: Infected (Heuristics.Phishing.Email.SpoofedDomain)',
      'ClamAV',
      false,
      'Heuristics.Phishing.Email.SpoofedDomain',
    ],
    ['X-Virus-Status: Clean', 'ClamAV', true],
    ['X-Virus: Eicar-Test-Signature', 'Rspamd', false, 'Eicar-Test-Signature'],
    ['X-Spam-Virus: Yes (Eicar-Test-Signature)', 'SpamAssassin', false, 'Eicar-Test-Signature'],
    ['X-MailScanner: Found to be clean', 'MailScanner', true],
    ['X-Example-MailScanner: Found to be infected', 'MailScanner', false],
    ['X-EsetResult: clean, is OK', 'ESET', true],
    ['X-EsetResult: infected, contains a variant of Win32/Mytob', 'ESET', false, 'Win32/Mytob'],
    ['X-KLMS-Message-Action: attachment removed, AntiVirus', 'Kaspersky', false],
    [
      'X-Anti-Virus: Kaspersky Anti-Virus for Sendmail 5.6, bases: 20050301 #102746, check: 20041210 clean',
      'Kaspersky',
      true,
    ],
    ['X-Uvscan-Result: clean (17iWOb-0004VE-00)', 'McAfee', true],
    ['X-GMX-Antivirus: 0 (no virus found)', 'GMX', true],
  ];
  for (const [field, by, clean, malware] of table) {
    const said = fieldSaid(field);
    assert.deepEqual([said?.kind, said?.by, said?.clean, said?.malware], ['virus', by, clean, malware], field);
  }
});

function fieldSaid(field: string) {
  const colon = field.indexOf(':');
  return readStampField(field.slice(0, colon).toLowerCase(), field.slice(colon + 1));
}

test('marks at the front of a subject are stamps', () => {
  const table: [subject: string, kind: Stamp['kind'], says: string][] = [
    ['[spam] 重要なお知らせ', 'spam', '[spam]'],
    ['[SPAM]Your account', 'spam', '[SPAM]'],
    ['***SPAM*** お得な情報', 'spam', '***SPAM***'],
    ['*****SPAM***** offer', 'spam', '*****SPAM*****'],
    ['[迷惑メール] ご確認ください', 'spam', '[迷惑メール]'],
    ['【迷惑メール】ご確認ください', 'spam', '【迷惑メール】'],
    ['[meiwaku] ご確認', 'spam', '[meiwaku]'],
    ['[MEIWAKU] ご確認', 'spam', '[MEIWAKU]'],
    ['[SUSPECTED SPAM] hello', 'spam', '[SUSPECTED SPAM]'],
    ['{Spam?} hello', 'spam', '{Spam?}'],
    ['[Bulk] newsletter', 'spam', '[Bulk]'],
    ['[SPAM 12.3] hello', 'spam', '[SPAM 12.3]'],
    ['[SPAM:####] hello', 'spam', '[SPAM:####]'],
    ['[spam-suspect] hello', 'spam', '[spam-suspect]'],
    ['[SPAM FOUND] hello', 'spam', '[SPAM FOUND]'],
    ['[project-list] [spam] Re: hello', 'spam', '[spam]'],
    ['請求書 [SPAM]', 'spam', '[SPAM]'],
    ['[VirusAlert] 見積書', 'virus', '[VirusAlert]'],
    ['{Virus?} invoice', 'virus', '{Virus?}'],
    ['[WARNING: VIRUS REMOVED] invoice', 'virus', '[WARNING: VIRUS REMOVED]'],
    ['[virus Win32/Netsky.P worm] hello', 'virus', '[virus Win32/Netsky.P worm]'],
  ];
  for (const [subject, kind, says] of table) {
    const [mark, ...others] = readSubjectMarks(subject);
    assert.deepEqual([mark?.kind, mark?.says, others.length], [kind, says, 0], subject);
  }
  assert.equal(readSubjectMarks('[virus Win32/Netsky.P worm] hello')[0]?.malware, 'Win32/Netsky.P');
});

test('talk about spam, and a mark that an earlier mail got, are no stamps', () => {
  for (const subject of [
    'Re: [spam] your offer',
    'How to stop spam',
    '【重要】迷惑メール対策について',
    '[antispam-list] new rules',
    '[Phishing] warning from the council',
    'Spam musubi recipe',
    '[spammers-anonymous] meeting',
    '(株)例示商事 御見積書',
    '[',
    '***',
    '',
    '【フィッシング】に関するご注意',
    '**** hotel',
    '[JIRA] (SPAM-12) fix',
  ]) {
    assert.deepEqual(readSubjectMarks(subject), [], subject);
  }
});

// biome-ignore format: one notice a line
const notices: [text: string, by: string, file: string | undefined, malware: string | undefined, action: Stamp['action']][] = [
  ['The file [inline-589-1550.html] has been detected containing virus [HTML/Phishing.70A5!tr], and has been removed.', 'Fortinet', 'inline-589-1550.html', 'HTML/Phishing.70A5!tr', 'removed'],
  ['<p>The file <b>[a b.zip]</b> has been detected containing\r\nvirus [XF/CoinMiner.Z!tr], and has been removed.</p>', 'Fortinet', 'a b.zip', 'XF/CoinMiner.Z!tr', 'removed'],
  ['Dangerous Attachment has been Removed.  The file "price.zip" has been removed because of a virus.  It was infected with the "W32/Netsky.P@mm" virus.', 'Fortinet', 'price.zip', 'W32/Netsky.P@mm', 'removed'],
  ['------------------ Virus Warning Message (on the network)\n\nmessage.pif is removed from here because it contains a virus.\n\n---------------------------------------------------------', 'Trend Micro', 'message.pif', undefined, 'removed'],
  ['------------------ Virus Warning Message (on gw.example.jp)\n\nFound virus WORM_NETSKY.P in file document.zip\nThe uncleanable file is deleted.\n', 'Trend Micro', 'document.zip', 'WORM_NETSKY.P', 'removed'],
  ['ウイルスバスター for @nifty Mail からのお知らせです。\n添付ファイル名: readme.scr\nウイルス名: WORM_BADTRANS.B\n上記のウイルスを検出したため、ファイルを削除しました。', 'Trend Micro', 'readme.scr', 'WORM_BADTRANS.B', 'removed'],
  ['Symantec Mail Security replaced invoice.exe with this text message.  The original file was infected with the W32.Klez.H@mm virus and was deleted.', 'Symantec', 'invoice.exe', 'W32.Klez.H@mm', 'removed'],
  ['Symantec AntiVirus found a virus in an attachment you received.\nAttachment: card.scr\nVirus name: W32.Mydoom.A@mm\nAction taken: Clean failed : Quarantine succeeded', 'Symantec', 'card.scr', 'W32.Mydoom.A@mm', 'quarantined'],
  ['Virus/Unauthorized code: >>> W32/Sober.X@mm\nEmail quarantined on mail server server-1.example.com', 'Symantec', undefined, 'W32/Sober.X@mm', 'quarantined'],
  ['McAfee GroupShield has taken action on this mail.\nFile name: doc.pif\nVirus name: W32/Netsky.d@MM\nStatus: Deleted', 'McAfee', 'doc.pif', 'W32/Netsky.d@MM', 'removed'],
  ['Sophos Anti-Virus found the virus \'Mal/Phish-A\' in the attachment "bank.html". It was removed.', 'Sophos', 'bank.html', 'Mal/Phish-A', 'removed'],
  ['Our content checker found\n    virus: Worm.SomeFool.P\n\nin your email to the following recipient', 'amavis', undefined, 'Worm.SomeFool.P', 'blocked'],
  ['This is a message from the MailScanner E-Mail Virus Protection Service\n------\nThe original e-mail attachment "photo.zip"\nwas believed to be infected by a virus and has been replaced by this warning\nmessage.\n\nAt Thu Aug 15 22:55:53 2019 the virus scanner said:\n   ClamAV: photo.zip contains Win.Trojan.Agent-1234567-0\n', 'MailScanner', 'photo.zip', 'Win.Trojan.Agent-1234567-0', 'removed'],
  ['Warning: This message has had one or more attachments removed (DETAILS.rar, DETAILS.exe). Please read the "VirusWarning.txt" attachment(s).', 'MailScanner', 'DETAILS.rar, DETAILS.exe', undefined, 'removed'],
  ['Kaspersky Anti-Virus: the file "order.js" was infected with HEUR:Trojan.Script.Generic and has been deleted.', 'Kaspersky', 'order.js', 'HEUR:Trojan.Script.Generic', 'removed'],
  ['F-Secure Anti-Virus for Microsoft Exchange\nMalicious code found in file report.doc\nInfection: Trojan:W32/Agent.DXYZ\nAction: The file was dropped.', 'F-Secure', 'report.doc', 'Trojan:W32/Agent.DXYZ', 'removed'],
  ['The Barracuda gateway deleted the attachment "scan.pdf" because it was infected with JS.Phish.Gen-1', 'Barracuda', 'scan.pdf', 'JS.Phish.Gen-1', 'removed'],
  ['ESET Mail Security found in this message the following threats: invoice.doc - VBA/TrojanDownloader.Agent.XY - deleted', 'ESET', 'invoice.doc', 'VBA/TrojanDownloader.Agent.XY', 'removed'],
  ['Virus found in this message. File: a.exe Virus: Win32/Heur.AB deleted. Checked by AVG', 'AVG', 'a.exe', 'Win32/Heur.AB', 'removed'],
  ['Malware was detected in one or more attachments included with this email message.\nAction: All attachments have been removed.\ninvoice.xlsm Trojan:O97M/Obfuse.JKL!MTB', 'Microsoft', 'invoice.xlsm', 'Trojan:O97M/Obfuse.JKL!MTB', 'removed'],
  ['Malware was detected by Safe Attachments in one or more attachments included with this email message.', 'Microsoft', undefined, undefined, 'removed'],
  ['Microsoft Antigen for Exchange found letter.zip infected with VIRUS= W32/Klez.H@mm worm. The file is currently Removed.', 'Microsoft', 'letter.zip', 'W32/Klez.H@mm', 'removed'],
  ['The original content of this message part has been replaced\nby this text because it tested positive for the following\n\nTrojan:Win32/Wacatac.B!ml', 'Microsoft', undefined, 'Trojan:Win32/Wacatac.B!ml', 'removed'],
  ['IronPort: the attachment "x.zip" was infected with Troj/DocDl-ABC and has been dropped.', 'Cisco', 'x.zip', 'Troj/DocDl-ABC', 'removed'],
  ['Proofpoint removed the attachment "y.zip": infected with JS/Nemucod.B', 'Proofpoint', 'y.zip', 'JS/Nemucod.B', 'removed'],
  ['Dr.Web: mail.zip infected with Win32.HLLM.Netsky.35328, moved to quarantine: quarantined', 'Dr.Web', 'mail.zip', 'Win32.HLLM.Netsky.35328', 'quarantined'],
  ['BitDefender found an infected object: file "z.exe" infected with Trojan.GenericKD.12345678, deleted', 'Bitdefender', 'z.exe', 'Trojan.GenericKD.12345678', 'removed'],
  ['GUARDIANWALLがウイルスを検出し、添付ファイルを削除しました。\nファイル名:注文書.zip\nウイルス名:Trojan.Win32.Agent.abcd', 'GUARDIANWALL', '注文書.zip', 'Trojan.Win32.Agent.abcd', 'removed'],
  ['アルファメールのウイルスチェックにて、ウイルスを検出しました。\nウイルスに感染していた添付ファイルを削除して送信しています。', 'アルファメール', undefined, undefined, 'removed'],
  ['ソニーネットワークコミュニケーションズ株式会社\n【ウイルス検出情報】\n■感染していたファイルの名前    :report.zip\n■検出されたウイルスの名前     :WORM_MYTOB.EG\n■ウイルス感染ファイルの処理結果  :ウイルスを駆除しました', 'So-net', 'report.zip', 'WORM_MYTOB.EG', 'cleaned'],
  ['メールウイルスチェックは、お客さまへのメールにウイルスを検知しました。\n当サービスによってウイルスは駆除され、メールを全て受信しました。\n・感染ファイル名:data.exe\n・ウイルス名:Win32/Netsky.Q', 'ESET', 'data.exe', 'Win32/Netsky.Q', 'cleaned'],
];

test('a notice in the place of a file is read: who, which file, which malware, what was done', () => {
  for (const [text, by, file, malware, action] of notices) {
    const [notice] = readNotices(text);
    assert.deepEqual([notice?.file, notice?.malware, notice?.action], [file, malware, action], text);
    if (notice?.by !== 'text') assert.equal(notice?.by, by, text);
  }
  assert.ok(new Set(notices.map(([, by]) => by)).size >= 15);
});

test('a notice wrapped, in HTML, or behind other text is read the same', () => {
  for (const [text, , file, malware] of notices) {
    const html = `<html><body><p>お世話になっております。</p><div>${text.replaceAll('\n', '<br>\r\n')}</div></body></html>`;
    const [notice] = readNotices(html);
    assert.deepEqual([notice?.file, notice?.malware], [file, malware], html);
  }
});

test('mails about viruses, and quoted notices, are no notices', () => {
  for (const text of [
    'セキュリティニュース:ウイルスに感染したファイルを削除する方法をご紹介します。ウイルスが検出されました、という偽の警告にご注意ください。',
    'Your computer is infected with 3 viruses! Click here to remove them.',
    'Kaspersky says that many files were infected with a virus last year and were removed.',
    'Please find the attachment "report.pdf". It has been checked for viruses by our Sophos gateway.',
    '> The file [inline-589-1550.html] has been detected containing virus [HTML/Phishing.70A5!tr], and has been removed.',
    'The attachment was removed because it was too large.',
    '',
  ]) {
    assert.deepEqual(readNotices(text), [], text);
  }
});

test('the footer of a scanner that found nothing clears, and is nothing more', () => {
  assert.deepEqual(
    readNotices('\nNo virus found in this message.\nChecked by AVG - www.avg.com').map(({ by, clean, action }) => [
      by,
      clean,
      action,
    ]),
    [['AVG', true, undefined]],
  );
});

test('the spelling of a malware name tells whose engine gave it', () => {
  for (const [malware, vendor] of namedExamples) assert.equal(vendorOfName(malware), vendor, malware);
  for (const malware of ['XF/CoinMiner.Z!tr', 'HTML/Phishing.70A5!tr']) assert.equal(vendorOfName(malware), 'Fortinet');
  assert.equal(vendorOfName('EICAR'), undefined);
});

test("the name is linked with its vendor's encyclopedia, and with no other", () => {
  assert.equal(
    encyclopediaOf('Fortinet', 'HTML/Phishing.70A5!tr'),
    'https://www.fortinet.com/ve?vn=HTML%2FPhishing.70A5!tr',
  );
  assert.equal(
    encyclopediaOf('Kaspersky', 'HEUR:Trojan.Win32.Agent.abc'),
    'https://threats.kaspersky.com/en/threat/Trojan.Win32.Agent/',
  );
  assert.equal(encyclopediaOf('ClamAV', 'Win.Trojan.Agent-1-0'), undefined);
  assert.equal(encyclopediaOf('Fortinet', 'x\ud800'), undefined);
});

const hop = (index: number, trust: RouteHop['trust'], at: readonly [number, number], by: string): RouteHop => ({
  index,
  trust,
  at,
  by,
  rule: '',
  why: { ja: '', en: '' },
  format: 'generic',
});

function observed(eml: string): Observation<Stamp>[] {
  const message = readMessage(new TextEncoder().encode(eml.replaceAll('\n', '\r\n')));
  const received = message.headers.filter(({ key }) => key === 'received');
  const hops = received.map(({ at, value }, i) =>
    hop(i, i < 2 ? 'ours' : 'claimed', at, / by ([^\s;]+)/.exec(value)?.[1] ?? ''),
  );
  const route: Observation<Route> = { value: { hops, border: 1, basis: 'rule' }, proof: [{ at: [0, 1] }] };
  const text = eml.slice(eml.indexOf('\n\n') + 2);
  return observeStamps(
    message,
    [
      {
        part: message.body,
        text,
        locate: (start, end) => [message.body.bodyAt[0] + start, message.body.bodyAt[0] + end],
      },
    ],
    route,
  );
}

const mail = `X-Spam-Flag: YES
Received: from gw.example.jp (gw.example.jp [192.0.2.1]) by mbox.example.jp; Sat, 1 Aug 2026 10:00:01 +0900
X-Amavis-Alert: INFECTED, message contains virus: Win.Trojan.Agent-1234567-0
Received: from client.example.com (unknown [198.51.100.7]) by gw.example.jp; Sat, 1 Aug 2026 10:00:00 +0900
X-Spam-Status: No, score=-5.0 required=5.0
Received: from [127.0.0.1] by client.example.com; Sat, 1 Aug 2026 09:59:59 +0900
Subject: =?UTF-8?B?W3NwYW1dIOOBiuefpeOCieOBmw==?=
From: a@example.com

The file [inline-589-1550.html] has been detected containing virus [HTML/Phishing.70A5!tr], and has been removed.
`;

test('a field above the border line is ours and names the host; everything else is a claim', () => {
  const stamps = observed(mail).map(({ value }) => value);
  assert.deepEqual(
    stamps.map(({ kind, where, trust, host, clean }) => [kind, where, trust, host, clean]),
    [
      ['spam', 'header', 'ours', 'mbox.example.jp', undefined],
      ['virus', 'header', 'ours', 'gw.example.jp', undefined],
      ['spam', 'header', 'claimed', undefined, true],
      ['spam', 'subject', 'claimed', undefined, undefined],
      ['virus', 'text', 'claimed', undefined, undefined],
    ],
  );
  assert.equal(stamps[4]?.encyclopedia, 'https://www.fortinet.com/ve?vn=HTML%2FPhishing.70A5!tr');
});

test('the proof of a stamp is the bytes that say it', () => {
  const bytes = mail.replaceAll('\n', '\r\n');
  const shown = observed(mail).map(({ proof: [first] }) => ('at' in first ? bytes.slice(...first.at) : ''));
  assert.match(shown[0] ?? '', /^X-Spam-Flag: YES\r\n$/);
  assert.match(shown[3] ?? '', /^Subject:/);
});

test('a file that stands in the place of another is a stamp by its name', () => {
  const stamps = observed(
    `From: a@example.com\nSubject: x\nContent-Type: text/plain; name="VirusWarning.txt"\nContent-Disposition: attachment; filename="VirusWarning.txt"\n\nsee above\n`,
  );
  assert.deepEqual(
    stamps.map(({ value }) => [value.kind, value.by, value.where]),
    [['virus', 'MailScanner', 'attachment']],
  );
});

test('no words make a reader throw, or slow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      readNotices(`virus ${text} infected with ${text}`);
      readSubjectMarks(text);
      readSubjectMarks(`[${text}`);
      readStampField('x-spam-status', text);
      readStampField('x-virus-status', `infected ${text}`);
      vendorOfName(text);
    }),
  );
  const hostile = [
    'infected with ',
    'The file [',
    'ウイルス名:',
    'virus scanner said: x ',
    '[',
    '*',
    'a.b',
    'infected by a virus and has been replaced by this warning',
    '<b',
  ];
  for (const piece of hostile) {
    assertLinear(
      piece,
      200_000,
      (size) => piece.repeat(size / piece.length),
      (text) => {
        readNotices(`virus attachment ${text}`);
        readSubjectMarks(text);
        readStampField('x-mailscanner', text);
      },
    );
  }
});

for (const name of ['spam-stamp', 'virus-stamp'] as const) {
  test(`the fixtures of ${name}: one has the stamp, the other, just as plausible, has not`, () => {
    const kind = name === 'spam-stamp' ? 'spam' : 'virus';
    const count = (file: string): number => {
      const bytes = readFileSync(new URL(`../fixtures/detectors/${name}.${file}.eml`, import.meta.url));
      const message = readMessage(bytes);
      const texts = [...everyPart(message)]
        .filter(({ part }) => part.type.startsWith('text/'))
        .map(({ part }) => ({ part, text: textOf(message, part).text, locate: locator(message, part) }));
      const route: Observation<Route> = { value: { hops: [], basis: 'rule' }, proof: [{ at: [0, 1] }] };
      return observeStamps(message, texts, route).filter(({ value }) => value.kind === kind && !value.clean).length;
    };
    assert.ok(count('speaks') > 0);
    assert.equal(count('silent'), 0);
  });
}
