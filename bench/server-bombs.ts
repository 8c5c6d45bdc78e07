/** Posts hostile mails from a process of their own, so that making and sending them keeps nobody else waiting. URL, and how many. */

/** 12 MB of base64 under a name that every part of us reads twice: seconds of work. */
const bomb = (n: number): string =>
  `From: a${n}@example.com\r\nSubject: ${n}\r\nContent-Transfer-Encoding: x-base64\r\n\r\n${'QUJD'.repeat(3_000_000)}\r\n`;

const [url = '', count = '0'] = process.argv.slice(2);
const post = async (n: number): Promise<number> => {
  const headers = { 'content-type': 'message/rfc822' };
  const answer = await fetch(`${url}/api/v1/examinations`, { method: 'POST', headers, body: bomb(n) });
  await answer.arrayBuffer();
  return answer.status;
};
const statuses = await Promise.all(Array.from({ length: Number(count) }, (_, n) => post(n)));
const refused = statuses.filter((status) => status !== 201);
if (refused.length > 0) throw new Error(`POST: ${refused.join(' ')}`);
