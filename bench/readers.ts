/** What is compared: metsuke, its peers, and the floor under all of them. Each takes a mail and does its whole work. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import type { Message, Part } from '../src/message/message.ts';

export type Reader = (mail: Uint8Array) => unknown;

/** Beside Rspamd alone: it authenticates as well. */
export const answered: Readonly<Record<string, () => Promise<Reader>>> = {
  'metsuke examine, answered': metsukeAnswered,
};

/** In the order of the table. */
export const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  floor: async () => floor,
  'metsuke read': metsukeRead,
  'metsuke examine': metsukeExamine,
  'postal-mime': async () => {
    const { default: PostalMime } = await import('postal-mime');
    return (mail) => PostalMime.parse(mail);
  },
  mailparser: async () => {
    const { simpleParser } = await import('mailparser');
    return (mail) => simpleParser(Buffer.from(mail.buffer, mail.byteOffset, mail.length));
  },
  mailauth,
  'mailauth + mailparser': async () => {
    const [first, second] = [await mailauth(), await readers.mailparser?.()];
    return async (mail) => {
      await first(mail);
      return second?.(mail);
    };
  },
};

/** What no reader can do without: the hash, one look at every byte, the decoded text, the JSON that is printed. */
function floor(mail: Uint8Array): string {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = bytes.toString('latin1');
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  const seen = new TextDecoder().decode(bytes);
  return JSON.stringify({
    sha256,
    lines,
    text: seen.slice(0, 4096),
    hops: Array.from({ length: 8 }, (_, hop) => ({ hop, ip: '192.0.2.1', by: 'mx.example.org' })),
  });
}

async function metsukeRead(): Promise<Reader> {
  const { readMessage } = await import('../src/message/mime.ts');
  const { contentOf, textOf } = await import('../src/message/content.ts');
  const decode = (message: Message, part: Part): void => {
    for (const inner of part.parts) decode(message, inner);
    if (part.message) decode(part.message, part.message.body);
    else if (part.parts.length === 0) (part.type.startsWith('text/') ? textOf : contentOf)(message, part);
  };
  return (mail) => {
    const message = readMessage(mail);
    decode(message, message.body);
  };
}

async function metsukeExamine(): Promise<Reader> {
  const { examine } = await import('../src/examine/examine.ts');
  const { ruleBorder } = await import('../src/examine/observe/border.ts');
  const { toolsFor } = await import('../src/app/wire.ts');
  return async (mail) => JSON.stringify(await examine(mail, { source: '-' }, toolsFor(ruleBorder)));
}

/** The full examination, authentication included: every question is answered at once from memory. */
async function metsukeAnswered(): Promise<Reader> {
  const { examine } = await import('../src/examine/examine.ts');
  const { ruleBorder } = await import('../src/examine/observe/border.ts');
  const { observeOutside } = await import('../src/examine/outside.ts');
  const { toolsFor } = await import('../src/app/wire.ts');
  const { checkSignature } = await import('../src/app/machine/signature.ts');
  const { at, fixedAnswers } = await import('./fixed-answers.ts');
  const asked = { signatures: checkSignature, sealers: [], lists: [] };
  return async (mail) => {
    const tools = toolsFor(ruleBorder);
    const outside: typeof tools.outside = (message, seen) => observeOutside(message, seen, fixedAnswers, asked, at);
    return JSON.stringify(await examine(mail, { source: '-' }, { ...tools, outside }));
  };
}

/** Every question is answered at once from memory, each key is a real one, so that it does its whole work. */
async function mailauth(): Promise<Reader> {
  const { authenticate } = await import('mailauth');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const records: readonly [RegExp, string][] = [
    [/\._domainkey\./i, `v=DKIM1; k=rsa; p=${key}`],
    [/^_dmarc\./i, 'v=DMARC1; p=none'],
    [/^/, 'v=spf1 ip4:192.0.2.0/24 -all'],
  ];
  const resolver = async (name: string, type: string) => {
    const record = type === 'TXT' ? records.find(([form]) => form.test(name)) : undefined;
    if (record) return [[record[1]]];
    throw Object.assign(new Error(`ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
  };
  return (mail) =>
    authenticate(Buffer.from(mail.buffer, mail.byteOffset, mail.length), {
      resolver,
      trustReceived: true,
      mta: 'mx.example.org',
      disableBimi: true,
    });
}
