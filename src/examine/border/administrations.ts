/**
 * Administrations that write Received lines under several names, and which of their hosts serve many customers.
 * Dated data: each entry says what it was seen in. An entry can only join what one company runs; it never says
 * that a mail is good.
 */

export interface Administration {
  readonly name: string;
  /** Host names of its own: these and everything below. Networks of its access customers are left out on purpose. */
  readonly domains: readonly string[];
  /** Names without a domain that its hosts give themselves; `*` stands for any characters. */
  readonly bareNames?: readonly string[];
  /** Addresses from which only its own hosts speak to each other. */
  readonly inside?: readonly string[];
  /** Addresses of its own that are inside too, unless the line was written by one of its `doors`. */
  readonly insideOffDoors?: readonly string[];
  /** Hosts at which mail from elsewhere arrives, that of its own outbound pools included. */
  readonly doors?: readonly string[];
  /** Addresses that its hosts write after `by` instead of a name. */
  readonly writtenBy?: readonly string[];
  /**
   * Hosts that hand on what its customers send, or that customers rent: `*` stands for any characters. What they hand
   * to an MX of the same administration goes from one customer to another, so it is a handover.
   */
  readonly customers: readonly string[];
  /** Filters that take mail from its own hosts only. */
  readonly filters?: readonly string[];
  /** Its hosts write an address for every client from outside; a line without one is a hand-on inside. */
  readonly unaddressedInside?: boolean;
  /** Where this was seen, and when. */
  readonly source: string;
}

export const administrations: readonly Administration[] = [
  {
    name: 'Microsoft 365',
    domains: [
      'outlook.com',
      'exchangelabs.com',
      'office365.com',
      'office365.us',
      'hotmail.com',
      'outlook.cn',
      'protection.gbl',
    ],
    // 2603:10x6::/32 are the mailbox and transport servers of one region each; 2a01:111:e400::/38 was their forerunner.
    inside: [
      '2603:1006::/32',
      '2603:1016::/32',
      '2603:1026::/32',
      '2603:1036::/32',
      '2603:1046::/32',
      '2603:1056::/32',
      '2603:1086::/32',
      '2603:1096::/32',
      '2603:10a6::/32',
      '2603:10b6::/32',
      '2603:10c6::/32',
      '2603:10d6::/32',
      '2603:10e6::/32',
      '2a01:111:e400::/38',
    ],
    // in these both the outbound pools and the transport servers have their addresses; the pools speak to the MX only:
    // "from BL6PEPF0001AB50.namprd04.prod.outlook.com (2a01:111:f403:f902::) by BL6PEPF0001641C.outlook.office365.com (2603:1036:…)"
    insideOffDoors: ['2a01:111:f400::/46'],
    doors: [
      '*.mail.protection.outlook.com',
      '*.mail.protection.office365.us',
      '*.mail.protection.partner.outlook.cn',
      '*.hotmail.com',
      '*.protection.gbl',
      '*.olc.protection.outlook.com',
    ],
    customers: [
      '*.outbound.protection.outlook.com',
      '*.outbound.protection.office365.us',
      '*.hotmail.com',
      '*.outbound.mail.live.com',
      'mail-*.outlook.com',
    ],
    source:
      '380 mails received at Microsoft 365, 2022 to 2026 (phishing_pot); Office 365 URLs and IP address ranges, 2025',
  },
  {
    name: 'Google',
    domains: ['google.com', 'gmail.com', 'googlemail.com', '1e100.net'],
    // 6to4 of 10.0.0.0/8 (2002:a00::/24): written for every hand-on inside since 2018, plain 10.x before
    writtenBy: ['2002:a00::/24'],
    customers: ['*.google.com', '*.gmail.com', '*.googlemail.com'],
    source: 'mails received at Gmail, 2012 to 2026; RFC 3056 §2',
  },
  {
    name: 'Yahoo and AOL',
    domains: ['yahoo.com', 'yahoodns.net', 'yahoo.net', 'aol.com', 'aim.com'],
    customers: [
      'sonic*.yahoo.com',
      'web*.mail.*.yahoo.com',
      'n*.bullet.mail.*.yahoo.com',
      'nm*.yahoo.com',
      'smtp*.mail.*.yahoo.com',
      'omp*.mail.*.yahoo.com',
      '*.grp.*.yahoo.com',
      'omr-*.mx.aol.com',
      'mtaomg-*.mx.aol.com',
      'imr-*.mx.aol.com',
    ],
    source: 'mails received from and at Yahoo, 2002 to 2024',
  },
  {
    name: 'Yahoo! JAPAN',
    domains: ['yahoo.co.jp', 'yahoo-net.jp'],
    customers: [
      'nh*.yahoo.co.jp',
      'ngm*.yahoo.co.jp',
      'omg*.yahoo.co.jp',
      '*.bullet.mail.*.yahoo.co.jp',
      'smtp*.mail.*.yahoo.co.jp',
      'web*.mail.*.yahoo.co.jp',
    ],
    source: 'list archives with mails sent from yahoo.co.jp, 2019',
  },
  {
    name: 'Apple iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com', 'apple.com'],
    // "by p00-icloudmta-smtpin-… (Postfix)", "from p00-icloudmta-smtpin-… by p139-mailgateway-smtp-… (mailgateway 2634B97)"
    bareNames: ['p*-icloudmta-*', 'p*-mailgateway-*'],
    unaddressedInside: true, // the mailgateway writes no address
    customers: ['*.me.com', '*.mail.icloud.com', '*outbound*.icloud.com', '*.mac.com', 'ma*-*.apple.com'],
    source: 'mails sent from iCloud, to 2026, and received there, 2023 to 2026',
  },
  {
    name: 'Zoho',
    domains: [
      'zoho.com',
      'zohomail.com',
      'zoho.eu',
      'zohomail.eu',
      'zoho.in',
      'zohomail.in',
      'zoho.jp',
      'zohomail.jp',
      'zcsend.net',
      'zeptomail.com',
    ],
    customers: ['sender*.zoho.*', 'sender*.zohomail.*', 'sender*.mail.zoho.*', '*.zcsend.net', '*.zeptomail.com'],
    unaddressedInside: true, // "from mail.zoho.com by mx.zohomail.com with SMTP id …"
    source: 'mails received from Zoho, 2022 to 2026 (phishing_pot); bounces of mx.zohomail.com, 2014',
  },
  {
    name: 'Yandex',
    domains: ['yandex.net', 'yandex.ru', 'yandex.com'],
    customers: ['forward*.yandex.net', 'forward*.yandex.ru', 'vla*.yandex.net', '*.cloud.yandex.net'],
    source: 'mails received from Yandex, 2022 to 2024',
  },
  {
    name: 'Fastmail',
    domains: ['messagingengine.com', 'fastmail.com', 'fastmail.fm'],
    customers: [
      '*-smtp.messagingengine.com',
      'fhigh*.messagingengine.com',
      'fout*.messagingengine.com',
      'flow*.messagingengine.com',
      'whigh*.messagingengine.com',
      'wout*.messagingengine.com',
      'wfout*.messagingengine.com',
      'wfhigh*.messagingengine.com',
      'out*.messagingengine.com',
    ],
    source: 'list archives with mails sent from Fastmail, 2019 to 2026',
  },
  {
    name: 'Proton',
    domains: ['protonmail.ch', 'proton.ch', 'proton.me', 'protonmail.com'],
    customers: ['mail-*.protonmail.ch', 'mail-*.proton.ch', 'mail-*.protonmail.com', 'mail4*.protonmail.ch'],
    source: 'mails received at and from Proton, 2021 to 2024 (phishing_pot)',
  },
  {
    name: 'GMX and WEB.DE',
    domains: ['gmx.net', 'gmx.com', 'gmx.de', 'web.de', 'kundenserver.de', '1and1.com', 'ionos.com'],
    customers: ['mout*.gmx.net', 'mout*.web.de', 'mout*.kundenserver.de', 'mout*.perfora.net'],
    source: 'bounces and mails of mout.gmx.net and mout.kundenserver.de, 2010 to 2024',
  },
  {
    name: 'Mail.ru',
    domains: ['mail.ru', 'my.com'],
    customers: ['f*.my.com', 'f*.i.mail.ru', 'smtp*.i.mail.ru', 'fallback*.i.mail.ru'],
    source: 'mails received from Mail.ru, 2023 (phishing_pot)',
  },
  {
    name: 'Amazon',
    domains: ['amazonses.com', 'amazonaws.com'],
    customers: ['*.amazonses.com', 'ec2-*.amazonaws.com', '*.compute.amazonaws.com', '*.compute-1.amazonaws.com'],
    source: 'mails received from Amazon SES and EC2, 2022 to 2026 (phishing_pot)',
  },
  {
    name: 'OVH',
    domains: ['ovh.net', 'ovh.com'],
    customers: ['*.mail-out.ovh.net', 'vps*.ovh.net', 'ns*.ovh.net', 'ks*.ovh.net'],
    source: 'mails received from OVH, 2022 to 2024 (phishing_pot)',
  },
  {
    name: '@nifty',
    domains: ['nifty.com', 'nifty.ne.jp'], // infoweb.ne.jp names its access customers
    customers: ['conuserg-*.nifty.com', 'conssluserg-*.nifty.com', 'condef-*.nifty.com', 'mta-snd*.nifty.com'],
    source: 'list archives with mails sent from nifty.com, 2019 to 2022',
  },
  {
    name: 'BIGLOBE',
    domains: ['biglobe.ne.jp'], // mesh.ad.jp names its access customers
    customers: ['mta-snd*.biglobe.ne.jp', 'mta-or*.biglobe.ne.jp'],
    unaddressedInside: true, // "from mail.biglobe.ne.jp by mta-snd-w04.biglobe.ne.jp with ESMTP id …"
    source: 'list archives with mails sent from biglobe.ne.jp, 2024 and 2025',
  },
  {
    name: 'OCN',
    domains: ['ocn.ne.jp', 'ocn.ad.jp'],
    customers: ['p*-ip*.ocn.ne.jp', 'i*-*.ocn.ne.jp', 'mv-*.ocn.ad.jp', 'mbkd*.ocn.ad.jp', '*.ap.ocn.ne.jp'],
    source: 'list archives with customers of ocn.ne.jp, 2019; bounces of ocn.ad.jp',
  },
  {
    name: 'So-net',
    domains: ['so-net.ne.jp', 'so-net.jp'],
    customers: ['*.ap.so-net.ne.jp', '*.ap.so-net.jp', 'ms-omx*.so-net.ne.jp'],
    source: 'names of access customers under ap.so-net.ne.jp, 2024',
  },
  {
    name: 'ぷらら (Plala)',
    domains: ['plala.or.jp'],
    customers: ['*.ap.plala.or.jp', 'msa*.plala.or.jp'],
    source: 'names of access customers under ap.plala.or.jp, 2024',
  },
  {
    name: 'KDDI',
    domains: ['dion.ne.jp', 'ezweb.ne.jp', 'au.com', 'auone-net.jp', 'kddi.ne.jp'],
    customers: ['*.ppp.dion.ne.jp', '*.dynamic.*.dion.ne.jp', '*.ppp.prin.ne.jp', '*.au-net.ne.jp'],
    source: 'bounces of ezweb.ne.jp and dion.ne.jp; names of access customers under ppp.dion.ne.jp, 2024',
  },
  {
    name: 'NTTドコモ (NTT DOCOMO)',
    domains: ['docomo.ne.jp', 'docomo.co.jp'], // spmode.ne.jp names its access customers
    customers: ['mail*.docomo.ne.jp'],
    source: 'a mail handed over by mail108.docomo.ne.jp, 2012',
  },
  {
    name: 'SoftBank',
    domains: ['softbank.ne.jp', 'softbank.jp', 'vodafone.ne.jp', 'ybb.ne.jp', 'disney.ne.jp'], // bbtec.net names its access customers
    customers: ['softbank*.bbtec.net', '*.access-internet.ne.jp'],
    source: 'names of access customers under bbtec.net that spell the address, 2019 to 2021',
  },
  {
    name: 'さくらインターネット (SAKURA internet)',
    domains: ['sakura.ne.jp', 'sakura.ad.jp'],
    customers: [
      'www*.sakura.ne.jp',
      '*.vs.sakura.ne.jp',
      'ik1-*.sakura.ne.jp',
      'os3-*.sakura.ne.jp',
      'tk2-*.sakura.ne.jp',
    ],
    filters: ['fsav*.sakura.ne.jp'], // "from www900.sakura.ne.jp (192.0.2.72) by fsav900.sakura.ne.jp (F-Secure/fsigk_smtp/550/…)"
    source: 'list archives with mails sent from rented hosts of sakura.ne.jp, 2020 to 2026',
  },
  {
    name: 'エックスサーバー (Xserver)',
    domains: ['xserver.jp', 'xsrv.jp', 'xserver.ne.jp'],
    customers: ['sv*.xserver.jp', 'sv*.xsrv.jp', 'x*.xserver.ne.jp', '*.xvps.ne.jp'],
    filters: ['virusgw*.xserver.jp'],
    source: 'list archives with mails sent from rented hosts of xserver.jp, 2023; story 004',
  },
  {
    name: 'カゴヤ・ジャパン (KAGOYA JAPAN)',
    domains: ['kagoya.net', 'kagoya.jp', 'kagoya.com'],
    customers: ['v*.kagoya.net', '*.vir.kagoya.net', '*.static.cnode.jp'],
    source: 'names of rented machines under vir.kagoya.net, 2024',
  },
  {
    name: 'GMOペパボ (GMO Pepabo)',
    domains: ['lolipop.jp', 'heteml.jp', 'heteml.net'],
    customers: ['users*.lolipop.jp', 'users*.heteml.jp', 'users*.heteml.net'],
    source: 'names of rented machines under phy.lolipop.jp, 2024',
  },
  {
    name: 'GMOインターネット (GMO Internet)',
    domains: ['gmoserver.jp', 'onamae.ne.jp'],
    customers: ['www*.onamae.ne.jp', 'mail*.onamae.ne.jp', '*.vps.*.gmoserver.jp', '*.myvps.jp'],
    source: 'names of rented machines under onamae.ne.jp, 2024',
  },
  {
    name: 'IIJ',
    domains: ['iij.ad.jp', 'iij.net', 'iij4u.or.jp', 'iijmio.jp'],
    customers: ['*.dy.iij4u.or.jp', '*.dy.bbexcite.jp', 'mo*.iij.ad.jp', 'mo*.iij4u.or.jp'],
    source: 'a customer under dy.iij4u.or.jp, 2026',
  },
  {
    name: 'ASAHIネット (ASAHI Net)',
    domains: ['asahi-net.or.jp', 'asahi-net.jp'],
    customers: ['*.v4.enabler.ne.jp', '*.ppp.asahi-net.or.jp', '*.ppp.asahi-net.jp', '*.dy.ppp*.asahi-net.*'],
    source: 'names of access customers under ppp.asahi-net.or.jp, 2024',
  },
];
