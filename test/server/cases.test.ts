/** Cases, contacts and questions, by HTTP against a real server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ExaminationSaid,
  mailOf,
  type PageSaid,
  type ProblemSaid,
  posting,
  rfc822,
  type Served,
  serving,
} from './serving.ts';

interface CaseSaid {
  readonly case: {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly messages: readonly string[];
  };
  readonly timeline: readonly {
    readonly what: string;
    readonly by: string;
    readonly note: string;
    readonly files?: readonly string[];
  }[];
  readonly promises: readonly { readonly line: number }[];
}

async function kept({ read }: Served, n: number): Promise<string> {
  return (await read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body: mailOf(n) })).said.id;
}

test('a failure is told in both languages, and without options of the command line', async (t) => {
  const { read } = await serving(t);
  const problem = async (path: string, init?: RequestInit) => {
    const { said } = await read<ProblemSaid>(path, init);
    return [said.detail, said['detail-ja']];
  };
  assert.deepEqual(await problem('/cases/99'), ['there is no case 99', '案件99はありません。']);
  assert.match((await problem('/examinations/abc'))[1] ?? '', /^アドレスの「[a-z]+」が正しい形ではありません。$/);
  const made = await read<CaseSaid>('/cases', posting({ title: '偽の請求書' }));
  const promise = posting({ what: 'promised', note: '調べる' });
  const [en = '', ja = ''] = await problem(`/cases/${made.said.case.id}/timeline`, promise);
  assert.match(en, /^a promise needs the day [^-]+; say the day, as 2026-06-20$/);
  assert.equal(ja, '約束には、いつまでかが必要です。期限の日を 2026-06-20 のように書いてください');
});

test('cases of a mail come in pages and by their state, and what does not go with a day is refused', async (t) => {
  const server = await serving(t);
  const { read } = server;
  const mail = await kept(server, 1);
  for (const title of ['a', 'b', 'c']) await read('/cases', posting({ title, messages: [mail] }));
  await read('/cases/3/timeline', posting({ what: 'closed' }));
  const idsOf = async (more: string) => {
    const { said } = await read<PageSaid<{ readonly id: string }>>(`/cases?message=${mail}${more}`);
    return [...said.found.map(({ id }) => id), ...(said.next === undefined ? [] : [`before ${said.next}`])];
  };
  assert.deepEqual(await idsOf(''), ['3', '2', '1']);
  assert.deepEqual(await idsOf('&state=closed'), ['3']);
  assert.deepEqual(await idsOf('&limit=2'), ['3', '2', 'before 2']);
  assert.deepEqual(await idsOf('&state=open&limit=1&before=2'), ['1']);
  for (const wrong of ['before=2', 'state=closed', `message=${mail}`])
    assert.equal((await read<ProblemSaid>(`/cases?due=2026-12-31&${wrong}`)).answer.status, 400, wrong);
  assert.equal((await read('/cases?due=2026-12-31&state=open&limit=500')).answer.status, 200);
});

test('a case gathers mails, calls, promises and files, and is closed and reopened', async (t) => {
  const server = await serving(t);
  const { read, call } = server;
  const [one, two] = [await kept(server, 1), await kept(server, 2)];
  const { answer, said: made } = await read<CaseSaid>('/cases', posting({ title: '偽の請求書', messages: [one] }));
  assert.equal(answer.status, 201);
  const at = `/cases/${made.case.id}`;
  assert.equal(answer.headers.get('location'), `/api/v1${at}`);
  await read(`${at}/messages`, posting({ messages: [two, one] }));
  await read(
    `${at}/timeline`,
    posting({ what: 'called', person: 'Ms Sato', number: '+81 3 0000 0000', note: '調査中とのこと' }),
  );
  await read(`${at}/timeline`, posting({ what: 'promised', person: 'Ms Sato', until: '2026-12-24' }));
  const letter = Buffer.from('a letter');
  const file = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: letter };
  const { said } = await read<CaseSaid>(`${at}/files?name=${encodeURIComponent('手紙.txt')}`, file);
  assert.deepEqual(said.case.messages, [one, two]);
  assert.deepEqual(said.timeline.map(({ what }) => what).sort(), [
    'called',
    'noted',
    'promised',
    'received',
    'received',
  ]);
  assert.ok(said.timeline.every(({ by }) => by === 'local'));
  const digest = said.timeline.find(({ files }) => files !== undefined)?.files?.[0] ?? '';
  const back = await call(`${at}/files/${digest}`);
  assert.deepEqual(Buffer.from(await back.arrayBuffer()), letter);
  // a mail is no file of the case, and its bytes are not reached by this way
  assert.equal((await call(`${at}/files/${one}`)).status, 404);
  assert.equal((await read<PageSaid<object>>('/cases?due=2026-12-31')).said.found.length, 1);
  await read(`${at}/timeline`, posting({ what: 'answered', settles: said.promises[0]?.line }));
  assert.equal((await read<CaseSaid>(at)).said.promises.length, 0);
  assert.equal((await read<CaseSaid>(`${at}/timeline`, posting({ what: 'closed' }))).said.case.state, 'closed');
  assert.equal((await read<CaseSaid>(`${at}/timeline`, posting({ what: 'reopened' }))).said.case.state, 'open');
  assert.equal((await read<PageSaid<object>>(`/cases?message=${two}`)).said.found.length, 1);
});

test('a case is split and merged without losing history, and who read an older one is told', async (t) => {
  const server = await serving(t);
  const { read } = server;
  const [one, two] = [await kept(server, 1), await kept(server, 2)];
  const { answer, said: first } = await read<CaseSaid>('/cases', posting({ title: 'a', messages: [one, two] }));
  const at = `/cases/${first.case.id}`;
  const { said: split } = await read<CaseSaid>(`${at}/split`, posting({ title: 'b', messages: [two] }));
  assert.deepEqual(split.case.messages, [two]);
  const old = { 'if-match': answer.headers.get('etag') ?? '' };
  const late = await read<ProblemSaid>(at, posting({ title: 'late' }, old, 'PATCH'));
  assert.deepEqual([late.answer.status, late.said.code], [412, 'changed']);
  const fresh = { 'if-match': (await read(at)).answer.headers.get('etag') ?? '' };
  assert.equal((await read<CaseSaid>(at, posting({ title: 'in time' }, fresh, 'PATCH'))).said.case.title, 'in time');
  const { said: merged } = await read<CaseSaid>(`${at}/merge`, posting({ from: split.case.id }));
  assert.deepEqual([...merged.case.messages].sort(), [one, two].sort());
  assert.equal((await read<CaseSaid>(`/cases/${split.case.id}`)).said.case.state, 'closed');
});

test('what cannot be written down is told, and nothing is written', async (t) => {
  const server = await serving(t);
  const { read } = server;
  const one = await kept(server, 1);
  const { said } = await read<CaseSaid>('/cases', posting({ title: 'a', messages: [one] }));
  const at = `/cases/${said.case.id}`;
  for (const [path, body, status] of [
    ['/cases', { title: '' }, 400],
    ['/cases', { title: 'x', messages: ['0'.repeat(64)] }, 404],
    ['/cases', { title: 'x', oops: 1 }, 400],
    [`${at}/timeline`, { what: 'promised' }, 400],
    [`${at}/timeline`, { what: 'received' }, 400],
    [`${at}/timeline`, { what: 'called', at: 'yesterday' }, 400],
    [`${at}/timeline`, { what: 'noted', by: 'somebody else' }, 400],
    [`${at}/messages`, { messages: ['0'.repeat(64)] }, 404],
    [`${at}/split`, { title: 'x', messages: ['0'.repeat(64)] }, 404],
    [`${at}/merge`, { from: said.case.id }, 409],
    ['/cases/99/timeline', { what: 'noted', note: 'x' }, 404],
  ] as const) {
    const { answer } = await read(path, posting(body));
    assert.equal(answer.status, status, `${path} ${JSON.stringify(body)}`);
  }
  assert.deepEqual((await read<CaseSaid>(at)).said, said);
});

test('contacts come in pages for whoever asks for them, and all at once for whoever does not', async (t) => {
  const { read, call } = await serving(t);
  for (const name of ['one', 'two', 'three']) await read('/contacts', posting({ name }));
  type Said = PageSaid<{ readonly id: string }>;
  const idsOf = ({ found }: Said) => found.map(({ id }) => id);
  const all = (await read<Said>('/contacts')).said;
  assert.deepEqual([idsOf(all), all.next], [['1', '2', '3'], undefined]);
  const first = (await read<Said>('/contacts?limit=2')).said;
  assert.deepEqual([idsOf(first), first.next], [['3', '2'], 2]);
  const last = (await read<Said>(`/contacts?limit=2&before=${first.next}`)).said;
  assert.deepEqual([idsOf(last), last.next], [['1'], undefined]);
  for (const query of ['limit=0', 'limit=501', 'before=x', 'after=1'])
    assert.equal((await call(`/contacts?${query}`)).status, 400, query);
});

test('contacts are kept and changed', async (t) => {
  const { read } = await serving(t);
  const desk = {
    name: 'Abuse desk',
    channels: [{ kind: 'email', value: 'abuse@example.net' }],
    answersFor: ['192.0.2.0/24'],
  };
  const { answer, said } = await read<{ readonly id: string }>('/contacts', posting(desk));
  assert.equal(answer.status, 201);
  await read(`/contacts/${said.id}`, posting({ ...desk, note: 'answers on weekdays' }, {}, 'PUT'));
  assert.deepEqual((await read<PageSaid<object>>('/contacts')).said.found, [
    { ...desk, note: 'answers on weekdays', id: said.id },
  ]);
  assert.equal((await read('/contacts/999', posting(desk, {}, 'PUT'))).answer.status, 404);
});
