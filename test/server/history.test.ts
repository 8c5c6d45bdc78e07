/** Who wrote before, over the API: to whom it is told, and that it is told to no other organization. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rights } from '../../src/app/accounts/rights.ts';
import { openAccounts } from '../../src/app/accounts.ts';
import type { Examination } from '../../src/examine/examination.ts';
import { letter } from '../examine/letters.ts';
import { askingServer } from './asking-place.ts';
import { type JobSaid, json, rfc822, type Served, serving } from './serving.ts';

type Said = Examination & { readonly id: string };

const ofWeek = (week: number): string =>
  letter({ subject: `minutes ${week}`, date: new Date(Date.UTC(2026, 7, 3 + 7 * week)).toUTCString() });

/** Posts to the API, and reads what it says. */
const posterTo =
  ({ read }: Served, secret?: string) =>
  async (path: string, body: string, headers: Readonly<Record<string, string>> = rfc822): Promise<Said> => {
    const authorization = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    const { answer, said } = await read<Said>(path, {
      method: 'POST',
      headers: { ...headers, ...authorization },
      body,
    });
    assert.equal(answer.status, 201);
    return said;
  };

const mailsTold = ({ facts }: Examination): number | undefined =>
  facts.history?.find(({ value }) => value.of === 'address')?.value.told?.mails;
const speaks = ({ findings }: Examination): boolean =>
  findings.some(({ detector }) => detector === 'known-correspondent');

test('each organization knows its own correspondents, though one crew examines for all', async (t) => {
  const served = await serving(t);
  const accounts = openAccounts(served.data);
  t.after(() => accounts.close());
  accounts.addOrganization('other', 'another');
  const poster = async (organization: string) => {
    const { id } = await accounts.addUser({ name: `a@${organization}.example`, organization, role: 'admin' });
    return posterTo(served, accounts.addToken(id, 'test', rights).secret);
  };
  const [ours, theirs] = [await poster('main'), await poster('other')];
  for (let week = 0; week < 8; week++) await ours('/examinations', ofWeek(week));
  const [here, there] = await Promise.all([ours('/examinations', ofWeek(9)), theirs('/examinations', ofWeek(9))]);
  assert.deepEqual([mailsTold(here), speaks(here)], [8, true]);
  assert.deepEqual([mailsTold(there), speaks(there)], [undefined, false]);
  assert.equal(there.answers.find(({ question }) => question.kind === 'history')?.outcome, 'absent');
  assert.ok(!JSON.stringify(there.answers).includes(served.data), 'where the store lies is nobody’s business');
});

test('what is uploaded as one pile does not vouch for itself, and asking outside asks the store as well', async (t) => {
  const { served } = await askingServer(t);
  const post = posterTo(served);
  const mbox = Array.from({ length: 8 }, (_, week) => `From x Mon Jan  1 00:00:00 2024\r\n${ofWeek(week)}\r\n`).join(
    '',
  );
  const { said: job } = await served.read<JobSaid>('/examinations', {
    method: 'POST',
    headers: { 'content-type': 'application/mbox' },
    body: mbox,
  });
  for (const { id } of job.examinations) {
    const { said } = await served.read<Said>(`/examinations/${id}`);
    assert.equal(mailsTold(said), undefined);
  }
  const { id } = await post('/examinations', ofWeek(9));
  const { said: plan } = await served.read<{ readonly questions: readonly { readonly kind: string }[] }>(
    `/examinations/${id}/questions?ask=registry`,
  );
  assert.ok(plan.questions.length > 0 && plan.questions.every(({ kind }) => kind !== 'history'));
  const asked = await post(`/examinations/${id}/ask`, '{"ask":"registry"}', json);
  assert.ok(asked.answers.some(({ question }) => question.kind === 'dns'));
  assert.deepEqual([mailsTold(asked), speaks(asked)], [8, true]);
});
