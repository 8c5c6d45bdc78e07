/** Links as the gateways of readers rewrite them. */
import { reworded, type Way } from './letter.ts';

/** Addresses of the Web as a gateway writes them. */
const rewritten = (write: (url: string) => string): Way =>
  reworded(({ text, isPage }) =>
    isPage
      ? text.replaceAll(/(href\s?=\s?")(https?:\/\/[^"]{4,})(?=")/gi, (_, head: string, url: string) => {
          const plain = url.replaceAll('&amp;', '&');
          return `${head}${write(plain).replaceAll('&', '&amp;')}`;
        })
      : text.replaceAll(/https?:\/\/[\w!-/:;=?@[\]_~%#&]{4,}/g, write),
  );

const percent = encodeURIComponent;
const base64 = (url: string): string => Buffer.from(url).toString('base64url');

export const gateways: Readonly<Record<string, Way>> = {
  'through Safe Links': rewritten(
    (url) =>
      `https://jpn01.safelinks.protection.outlook.com/?url=${percent(url)}&data=05%7C02%7Creader%40example.org%7C0&sdata=Zm9v%3D&reserved=0`,
  ),
  'through URL Defense 2': rewritten(
    (url) =>
      `https://urldefense.proofpoint.com/v2/url?u=${percent(url).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMFaQ&c=aa&r=bb&m=cc&s=dd&e=`,
  ),
  'through URL Defense 3': rewritten((url) => `https://urldefense.com/v3/__${url}__;!!AbC!def$`),
  'through Barracuda': rewritten((url) => `https://linkprotect.cudasvc.com/url?a=${percent(url)}&c=E,1,abc&typo=1`),
  'through Cisco': rewritten((url) => `https://secure-web.cisco.com/1aBcDeF/${percent(url)}`),
  'through Sophos': rewritten(
    (url) =>
      `https://eu-west-1.protection.sophos.com?d=${new URL(url).hostname}&u=${base64(url)}&i=NWY&t=QQ&h=0a1b&s=AVN`,
  ),
  'through Trellix': rewritten((url) => `https://protect2.fireeye.com/v1/url?k=1a&q=1&e=2b&u=${percent(url)}`),
  'through Check Point': rewritten((url) =>
    `https://protect.checkpoint.com/v2/___${url}___.YzJl OmFiYw`.replaceAll(' ', ''),
  ),
  'through Avanan': rewritten((url) => `https://url.avanan.click/v2/___${url}___.YXAzOmFiYw`),
  'through Trustwave': rewritten((url) => `https://scanmail.trustwave.com/?c=8510&d=abc&s=5&u=${percent(url)}`),
  'through Hornetsecurity': rewritten(
    (url) => `https://atpscan.global.hornetsecurity.com/?d=abc&f=def&i=&k=ghi&u=${percent(url)}`,
  ),
  'through FortiMail': rewritten(
    (url) => `https://url.fortimailcloud.com/fmlurlsvc/?fewReq=:B:Jg==&url=${percent(url)}`,
  ),
  'through Trend Micro': rewritten(
    (url) => `https://ddei5-0-ctp.trendmicro.com/wis/clicktime/v1/query?url=${percent(url)}&umid=0a&auth=1b`,
  ),
  'through Symantec': rewritten((url) => `https://clicktime.symantec.com/15t?h=abc&u=${percent(url)}`),
};
