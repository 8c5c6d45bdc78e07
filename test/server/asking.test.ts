/** Asking the outside by HTTP: what would be asked, and then asking, of a DNS server and a registry on loopback. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedMail, askingServer } from './asking-place.ts';
import { type ExaminationSaid, json, rfc822 } from './serving.ts';

const mail = askedMail('hello');

interface QuestionsSaid {
  readonly level: string;
  readonly questions: readonly {
    readonly kind: string;
    readonly key: string;
    readonly toWhom: { readonly ja: string };
  }[];
}
interface AnsweredSaid extends ExaminationSaid {
  readonly answers: readonly {
    readonly question: { readonly kind: string; readonly key: string };
    readonly outcome: string;
  }[];
}

test('mails of which others are asked are counted too while a worker has them', async (t) => {
  const { served } = await askingServer(t);
  const posted = served.call('/examinations?ask=registry', { method: 'POST', headers: rfc822, body: mail });
  let isDone = false;
  void posted.then(() => {
    isDone = true;
  });
  let most = 0;
  while (!isDone) {
    const text = await (await served.call('//metrics')).text();
    most = Math.max(most, Number(/^metsuke_mails_examining (\d+)$/m.exec(text)?.[1]));
  }
  assert.deepEqual([(await posted).status, most], [201, 1]);
});

test('what would be asked is told and nobody is asked; then it is asked, once, and the answers are kept', async (t) => {
  const { dns, rdap, served } = await askingServer(t);
  const { call, read } = served;

  const { said: kept } = await read<AnsweredSaid>('/examinations', { method: 'POST', headers: rfc822, body: mail });
  const { said: plan } = await read<QuestionsSaid>(`/examinations/${kept.id}/questions?ask=registry`);
  assert.equal(plan.level, 'registry');
  assert.ok(plan.questions.some(({ kind, key }) => kind === 'dns' && key.includes('example.com')));
  assert.ok(plan.questions.every(({ toWhom }) => toWhom.ja !== ''));
  assert.deepEqual([dns.asked.length, rdap.asked.length], [0, 0], 'nobody was asked yet');
  assert.equal(
    plan.questions.some(({ key }) => key.includes('victim')),
    false,
  );
  assert.equal((await call(`/examinations/${kept.id}/questions?ask=all`)).status, 403);

  const body = JSON.stringify({ ask: 'registry' });
  const { answer, said } = await read<AnsweredSaid>(`/examinations/${kept.id}/ask`, {
    method: 'POST',
    headers: json,
    body,
  });
  assert.equal(answer.status, 201);
  assert.ok(dns.asked.some(({ name }) => name === 'example.com'));
  assert.ok(
    rdap.asked.some((path) => path.includes('192.0.2.10')),
    rdap.asked.join(' '),
  );
  assert.ok(said.answers.some(({ question, outcome }) => question.kind === 'dns' && outcome === 'found'));
  assert.ok(said.answers.some(({ question, outcome }) => question.kind === 'rdap' && outcome === 'found'));
  assert.equal(
    [...dns.asked.map(({ name }) => name), ...rdap.asked].some((one) => one.includes('victim')),
    false,
  );
  // it is what is read from now on
  const { said: now } = await read<AnsweredSaid>(`/examinations/${kept.id}`);
  assert.deepEqual(now.answers, said.answers);
});
