/**
 * Real routes of every shape we know, on reserved names, as their receiving side writes them. `HELO` is what the
 * client of the handover called itself and `CLIENT` its address; the lines end with the one that names it.
 */

import type { Message } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';

export interface RealRoute {
  readonly name: string;
  /** From the top; the last is the line that our border wrote. */
  readonly lines: readonly string[];
  readonly border: number;
  readonly certainty?: 'likely';
}

/** A message with these Received lines and a short body. */
export function mailWith(lines: readonly string[], more = ''): Message {
  const received = lines.map((line) => `Received: ${line}\r\n`).join('');
  return readMessage(
    new TextEncoder().encode(`${received}${more}From: a@example.com\r\nTo: b@example.jp\r\nSubject: x\r\n\r\ntext\r\n`),
  );
}

const DATE = 'Tue, 10 Nov 2026 09:12:30 +0900';
const UTC = 'Tue, 10 Nov 2026 00:12:30 +0000';
const O365 =
  'with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.8746.27';

const route = (name: string, lines: readonly string[], certainty?: 'likely'): RealRoute => ({
  name,
  lines,
  border: lines.length - 1,
  ...(certainty !== undefined && { certainty }),
});

export const realRoutes: readonly RealRoute[] = [
  route('Postfix, one line', [
    `from HELO (unknown [CLIENT]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('Postfix with TLS and a reverse name', [
    `from HELO (mail.example.com [CLIENT]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519) (No client certificate requested) by mx.example.jp (Postfix) with ESMTPS id 4QrhLg6b4nz7QQ68 for <b@example.jp>; ${UTC} (UTC)`,
  ]),
  route('Postfix behind amavis and Dovecot', [
    `from mx.example.jp by mx.example.jp with LMTP id gLOgkdTidVr0 (envelope-from <a@example.com>) for <b@example.jp>; ${DATE}`,
    `from localhost (localhost [127.0.0.1]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
    `from mx.example.jp ([127.0.0.1]) by localhost (mx.example.jp [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id gLOgkdTidVr0 for <b@example.jp>; ${DATE} (JST)`,
    `from HELO (mail.example.com [CLIENT]) by mx.example.jp (Postfix) with ESMTPS id 5F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('Postfix, two hosts of one organization', [
    `from mx1.example.jp (mx1.example.jp [192.0.2.9]) by mbox.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
    `from HELO (unknown [CLIENT]) by mx2.example.jp (Postfix) with SMTP id 5F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('private addresses inside', [
    `from mx.example.jp (unknown [10.20.0.9]) by imap.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
    `from HELO (unknown [CLIENT]) by mx.example.jp (Postfix) with SMTP id 5F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('sendmail that found no agreeing name', [
    `from HELO (mx.example.jp [CLIENT] (may be forged)) by mx.example.jp (8.13.1/8.13.1) with ESMTP id i8FJcSRZ007847 for <b@example.jp>; ${DATE}`,
  ]),
  route('sendmail with ident', [
    `from HELO (IDENT:root@client.example.com [CLIENT]) by mx.example.jp (8.9.3/8.9.3) with SMTP id SAA05985; ${DATE}`,
  ]),
  route(
    'sendmail re-sent by procmail',
    [
      `(from b@localhost) by mx.example.jp (8.12.5/8.12.5/Submit) id g94KNDdm023904 for b@example.jp; ${DATE}`,
      `from HELO (client.example.com [CLIENT]) by mx.example.jp (8.12.5/8.12.5) with ESMTP id g94KND8f023906 for <b@example.jp>; ${DATE}`,
    ],
    'likely',
  ),
  route('Exim', [
    `from [CLIENT] (helo=HELO) by mx.example.jp with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.96) (envelope-from <a@example.com>) id 1qSUXd-00036F-2z for b@example.jp; ${DATE}`,
  ]),
  route('qmail', [
    '(qmail 21735 invoked by uid 89); 10 Nov 2026 00:12:31 -0000',
    '(qmail 21733 invoked from network); 10 Nov 2026 00:12:30 -0000',
    'from unknown (HELO HELO) (CLIENT) by node.example.jp with SMTP; 10 Nov 2026 00:12:30 -0000',
  ]),
  route('qmail with a user slot', [
    '(qmail 21735 invoked from network); 10 Nov 2026 00:12:31 -0000',
    'from unknown (HELO HELO) (info@example.com@CLIENT) by node.example.jp with SMTP; 10 Nov 2026 00:12:30 -0000',
  ]),
  route('qmail-scanner and two qmail hosts', [
    '(qmail 21735 invoked from network); 10 Nov 2026 00:12:33 -0000',
    'from mx.example.jp (192.168.4.2) by node.example.jp with SMTP; 10 Nov 2026 00:12:32 -0000',
    'from a@example.com by mx by uid 502 with qmail-scanner-1.20 (clamuko: 0.65. Clear:RC:0(CLIENT):. Processed in 0.2 secs); 10 Nov 2026 00:12:31 -0000',
    'from unknown (HELO HELO) (CLIENT) by mx.example.jp with SMTP; 10 Nov 2026 00:12:30 -0000',
  ]),
  route(
    'qmail hosts whose reverse name nobody confirmed',
    [
      'from mx.example.jp (192.0.2.9) by node.example.jp with SMTP; 10 Nov 2026 00:12:32 -0000',
      'from unknown (HELO HELO) (CLIENT) by mx.example.jp with SMTP; 10 Nov 2026 00:12:30 -0000',
    ],
    'likely',
  ),
  route('fetchmail', [
    `from localhost (localhost [127.0.0.1]) by pc.home.example.net (Postfix) with ESMTP id 4F1A2B3C4D for <b@localhost>; ${DATE}`,
    `from pc [127.0.0.1] by localhost with IMAP (fetchmail-5.9.0) for b@localhost (single-drop); ${DATE}`,
    `from HELO (client.example.com [CLIENT]) by mx.example.jp (8.11.6/8.11.6) with ESMTP id g7ME1MZ09279 for <b@example.jp>; ${DATE}`,
  ]),
  route('Microsoft 365', [
    `from PH7PR19MB5615.namprd19.prod.outlook.com (::1) by MN0PR19MB6312.namprd19.prod.outlook.com with HTTPS; ${UTC}`,
    `from DB7PR05CA0007.eurprd05.prod.outlook.com (2603:10a6:10:36::20) by PH7PR19MB5615.namprd19.prod.outlook.com (2603:10b6:510:138::14) ${O365}; ${UTC}`,
    `from DB8EUR05FT041.eop-eur05.prod.protection.outlook.com (2603:10a6:10:36:cafe::21) by DB7PR05CA0007.outlook.office365.com (2603:10a6:10:36::20) ${O365} via Frontend Transport; ${UTC}`,
    `from HELO (CLIENT) by DB8EUR05FT041.mail.protection.outlook.com (10.233.239.195) ${O365} via Frontend Transport; ${UTC}`,
  ]),
  route('Microsoft 365 by way of exchangelabs.com', [
    `from PH7PR19MB5615.namprd19.prod.outlook.com (2603:10b6:510:138::14) by MN0PR19MB6312.namprd19.prod.outlook.com with HTTPS; ${UTC}`,
    `from AM0PR01CA0123.eurprd01.prod.exchangelabs.com (2603:10a6:208:168::28) by PH7PR19MB5615.namprd19.prod.outlook.com (2603:10b6:510:138::14) ${O365}; ${UTC}`,
    `from AM6EUR05FT058.eop-eur05.prod.protection.outlook.com (2603:10a6:208:168:cafe::21) by AM0PR01CA0123.outlook.office365.com (2603:10a6:208:168::28) ${O365} via Frontend Transport; ${UTC}`,
    `from HELO (CLIENT) by AM6EUR05FT058.mail.protection.outlook.com (10.233.240.72) ${O365} via Frontend Transport; ${UTC}`,
  ]),
  route('Gmail', [
    'by 2002:a05:6a10:1234:b0:1eb:7fbb:6135 with SMTP id p20csp2399632eip; Mon, 9 Nov 2026 16:12:31 -0800 (PST)',
    'from HELO (mail.example.com. [CLIENT]) by mx.google.com with ESMTPS id l14-20020aa7d94e000000b004acb9be144dsi3382525eds.106.2026.11.09.16.12.30 for <b@example.jp> (version=TLS1_2 cipher=ECDHE-RSA-AES128-GCM-SHA256 bits=128/128); Mon, 09 Nov 2026 16:12:30 -0800 (PST)',
  ]),
  route('Gmail of 2012', [
    'by 10.229.8.67 with SMTP id g3csp291362qcg; Mon, 9 Nov 2026 16:12:31 -0800 (PST)',
    'by 10.68.232.161 with SMTP id tp1mr46665829pbc.44.1340676073698; Mon, 09 Nov 2026 16:12:31 -0800 (PST)',
    'from HELO (mail.example.com. [CLIENT]) by mx.google.com with ESMTP id wh5si2161253pbc.158.2026.11.09.16.12.30; Mon, 09 Nov 2026 16:12:30 -0800 (PST)',
  ]),
  route('Yahoo', [
    'from CLIENT (EHLO HELO) by 10.222.138.31 with SMTPs (version=TLS1_2 cipher=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256); Tue, 10 Nov 2026 00:12:30 +0000',
  ]),
  route('Exchange on premises', [
    `from EX01.corp.local (192.168.0.20) by EX02.corp.local (192.168.0.21) with Microsoft SMTP Server (TLS) id 15.0.1497.2 via Mailbox Transport; ${DATE}`,
    `from EX01.corp.local (192.168.0.20) by EX01.corp.local (192.168.0.20) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_X) id 15.1.2176.14; ${DATE}`,
    `from HELO (CLIENT) by EX01.corp.local (192.168.0.20) with Microsoft SMTP Server id 15.1.2176.14 via Frontend Transport; ${DATE}`,
  ]),
  route('a rented server whose filter sends the mail back', [
    `from fsav900.sakura.ne.jp (fsav900.sakura.ne.jp [192.0.2.111]) by www900.sakura.ne.jp (8.15.2/8.15.2) with ESMTP id 374DRMAA042544; ${DATE} (JST) (envelope-from a@example.com)`,
    `from www900.sakura.ne.jp (192.0.2.72) by fsav900.sakura.ne.jp (F-Secure/fsigk_smtp/550/fsav900.sakura.ne.jp); ${DATE} (JST)`,
    `from HELO (client.example.com [CLIENT]) by www900.sakura.ne.jp (8.15.2/8.15.2) with ESMTP id 474DRMAA042544 for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('a mail server of a provider, and a line of its customer', [
    `from HELO (p2034-ipngn200401tokyo.tokyo.ocn.ne.jp [CLIENT]) by mx.ocn.ne.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('a user who logged in', [
    `from HELO (unknown [CLIENT]) (Authenticated sender: b@example.jp) by mail.example.jp (Postfix) with ESMTPSA id 4F1A2B3C4D for <c@example.jp>; ${DATE} (JST)`,
  ]),
  route('Cyrus', [
    `from mx.example.jp ([192.0.2.9]) by store.example.jp (Cyrus v2.4.17) with LMTPA; ${DATE}`,
    `from HELO (unknown [CLIENT]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('MTA with IPv6 inside', [
    `from mx.example.jp (mx.example.jp [IPv6:2001:db8:1::25]) by mbox.example.jp (Postfix) with ESMTPS id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
    `from HELO (unknown [CLIENT]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4E for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('Yahoo with its mailbox hosts', [
    `from 127.0.0.1 by atlas-production.v2-mail-prod1-gq1.omega.yahoo.com pod-id atlas--production-gq1-66c7fd9cb8-n7x8g.gq1.yahoo.com with HTTP; ${UTC}`,
    `from CLIENT (EHLO HELO) by 10.217.136.85 with SMTPs (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256); ${UTC}`,
  ]),
  route('Fastmail', [
    `from phl-compute-05.internal (phl-compute-05.nyi.internal [10.202.2.45]) by phl-store-01.internal (Cyrus 3.9.0-alpha0) with LMTPA; ${UTC}`,
    `from phl-mx-04.internal ([10.202.2.203]) by phl-compute-05.internal (LMTPProxy); ${UTC}`,
    `from phl-mx-04.messagingengine.com (localhost [127.0.0.1]) by mailmx.phl.internal (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${UTC}`,
    `from HELO (mail.example.com [CLIENT]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by phl-mx-04.messagingengine.com (Postfix) with ESMTPS for <b@example.jp>; ${UTC}`,
  ]),
  route('iCloud, its gateway of 2023 to 2026 on top', [
    `from p00-icloudmta-smtpin-us-east-1a-100-percent-3 by p139-mailgateway-smtp-68dc5445cf-4744b (mailgateway 2634B97) with SMTP id d46c5731-b2bd-4246-beb5-8794eaaa4d6d for <b@icloud.com>; ${UTC}`,
    `from HELO (mail.example.com [CLIENT]) by p00-icloudmta-smtpin-us-east-1a-100-percent-3 (Postfix) with ESMTPS id 9A9F318017A2 for <b@icloud.com>; ${UTC}`,
  ]),
  route('iCloud, a door with a full name below its gateway', [
    `from ci74p00im-qukt09072702.me.com by p116-mailgateway-smtp-746c496c44-6mknn (mailgateway 2403B92) with SMTP id 4f24e911-87c4-4315-8f0b-f8245274ec19 for <b@icloud.com>; ${UTC}`,
    `from HELO (mail.example.com [CLIENT]) by ci74p00im-qukt09072702.me.com (Postfix) with ESMTPS id 11C766C0012C for <b@icloud.com>; ${UTC}`,
  ]),
  route('iCloud', [
    `from p00-icloudmta-smtpin-central1-2 (p00-icloudmta-smtpin-central1-2 [10.248.16.16]) by p00-icloudmta-asmtp-central1-9 (Postfix) with ESMTPS id 181C91800094; ${UTC}`,
    `from HELO (mail.example.com [CLIENT]) by p00-icloudmta-smtpin-central1-2 (Postfix) with ESMTPS id 281C91800094 for <b@example.jp>; ${UTC}`,
  ]),
  route('@nifty', [
    `from mx01.nifty.com ([10.126.8.80]) by store01.nifty.com with ESMTP id 02BKD48S012934; ${DATE}`,
    `from HELO (client.example.com [CLIENT]) by mx01.nifty.com with ESMTP id 12BKD48S012934 for <b@example.jp>; ${DATE}`,
  ]),
  route('BIGLOBE, whose lines inside give no address', [
    `from rcpt-gw.biglobe.ne.jp by mail.biglobe.ne.jp (RCPT_GW) id XAA0001; ${DATE}`,
    `from HELO (client.example.com [CLIENT]) by rcpt-gw.biglobe.ne.jp (kbkr/1000) with ESMTP id 1234 for <b@example.jp>; ${DATE}`,
  ]),
  route('a rented server behind the virus filter of its provider', [
    `from virusgw90001.xserver.jp (virusgw90001.xserver.jp [192.0.2.111]) by sv90001.xserver.jp (Postfix) with ESMTP id 3062E669F4C for <b@example.jp>; ${DATE} (JST)`,
    `from sv90001.xserver.jp (192.0.2.72) by virusgw90001.xserver.jp (F-Secure/fsigk_smtp/521/virusgw90001.xserver.jp); ${DATE} (JST)`,
    `from HELO (client.example.com [CLIENT]) by sv90001.xserver.jp (Postfix) with ESMTPS id 4062E669F4C for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('a rented server of another customer', [
    `from HELO (sv90002.xserver.jp [CLIENT]) by sv90001.xserver.jp (Postfix) with ESMTPS id 4062E669F4C for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('cPanel', [
    `from srv1.example.jp by srv1.example.jp with LMTP id aBcDeF (envelope-from <a@example.com>) for <b@example.jp>; ${DATE}`,
    `from mail.example.com ([CLIENT]:50000 helo=HELO) by srv1.example.jp with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.98) (envelope-from <a@example.com>) id 1tABCD-00000001abc-2xyz for b@example.jp; ${DATE}`,
  ]),
  route('Exim 3, which writes the HELO where others write the address', [
    `from mail.example.com (HELO) [CLIENT] by mx.example.jp with smtp (Exim 3.36 #1 (Debian)) id 18abcd-0000AB-00 for b@example.jp; ${DATE}`,
  ]),
  route('Oracle Beehive', [`from HELO (/CLIENT) by mx.example.jp (Oracle Beehive Gateway v4.0) with ESMTP ; ${DATE}`]),
  route('a list whose program puts notes between the lines of its Exim', [
    `from list by lists.example.jp with outflank-mailman.250566.431594 (Exim 4.92) (envelope-from <x-bounces@lists.example.jp>) id 1n12O6-0006XB-K2; ${DATE}`,
    `by outflank-mailman (output) from mailman id 250566.431594; ${DATE}`,
    `from localhost ([127.0.0.1] helo=lists.example.jp) by lists.example.jp with esmtp (Exim 4.92) (envelope-from <x-bounces@lists.example.jp>) id 1n12O5-0006X8-Ci; ${DATE}`,
    `by outflank-mailman (input) for mailman id 250566; ${DATE}`,
    `from mail.example.com ([CLIENT] helo=HELO) by lists.example.jp with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.92) (envelope-from <a@example.com>) id 1n12O4-0006X0-Ab; ${DATE}`,
  ]),
  route("PMDF, which writes the client's port where others write an ident name", [
    `from HELO ("port 1406"@[CLIENT]) by mx.example.jp (PMDF V5.2-32 #41462) with ESMTP id <01JR7DXX1VYO001CTX@mx.example.jp>; ${DATE}`,
  ]),
  route('IMail', [`from HELO [CLIENT] by mx.example.jp with ESMTP (SMTPD32-8.02) id A5DA43100D0; ${DATE}`]),
  route('Zmailer', [
    `from mail.example.com ([CLIENT]:448 "HELO HELO") by mx.example.jp with SMTP id S20037849AbWIFP6d; ${DATE}`,
  ]),
  route('Kopano on the host itself', [
    `from mx.example.jp (127.0.0.1:51400) by mx.example.jp (kopano-dagent) with LMTP; ${DATE}`,
    `from HELO (unknown [CLIENT]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
  route('Zimbra', [
    `from mail.example.jp (LHLO mail.example.jp) (192.0.2.9) by mail.example.jp with LMTP; ${DATE} (JST)`,
    `from localhost (localhost [127.0.0.1]) by mail.example.jp (Postfix) with ESMTP id 4F1A2B3C4D; ${DATE} (JST)`,
    `from mail.example.jp ([127.0.0.1]) by localhost (mail.example.jp [127.0.0.1]) (amavis, port 10032) with ESMTP id gLOgkdTidVr0; ${DATE} (JST)`,
    `from HELO (mail.example.com [CLIENT]) by mail.example.jp (Postfix) with ESMTPS id 5F1A2B3C4D; ${DATE} (JST)`,
  ]),
  route('Gmail that fetched by POP', [
    'by 2002:a05:6a10:1234:b0:1eb:7fbb:6135 with POP3 mf123456qkb; Mon, 9 Nov 2026 16:12:31 -0800 (PST)',
    `from HELO (mail.example.com [CLIENT]) by mx.example.jp (Postfix) with ESMTP id 4F1A2B3C4D for <b@example.jp>; ${DATE} (JST)`,
  ]),
];
