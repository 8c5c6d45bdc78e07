/**
 * What the WHOIS servers of the tests say, each in its registry's own way. Networks and holders of the stories are
 * facts that the stories tell; mail addresses, telephone numbers, handles and other holders are invented.
 */

export interface WhoisText {
  readonly server: string;
  /** The query as it stands in the line; `{ip}` stands for any address of `range`. */
  readonly query: string;
  readonly range?: readonly [first: string, last: string];
  readonly text: string;
}

const jpnicHead = `[ JPNIC database provides information regarding IP address and ASN. Its use   ]
[ is restricted to network administration purposes. For further information,  ]
[ use 'whois -h whois.nic.ad.jp help'. To only display English output,        ]
[ add '/e' at the end of command, e.g. 'whois -h whois.nic.ad.jp xxx/e'.      ]

`;
const jprsHead = `[ JPRS database provides information on network administration. Its use is    ]
[ restricted to network administration purposes. For further information,     ]
[ use 'whois -h whois.jprs.jp help'. To suppress Japanese output, add'/e'     ]
[ at the end of command, e.g. 'whois -h whois.jprs.jp xxx/e'.                 ]

`;

const jpnicNetwork = (
  number: string,
  name: string,
  organization: string,
  handle: string,
  abuse = '',
): string => `${jpnicHead}Network Information:            
a. [Network Number]             ${number}
b. [Network Name]               ${name}
g. [Organization]               ${organization}
m. [Administrative Contact]     ${handle}
n. [Technical Contact]          ${handle}
o. [Abuse]                      ${abuse}
p. [Nameserver]                 ns1.provider.example
p. [Nameserver]                 ns2.provider.example
[Assigned Date]                 2013/07/18
[Return Date]                   
[Last Update]                   2021/03/04 11:24:04(JST)
                                
Less Specific Info.
----------
${organization}
                     [Allocation]                                  203.0.113.0/24

More Specific Info.
----------
No match!!

`;

/** A group's entry; a person's has `a. [JPNIC Handle]` and `c. [Last, First]`. */
const jpnicGroup = (handle: string, name: string, mail: string): string => `${jpnicHead}Contact Information:            
[Group Handle]                  ${handle}
[Group Name]                    ${name}
[E-Mail]                        ${mail}
[Organization]                  Example Provider K.K.
[Division]                      Network
[TEL]                           03-5555-0100
[FAX]                           
[Last Update]                   2020/01/02 03:04:05(JST)

`;

const jprsPerson = (handle: string, name: string, mail: string): string => `${jprsHead}Contact Information:
a. [JPNIC Handle]               ${handle}
c. [Last, First]                ${name}
d. [E-Mail]                     ${mail}
g. [Organization]               Example Trading Co.
l. [Division]                   
n. [Title]                      
o. [TEL]                        03-5555-0111
p. [FAX]                        
y. [Reply Mail]                 
[Last Update]                   2019/05/06 07:08:09 (JST)

`;

/** APNIC's answer for a block that a national registry keeps. */
const apnicOfNir = (
  range: string,
  name: string,
  country: string,
  nir: string,
  mail: string,
): string => `% [whois.apnic.net]
% Whois data copyright terms    http://www.apnic.net/db/dbcopyright.html

% Information related to '${range}'

% Abuse contact for '${range}' is '${mail}'

inetnum:        ${range}
netname:        ${name}
descr:          kept by the national registry
country:        ${country}
admin-c:        NIR1-AP
tech-c:         NIR1-AP
abuse-c:        AN1-AP
status:         ALLOCATED PORTABLE
mnt-by:         MAINT-${nir}
mnt-irt:        IRT-${nir}-${country}
last-modified:  2020-09-10T06:25:17Z
source:         APNIC

irt:            IRT-${nir}-${country}
address:        Example city
e-mail:         ${mail}
abuse-mailbox:  ${mail}
admin-c:        NIR1-AP
tech-c:         NIR1-AP
auth:           # Filtered
source:         APNIC

role:           ABUSE ${nir}${country}
nic-hdl:        AN1-AP
abuse-mailbox:  ${mail}
source:         APNIC

% This query was served by the APNIC Whois Service version 1.88
`;

/** Where two servers answer the same query, the one that knows more stands first: so answers who speaks as all. */
export const whoisTexts: readonly WhoisText[] = [
  // the stories
  {
    server: 'whois.nic.ad.jp',
    query: '{ip}/e',
    range: ['157.112.176.0', '157.112.183.255'],
    text: jpnicNetwork('157.112.176.0/21', 'XSERVER', 'Xserver Inc.', 'JP00000001'),
  },
  {
    server: 'whois.nic.ad.jp',
    query: '{ip}/e',
    range: ['219.0.0.0', '219.63.255.255'],
    text: jpnicNetwork('219.0.0.0/10', 'BBTEC', 'SoftBank Corp.', 'JP00000002', 'abuse@bbtec.example'),
  },
  {
    server: 'whois.arin.net',
    query: 'n + {ip}',
    range: ['20.192.0.0', '20.255.255.255'],
    text: `#
# ARIN WHOIS data and services are subject to the Terms of Use
# available at: https://www.arin.net/resources/registry/whois/tou/
#

NetRange:       20.192.0.0 - 20.255.255.255
CIDR:           20.192.0.0/10
NetName:        MSFT
NetHandle:      NET-20-192-0-0-1
Parent:         NET20 (NET-20-0-0-0-0)
NetType:        Direct Allocation
OriginAS:       
Organization:   Microsoft Corporation (MSFT)
RegDate:        2017-10-18
Updated:        2021-12-14
Ref:            https://rdap.arin.net/registry/ip/20.192.0.0

OrgName:        Microsoft Corporation
OrgId:          MSFT
Address:        Example street 1
City:           Example city
Country:        US
RegDate:        1998-07-10
Updated:        2025-06-10
Comment:        To report suspected security issues specific to traffic emanating from our
Comment:        services, write to:
Comment:        * abuse@microsoft.example
Ref:            https://rdap.arin.net/registry/entity/MSFT

OrgAbuseHandle: MAC74-ARIN
OrgAbuseName:   Example Abuse Contact
OrgAbusePhone:  +1-555-0100 
OrgAbuseEmail:  abuse@microsoft.example
OrgAbuseRef:    https://rdap.arin.net/registry/entity/MAC74-ARIN

OrgTechHandle: MRPD-ARIN
OrgTechName:   Example Routing Contact
OrgTechPhone:  +1-555-0101 
OrgTechEmail:  routing@microsoft.example
OrgTechRef:    https://rdap.arin.net/registry/entity/MRPD-ARIN
`,
  },
  {
    server: 'whois.arin.net',
    query: 'n + {ip}',
    range: ['157.112.128.0', '157.112.255.255'],
    text: `NetRange:       157.112.0.0 - 157.120.255.255
CIDR:           157.112.0.0/13, 157.120.0.0/16
NetName:        APNIC-ERX-157-112-0-0
NetHandle:      NET-157-112-0-0-1
Parent:         NET157 (NET-157-0-0-0-0)
NetType:        Early Registrations, Transferred to APNIC
Organization:   Asia Pacific Network Information Centre (APNIC)
ResourceLink:  whois.apnic.net

OrgName:        Asia Pacific Network Information Centre
OrgId:          APNIC

ReferralServer:  whois://whois.apnic.net
`,
  },
  {
    server: 'whois.apnic.net',
    query: '{ip}',
    range: ['157.112.128.0', '157.112.255.255'],
    text: apnicOfNir('157.112.128.0 - 157.112.191.255', 'XSERVER', 'JP', 'JPNIC', 'hostmaster@nic.ad.jp'),
  },
  {
    server: 'whois.apnic.net',
    query: '{ip}',
    range: ['219.0.0.0', '219.63.255.255'],
    text: apnicOfNir('219.0.0.0 - 219.63.255.255', 'BBTEC', 'JP', 'JPNIC', 'hostmaster@nic.ad.jp'),
  },
  {
    server: 'whois.apnic.net',
    query: '{ip}',
    range: ['27.147.128.0', '27.147.255.255'],
    text: `% [whois.apnic.net]

% Information related to '27.147.192.0 - 27.147.199.255'

% Abuse contact for '27.147.192.0 - 27.147.199.255' is 'abuse@link3.example'

inetnum:        27.147.192.0 - 27.147.199.255
netname:        LINK3-BD
descr:          Link3 Technologies Ltd.
country:        BD
admin-c:        LT1-AP
tech-c:         LT1-AP
status:         ASSIGNED NON-PORTABLE
mnt-irt:        IRT-LINK3-BD
last-modified:  2022-03-02T05:41:09Z
source:         APNIC

irt:            IRT-LINK3-BD
e-mail:         noc@link3.example
abuse-mailbox:  abuse@link3.example
source:         APNIC

role:           Link3 Technologies
phone:          +880-555-0100
e-mail:         noc@link3.example
nic-hdl:        LT1-AP
source:         APNIC

route:          27.147.192.0/21
origin:         AS23688
descr:          Link3 Technologies Ltd.
source:         APNIC
`,
  },
  {
    server: 'whois.ripe.net',
    query: '{ip}',
    range: ['84.128.0.0', '84.135.255.255'],
    text: `% This is the RIPE Database query service.
% The objects are in RPSL format.

% Information related to '84.128.0.0 - 84.135.255.255'

% Abuse contact for '84.128.0.0 - 84.135.255.255' is 'abuse@telekom.example'

inetnum:        84.128.0.0 - 84.135.255.255
netname:        DTAG-DIAL23
descr:          Deutsche Telekom AG
country:        DE
admin-c:        DTIP
tech-c:         DTST
status:         ASSIGNED PA
remarks:        *****************************************************
remarks:        * ABUSE CONTACT: abuse@telekom.example IN CASE OF   *
remarks:        * HACK ATTACKS, SPAM, ETC.                          *
remarks:        *****************************************************
mnt-by:         DTAG-NIC
created:        2004-05-03T09:28:21Z
last-modified:  2022-01-27T09:14:55Z
source:         RIPE # Filtered

role:           Example DTAG Hostmaster
nic-hdl:        DTIP
phone:          +49 555 0100
source:         RIPE # Filtered
`,
  },

  // the desks of `contact`
  {
    server: 'whois.arin.net',
    query: 'n + {ip}',
    range: ['198.51.100.0', '198.51.100.255'],
    text: `NetRange:       198.51.100.0 - 198.51.100.255
NetName:        EXAMPLE-TRANSFERRED
NetType:        Transferred to RIPE NCC
Organization:   RIPE Network Coordination Centre (RIPE)

ReferralServer:  whois://whois.ripe.net
`,
  },
  {
    server: 'whois.ripe.net',
    query: '{ip}',
    range: ['198.51.100.0', '198.51.100.127'],
    text: `% Information related to '198.51.100.0 - 198.51.100.127'

% Abuse contact for '198.51.100.0 - 198.51.100.127' is 'abuse@isp.example'

inetnum:        198.51.100.0 - 198.51.100.127
netname:        EXAMPLE-ISP
country:        DE
org:            ORG-EX1-RIPE
admin-c:        EX1-RIPE
tech-c:         EX1-RIPE
status:         ASSIGNED PA
source:         RIPE

organisation:   ORG-EX1-RIPE
org-name:       Example ISP GmbH
country:        DE
abuse-c:        AR1-RIPE
source:         RIPE
`,
  },
  {
    server: 'whois.apnic.net',
    query: '{ip}',
    range: ['203.0.113.64', '203.0.113.95'],
    text: apnicOfNir('203.0.113.64 - 203.0.113.95', 'EXAMPLE-JP', 'JP', 'JPNIC', 'hostmaster@nic.ad.jp'),
  },
  {
    server: 'whois.nic.ad.jp',
    query: '{ip}/e',
    range: ['203.0.113.64', '203.0.113.95'],
    text: jpnicNetwork(
      '203.0.113.64/27',
      'EXAMPLE-JP',
      'Example Provider K.K.',
      'JP00000003',
      'abuse@provider.example',
    ),
  },
  {
    server: 'whois.kisa.or.kr',
    query: '{ip}',
    range: ['203.0.113.192', '203.0.113.207'],
    text: `query : 203.0.113.200


# KOREAN(UTF8)

조회하신 IPv4주소는 한국인터넷진흥원으로부터 아래의 관리대행자에게 할당되었으며, 할당 정보는 다음과 같습니다.

[ 네트워크 할당 정보 ]
IPv4주소           : 203.0.113.192 - 203.0.113.223 (/27)
기관명             : 예시통신 주식회사
서비스명           : EXAMPLENET
할당일자           : 20100712

이름               : IP주소 담당자
전화번호           : +82-2-555-0100
전자우편           : ip@carrier.example


# ENGLISH

KRNIC is not an ISP but a National Internet Registry similar to APNIC.

[ Network Information ]
IPv4 Address       : 203.0.113.192 - 203.0.113.223 (/27)
Organization Name  : Example Telecom Co Ltd
Service Name       : EXAMPLENET
Address            : Example city
Zip Code           : 00000
Registration Date  : 20100712

Name               : IP Manager
Phone              : +82-2-555-0100
E-Mail             : ip@carrier.example

--------------------------------------------------------------------------------

More specific assignment information is as follows.

[ Network Information ]
IPv4 Address       : 203.0.113.192 - 203.0.113.207 (/28)
Organization Name  : Example Customer
Network Type       : CUSTOMER
Address            : Example city
Zip Code           : 00000
Registration Date  : 20150905

Name               : IP Manager
Phone              : +82-2-555-0101
E-Mail             : abuse@customer.example


- KISA/KRNIC WHOIS Service -
`,
  },
  {
    server: 'whois.apnic.net',
    query: '{ip}',
    range: ['203.0.113.192', '203.0.113.207'],
    text: apnicOfNir('203.0.113.192 - 203.0.113.207', 'EXAMPLE-KR', 'KR', 'KRNIC', 'irt@nic.or.kr'),
  },
  {
    server: 'whois.twnic.net',
    query: '{ip}',
    range: ['203.0.113.208', '203.0.113.223'],
    text: `
   Netname: EXAMPLE-TW
   Netblock: 203.0.113.208/28

   Administrator contact:
      adm@taiwan.example

   Technical contact:
      spam@taiwan.example

`,
  },
  {
    server: 'whois.apnic.net',
    query: '{ip}',
    range: ['203.0.113.208', '203.0.113.223'],
    text: apnicOfNir('203.0.113.208 - 203.0.113.223', 'EXAMPLE-TW', 'TW', 'TWNIC', 'hostmaster@twnic.tw'),
  },
  {
    server: 'whois.nic.ad.jp',
    query: 'CONTACT JP00000001/e',
    text: jpnicGroup('JP00000001', 'Xserver network team', 'network@xserver.example'),
  },
  {
    server: 'whois.nic.ad.jp',
    query: 'CONTACT JP00000002/e',
    text: jpnicGroup('JP00000002', 'Network team', 'network@bbtec.example'),
  },
  {
    server: 'whois.nic.ad.jp',
    query: 'CONTACT JP00000003/e',
    text: jpnicGroup('JP00000003', 'Network team', 'network@provider.example'),
  },
  {
    server: 'whois.jprs.jp',
    query: 'example.jp/e',
    text: `${jprsHead}Domain Information:
[Domain Name]                   EXAMPLE.JP

[Registrant]                    Example Holder K.K.

[Name Server]                   ns1.example.jp
[Name Server]                   ns2.example.jp
[Signing Key]                   

[Created on]                    2001/02/21
[Expires on]                    2027/02/28
[Status]                        Active
[Last Updated]                  2026/03/01 01:05:07 (JST)

Contact Information:
[Name]                          Example Registrar K.K.
[Email]                         contact@example.jp
[Web Page]                      https://registrar.example/whois
[Postal code]                   100-0000
[Postal Address]                Example building 3F
                                Chiyoda-ku
                                Tokyo
[Phone]                         03-5555-0120
[Fax]                           

`,
  },
  {
    server: 'whois.jprs.jp',
    query: 'example.co.jp/e',
    text: `${jprsHead}Domain Information:
a. [Domain Name]                EXAMPLE.CO.JP
g. [Organization]               Example Trading Co.
l. [Organization Type]          Corporation
m. [Administrative Contact]     EX0001JP
n. [Technical Contact]          EX0002JP
p. [Name Server]                ns1.example.co.jp
p. [Name Server]                ns2.example.co.jp
s. [Signing Key]                
[State]                         Connected (2027/03/31)
[Registered Date]               2013/03/20
[Connected Date]                2013/03/21
[Last Update]                   2026/04/01 01:35:47 (JST)

`,
  },
  {
    server: 'whois.jprs.jp',
    query: 'CONTACT EX0001JP/e',
    text: jprsPerson('EX0001JP', 'Example, Taro', 'taro@example.co.jp'),
  },
  {
    server: 'whois.jprs.jp',
    query: 'CONTACT EX0002JP/e',
    text: jprsPerson('EX0002JP', 'Example, Hanako', 'hanako@example.co.jp'),
  },
  {
    server: 'whois.iana.org',
    query: 'example',
    text: `% IANA WHOIS server
% for more information on IANA, visit http://www.iana.org

refer:        whois.nic.example

domain:       EXAMPLE

organisation: Example Registry

whois:        whois.nic.example

status:       ACTIVE
source:       IANA
`,
  },
  {
    server: 'whois.registrar.example',
    query: 'shop.example',
    text: `${gtld('whois.registrar.example', 'shop.example')}Registrant Organization: Example Shop Ltd
Registrant Country: GB
Registrant Email: owner@shop.example
Admin Email: REDACTED FOR PRIVACY
Tech Email: tech@shop.example
`,
  },
  {
    server: 'whois.nic.example',
    query: 'shop.example',
    text: gtld('whois.registrar.example', 'shop.example'),
  },
];

function gtld(registrarServer: string, domain: string): string {
  return `Domain Name: ${domain.toUpperCase()}
Registry Domain ID: 2336799_DOMAIN-EX
Registrar WHOIS Server: ${registrarServer}
Registrar URL: http://registrar.example
Updated Date: 2025-08-14T07:01:44Z
Creation Date: 1995-08-14T04:00:00Z
Registry Expiry Date: 2027-08-13T04:00:00Z
Registrar: Example Registrar, LLC
Registrar IANA ID: 9999
Registrar Abuse Contact Email: abuse@registrar.example
Registrar Abuse Contact Phone: +1.5550199
Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited
Name Server: NS1.SHOP.EXAMPLE
Name Server: NS2.SHOP.EXAMPLE
DNSSEC: unsigned
`;
}
