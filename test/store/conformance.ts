/** What every store keeps to, whatever it stands on: run on each adapter by its own test file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../../src/case/case.ts';
import { StoreFailure, type StoreFailureCode } from '../../src/store/failure.ts';
import { migrations } from '../../src/store/migrations.ts';
import { findStore, openStore } from '../../src/store/open.ts';
import { COMMON_MAILS, type MailWish, type Store } from '../../src/store/store.ts';
import { runChild } from './child.ts';
import type { MakePlace, Place } from './place.ts';
import { AT, answer, bigBytes, type Sample, sample, sha256 } from './sample.ts';
import { versions } from './versions.ts';

const LATER = '2026-07-01T00:00:00.000Z';
const nothing = '0'.repeat(64);

/** @param crash ends the database itself as a power cut would, where it is a process */
export function conformance(name: string, skip: string | false, make: MakePlace, crash?: () => Promise<void>): void {
  const on = (claim: string, run: (store: Store, place: Place) => Promise<void>) =>
    test(`${name}: ${claim}`, { skip }, () => within(make, run));

  on('an original comes back byte for byte, also one of many pieces, and none of no bytes', async (store) => {
    for (const bytes of [bigBytes(1), new Uint8Array(), new Uint8Array([0, 255, 13, 10]), new Uint8Array(256 * 1024)]) {
      const kept = await store.keepOriginal(bytes, AT);
      assert.deepEqual(kept, { sha256: sha256(bytes), isNew: true });
      assert.deepEqual(Buffer.from((await store.original(kept.sha256)) ?? []), Buffer.from(bytes));
      const pieces: Uint8Array[] = [];
      for await (const piece of store.pieces(kept.sha256)) pieces.push(piece);
      assert.equal(sha256(Buffer.concat(pieces)), kept.sha256);
    }
    assert.equal(await store.original(nothing), undefined);
  });

  on('what is given twice is kept once, also at the same time, and the journal tells of it once', async (store) => {
    const { bytes, json, card } = sample(1);
    const kept = await Promise.all([1, 2, 3].map(() => store.keepMail(bytes, json, card, AT)));
    assert.deepEqual(kept.map(({ isNew }) => isNew).sort(), [false, false, true]);
    assert.deepEqual(await store.keepOriginal(bytes, LATER), { sha256: card.sha256, isNew: false });
    assert.deepEqual(await store.keepExamination(json, card, LATER), { sha256: card.sha256, isNew: false });
    assert.equal((await store.head()).seq, 2);
    assert.equal((await store.mail(card.sha256))?.kept, AT);
  });

  on('examinations stand beside each other, and the newest is listed', async (store) => {
    const first = sample(1, { subject: '最初', words: 'alpha' });
    await store.keepMail(first.bytes, first.json, first.card, AT);
    const change = { sha256: first.card.sha256, version: '1.1.0', at: LATER, subject: '二度目', words: 'beta' };
    const second = sample(1, { ...change, indicators: [{ kind: 'host', value: 'new.example' }] });
    await store.keepExamination(second.json, second.card, LATER);
    const old = sample(1, { sha256: first.card.sha256, version: '0.9.0', at: '2026-01-01T00:00:00Z', words: 'gamma' });
    await store.keepExamination(old.json, old.card, LATER);
    assert.equal(await store.examination(first.card.sha256), second.json);
    assert.equal(await store.examination(first.card.sha256, '1.0.0'), first.json);
    assert.equal(await store.examination(first.card.sha256, '7'), undefined);
    const all = await store.examinations(first.card.sha256);
    assert.deepEqual(
      all.map(({ version }) => version),
      ['0.9.0', '1.0.0', '1.1.0'],
    );
    assert.equal((await store.mail(first.card.sha256))?.subject, '二度目');
    assert.deepEqual(await found(store, 'alpha'), []);
    assert.deepEqual(await found(store, 'beta'), [first.card.sha256]);
    assert.deepEqual(await store.indicators(first.card.sha256), [{ kind: 'host', value: 'new.example', mails: 1 }]);
  });

  on('an examination without its original is refused, and its neighbours are kept', async (store) => {
    const [one, stranger, two] = [sample(1), sample(2), sample(3)];
    const [a, b, c] = await Promise.allSettled([
      store.keepMail(one.bytes, one.json, one.card, AT),
      store.keepExamination(stranger.json, stranger.card, AT),
      store.keepMail(two.bytes, two.json, two.card, AT),
    ]);
    assert.deepEqual([a.status, b.status, c.status], ['fulfilled', 'rejected', 'fulfilled']);
    assert.equal(b.status === 'rejected' && b.reason.code, 'METSUKE_STORE_UNKNOWN');
    await refused('METSUKE_STORE_INTERNAL', store.keepMail(one.bytes, two.json, two.card, AT));
    assert.equal((await store.mails()).found.length, 2);
    await sound(store);
  });

  on('answers are found by their question and the time when it was asked', async (store) => {
    const old = answer('example.com', '2026-01-01T09:00:00+09:00', '192.0.2.1');
    const young = answer('example.com', '2026-03-01T00:00:00Z', '192.0.2.2');
    assert.deepEqual(await store.keepAnswers([young, old, old], AT), { added: 2 });
    assert.deepEqual(await store.keepAnswers([young], AT), { added: 0 });
    assert.deepEqual(await store.answers('dns:A:example.com'), [old, young]);
    assert.deepEqual(await store.answer('dns:A:example.com'), young);
    assert.deepEqual(await store.answer('dns:A:example.com', '2026-02-01T00:00:00Z'), old);
    assert.equal(await store.answer('dns:A:example.com', '2025-12-31T23:59:59Z'), undefined);
    assert.equal(await store.answer('dns:A:example.net'), undefined);
  });

  on('the mails of an author are found by his address and by his name, the newest first', async (store) => {
    const author = (name: string, address: string, came?: string) => ({
      author: { name, address, ways: [{ kind: 'host', value: 'a.example' }] as const, ...(came && { came }) },
    });
    const [taro, hanako] = ['taro@a.example', 'hanako@a.example'];
    await keepAll(store, [
      sample(1, { kind: 'undecided', ...author('yamada', taro) }),
      sample(2, { kind: 'fraud', ...author('yamada', hanako, LATER) }),
      sample(4, { kind: 'undecided', ...author('sato', taro, LATER) }),
      sample(5, { author: { ways: [] } }),
    ]);
    const numbers = async (...[wish, limit = 9, before]: Partial<Parameters<Store['writtenBy']>>) => {
      const found = await store.writtenBy(wish ?? { address: taro }, limit, before);
      return found.map(({ address, kind, came, isInCase }) => [address, kind, came, isInCase]);
    };
    const first = [taro, 'undecided', undefined, false];
    const second = [hanako, 'fraud', LATER, false];
    const third = [taro, 'undecided', LATER, false];
    assert.deepEqual(await numbers(), [third, first]);
    assert.deepEqual(await numbers({ name: 'yamada' }), [second, first]);
    assert.deepEqual(await numbers({ address: taro }, 1), [third]);
    assert.deepEqual(await numbers({ address: taro }, 9, 3), [first], 'only what was kept before');
    assert.deepEqual(await numbers({ address: 'nobody@a.example' }), []);
    const [written] = await store.writtenBy({ address: hanako }, 9);
    assert.deepEqual(
      [written?.ways, written?.handover, written?.kept],
      [[{ kind: 'host', value: 'a.example' }], '192.0.2.7', AT],
    );
    // a newer examination takes the place of the older one
    const again = sample(1, { kind: 'spam', at: LATER, ...author('yamada', 'other@a.example') });
    await store.keepExamination(again.json, again.card, LATER);
    assert.deepEqual(await numbers(), [third]);
    await store.openCase({ title: 'x', messages: [sample(4).card.sha256] }, AT);
    assert.deepEqual(await numbers(), [[taro, 'undecided', LATER, true]]);
  });

  on('lists go page by page, the newest first, by kind and danger', async (store) => {
    const mails = await keepAll(
      store,
      Array.from({ length: 12 }, (_, number) => sample(number)),
    );
    const first = await store.mails({ limit: 5 });
    const second = await store.mails({ limit: 5, before: first.next ?? 0 });
    const third = await store.mails({ limit: 5, before: second.next ?? 0 });
    assert.equal(third.next, undefined);
    const all = [first, second, third].flatMap((page) => page.found.map((mail) => mail.sha256));
    assert.deepEqual(all, mails.map(({ card }) => card.sha256).reverse());
    const phishing = await store.mails({ kind: 'phishing', danger: 6 });
    assert.deepEqual(
      phishing.found.map(({ danger }) => danger),
      [9, 6],
    );
    const { indicators: _, words: __, author: ___, ...card } = mails[11]?.card ?? sample(11).card;
    assert.deepEqual(first.found[0], { ...card, number: 12, bytes: mails[11]?.bytes.length, kept: AT, cut: false });
  });

  on('the most dangerous come first over the whole store, page by page, whatever is kept meanwhile', async (store) => {
    // dangers 0 to 100 twice, and the newest first among equals
    const mails = await keepAll(
      store,
      Array.from({ length: 202 }, (_, number) => sample(number)),
    );
    const expected = mails
      .map(({ card }, at) => ({ ...card, number: at + 1 }))
      .sort((a, b) => b.danger - a.danger || b.number - a.number);
    const pages = async (wish: MailWish, between?: () => Promise<unknown>): Promise<string[]> => {
      const all: string[] = [];
      for (let next: number | undefined; ; await between?.()) {
        const page = await store.mails({ ...wish, order: 'danger', ...(next === undefined ? {} : { before: next }) });
        all.push(...page.found.map(({ sha256 }) => sha256));
        if (page.next === undefined) return all;
        next = page.next;
      }
    };
    const digests = (some: typeof expected) => some.map(({ sha256 }) => sha256);
    assert.deepEqual(await pages({ limit: 9 }), digests(expected));
    assert.deepEqual(
      await pages({ limit: 10, kind: 'phishing', danger: 50 }),
      digests(expected.filter(({ kind, danger }) => kind === 'phishing' && danger >= 50)),
    );
    // of what is kept while somebody reads, that which is more dangerous than where he stands waits for the next look
    let fresh = 1_000;
    const dangers = new Map<string, number>();
    const seen = await pages({ limit: 50 }, async () => {
      for (const danger of [100, 0]) {
        const { bytes, json, card } = sample(fresh++, { danger });
        dangers.set(card.sha256, danger);
        await store.keepMail(bytes, json, card, AT);
      }
    });
    assert.equal(new Set(seen).size, seen.length);
    assert.deepEqual(
      seen.filter((one) => !dangers.has(one)),
      digests(expected),
    );
    assert.ok(seen.every((one) => (dangers.get(one) ?? 0) === 0));
  });

  on('rows and indexes of a mail can be made again, and its examination stays the one that it was', async (store) => {
    const { bytes, json, card } = sample(1, { words: 'alpha' });
    await store.keepMail(bytes, json, card, AT);
    const again = { ...card, words: 'omega', indicators: [{ kind: 'host', value: 'again.example' }] } as const;
    assert.equal(await store.catalogueAgain(json, again), true);
    assert.deepEqual(await found(store, 'alpha'), []);
    assert.deepEqual(await found(store, 'omega'), [card.sha256]);
    assert.equal((await store.examinations(card.sha256)).length, 1);
    assert.equal(await store.examination(card.sha256), json);
    // of an examination that is not listed, and of a mail that is not kept, nothing is made
    assert.equal(await store.catalogueAgain(sample(1, { words: 'other', subject: 'x' }).json, again), false);
    assert.equal(await store.catalogueAgain(json, { ...card, sha256: nothing }), false);
    await sound(store);
  });

  on('what is searched for comes in order of danger too, and by kind', async (store) => {
    const mails = await keepAll(
      store,
      Array.from({ length: 30 }, (_, number) =>
        sample(number, { danger: (number * 37) % 101, words: number % 2 === 0 ? '請求書' : '他の用' }),
      ),
    );
    const expected = mails
      .filter((_, number) => number % 2 === 0)
      .map(({ card }) => card)
      .sort((a, b) => b.danger - a.danger);
    const first = await store.search('請求書', { order: 'danger', limit: 8 });
    const second = await store.search('請求書', { order: 'danger', limit: 8, before: first.next ?? 0 });
    assert.equal(second.next, undefined);
    const digests = (some: readonly { readonly sha256: string }[]) => some.map(({ sha256 }) => sha256);
    assert.deepEqual(digests([...first.found, ...second.found]), digests(expected));
    const some = await store.search('請求書', { kind: 'phishing', danger: 40 });
    assert.deepEqual(
      new Set(digests(some.found)),
      new Set(digests(expected.filter(({ kind, danger }) => kind === 'phishing' && danger >= 40))),
    );
    assert.ok(some.found.length > 0);
  });

  on(
    'of what many mails say the newest come first, page by page, and what few say is found among them',
    async (store) => {
      const mails = await keepAll(
        store,
        Array.from({ length: 420 }, (_, number) =>
          sample(number, { words: number % 97 === 5 ? '毎度の請求書とまれな品' : '毎度の請求書' }),
        ),
      );
      const newest = mails.map(({ card }) => card.sha256).reverse();
      const seen: string[] = [];
      let before: number | undefined;
      do {
        const page = await store.search('請求書', { limit: 90, ...(before !== undefined && { before }) });
        seen.push(...page.found.map(({ sha256 }) => sha256));
        before = page.next;
      } while (before !== undefined);
      assert.deepEqual(seen, newest);
      assert.deepEqual(
        await found(store, 'まれな 請求書'),
        [393, 296, 199, 102, 5].map((number) => mails[number]?.card.sha256),
      );
      assert.deepEqual((await store.search('請求書', { limit: 1, before: 1 })).found, []);
    },
  );

  on('a term is found as it stands, also where its letters are in every mail', async (store) => {
    const texts = ['確認してください', '確認しました。見てください', '見てください'];
    const mails = await keepAll(
      store,
      texts.map((words, number) => sample(number, { words })),
    );
    const expect = async (asked: string, ...numbers: number[]) =>
      assert.deepEqual(await found(store, asked), numbers.map((number) => mails[number]?.card.sha256).reverse(), asked);
    await expect('確認してください', 0);
    await expect('確認しました', 1);
    await expect('見てください', 1, 2);
    await expect('ください', 0, 1, 2);
    await expect('てくださ 確認', 0, 1);
  });

  on('words of two Japanese characters are found, and of one, and over a broken line', async (store) => {
    const texts = [
      'ご利用料金の確認',
      '料\r\n金は無料',
      '東京都税務署',
      '金料',
      'ﾒｰﾙ配信 Example.COM の案内',
      '𠮷野家の料',
    ];
    const mails = await keepAll(
      store,
      texts.map((words, number) => sample(number, { words })),
    );
    const expect = async (asked: string, ...numbers: number[]) =>
      assert.deepEqual(await found(store, asked), numbers.map((number) => mails[number]?.card.sha256).reverse(), asked);
    await expect('料金', 0, 1);
    await expect('確認', 0);
    await expect('料', 0, 1, 3, 5);
    await expect('税', 2);
    await expect('京都', 2);
    await expect('メール', 4);
    await expect('ﾒｰﾙ', 4);
    await expect('𠮷野', 5);
    await expect('料金 利用', 0);
    await expect('"料金の確認"', 0);
    await expect('"料金は 確認"');
    await expect('EXAMPLE', 4);
    await expect('exam', 4);
    await expect('example.com', 4);
    await expect('example.org');
    await expect('example.comの'); // a space stands between
  });

  on('a question is never taken for the language of the database', async (store) => {
    const text = `it's 100% "sure" a_b co*de OR -x NEAR(y) \\ \u0000 \u{1f600} 100`;
    const [mail] = await keepAll(store, [sample(1, { words: text }), sample(2, { words: 'other' })]);
    for (const asked of ["it's", '100%', 'sure', 'a_b', 'co*de', 'OR', 'NEAR(y)', '100'])
      assert.deepEqual(await found(store, asked), [mail?.card.sha256], asked);
    for (const asked of [
      '',
      ' ',
      '"',
      '%',
      '_',
      '*',
      "'",
      '\\',
      '\u0000',
      '\u{1f600}',
      '\ud800',
      'AND',
      "') --",
      'a:b',
      '!',
      'x'.repeat(9_999),
    ])
      assert.deepEqual(await found(store, asked), [], asked);
  });

  on('what a text says beyond the limit is not searched, and the list says so', async (store) => {
    const [mail] = await keepAll(store, [sample(1, { words: `はじめ ${'x '.repeat(200_000)} おわり` })]);
    assert.deepEqual(await found(store, 'はじめ'), [mail?.card.sha256]);
    assert.deepEqual(await found(store, 'おわり'), []);
    assert.equal((await store.mail(mail?.card.sha256 ?? ''))?.cut, true);
  });

  on('the rarest in common comes first, and what a thousand have in common identifies nobody', async (store) => {
    const everybody = { kind: 'domain', value: 'everybody.example' } as const;
    const rare = { kind: 'login', value: 'someone' } as const;
    const some = { kind: 'ip', value: '192.0.2.9' } as const;
    const own = [[rare, some, everybody], [rare], [some, everybody], [some]];
    const mails = Array.from({ length: COMMON_MAILS + 1 }, (_, number) =>
      sample(number, { indicators: own[number] ?? [everybody] }),
    );
    await keepAll(store, mails);
    const [asked, ...others] = mails.map(({ card }) => card.sha256);
    const at = async () => store.sharing(asked ?? '');
    // 999 mails have it in common: of those the newest come first
    assert.deepEqual((await at()).leftOut, []);
    assert.equal((await at()).found.length, 50);
    await keepAll(store, [sample(5_000, { indicators: [everybody] }), sample(5_001, { indicators: [everybody] })]);
    const { found, leftOut } = await at();
    assert.deepEqual(leftOut, [{ ...everybody, mails: COMMON_MAILS + 1 }]);
    assert.deepEqual(
      found.map(({ mail }) => mail.sha256),
      [others[0], others[2], others[1]],
    );
    assert.deepEqual(found[0]?.shared, [{ ...rare, mails: 2 }]);
    const page = await store.mailsWith(everybody, { limit: 500 });
    assert.equal(page.found.length, 500);
    assert.equal((await store.mailsWith(everybody, { limit: 500, before: page.next ?? 0 })).found.length, 500);
    assert.deepEqual(await store.sharing(nothing), { found: [], leftOut: [] });
  });

  on('a case gathers messages, contacts and a timeline, and forgets nothing that it lets go', async (store) => {
    const [one, two] = await keepAll(store, [sample(1), sample(2)]);
    const [a, b] = [one?.card.sha256 ?? '', two?.card.sha256 ?? ''];
    const desk = await store.keepContact({ name: '窓口', channels: [{ kind: 'phone', value: '03-0000-0000' }] }, AT);
    const called: Entry = {
      at: AT,
      by: '利用者',
      what: 'called',
      note: '対応を断られた',
      person: '受付',
      contact: desk,
      files: [b],
    };
    const id = await store.openCase(
      { title: '偽の請求', messages: [a, b, a], contacts: [desk], timeline: [called] },
      AT,
    );
    await store.changeCase(id, { release: [a], timeline: [{ at: LATER, by: 'me', what: 'closed', note: '' }] }, LATER);
    assert.equal((await store.case(id))?.state, 'closed');
    await store.changeCase(
      id,
      { title: '請求', gather: [a], timeline: [{ at: LATER, by: 'me', what: 'reopened', note: '' }] },
      LATER,
    );
    const whole = await store.case(id);
    assert.deepEqual(
      { ...whole, timeline: whole?.timeline.map(({ what }) => what) },
      {
        id,
        title: '請求',
        state: 'open',
        opened: AT,
        messages: [b, a],
        contacts: [desk],
        timeline: ['called', 'closed', 'reopened'],
      },
    );
    assert.deepEqual(whole?.timeline[0], called);
    const other = await store.openCase({ title: '別件' }, LATER);
    assert.deepEqual(
      (await store.cases({ limit: 1 })).found.map((row) => row.id),
      [other],
    );
    assert.deepEqual((await store.cases({ before: Number(other) })).found, [
      { id, title: '請求', state: 'open', opened: AT, messages: 2, last: LATER },
    ]);
    assert.deepEqual((await store.cases({ state: 'closed' })).found, []);
    assert.deepEqual(await store.casesWith(a), [id]);
    await store.changeContact({ id: desk, name: '通報窓口', channels: [] }, LATER);
    assert.deepEqual((await store.contacts()).found, [{ id: desk, name: '通報窓口', channels: [] }]);
    assert.equal(await store.case('99'), undefined);
    assert.equal(await store.case('01'), undefined);
    for (const change of [{ gather: [nothing] }, { contacts: ['7'] }, { timeline: [{ ...called, files: [nothing] }] }])
      await refused('METSUKE_STORE_UNKNOWN', store.changeCase(id, change, LATER));
    await refused('METSUKE_STORE_UNKNOWN', store.changeCase('99', { title: 'x' }, LATER));
    const told = (await store.journal()).map(({ kind }) => kind);
    assert.deepEqual(told.slice(4), [
      'contact',
      'case-opened',
      'case-changed',
      'case-changed',
      'case-opened',
      'contact',
    ]);
    await sound(store);
  });

  on('contacts come in pages, the newest first, and those that are named come by themselves', async (store) => {
    const name = (number: number) => ({ name: `窓口 ${number}`, channels: [] });
    for (const number of [1, 2, 3, 4, 5]) await store.keepContact(name(number), AT);
    const seen: string[] = [];
    for (let before: number | undefined, isFirst = true; isFirst || before !== undefined; isFirst = false) {
      const page = await store.contacts({ limit: 2, ...(before !== undefined && { before }) });
      seen.push(...page.found.map(({ id }) => id));
      if (isFirst) await store.keepContact(name(6), LATER);
      before = page.next;
    }
    assert.deepEqual(seen, ['5', '4', '3', '2', '1'], 'who comes meanwhile moves nobody');
    assert.deepEqual(await store.contacts({ limit: 1 }), { found: [{ id: '6', ...name(6) }], next: 6 });
    const named = await store.contactsWith(['5', '2', '5', '99', 'x']);
    assert.deepEqual(
      named.map(({ id }) => id),
      ['2', '5'],
    );
    assert.deepEqual(await store.contactsWith([]), []);
  });

  on('a line is found by its place and counted, however it was written', async (store) => {
    const [one] = await keepAll(store, [sample(1)]);
    const line = (note: string): Entry => ({ at: AT, by: 'me', what: 'noted', note });
    const id = await store.openCase({ title: '行', timeline: [line('a'), line('b')] }, AT);
    const other = await store.openCase({ title: '別', timeline: [line('x')] }, AT);
    await Promise.all([
      store.changeCase(id, { timeline: [line('c')] }, AT),
      store.changeCase(id, { gather: [one?.card.sha256 ?? ''] }, AT),
      store.changeCase(id, { title: '行々' }, AT),
      store.changeCase(id, { timeline: [line('d'), line('e'), line('f')] }, AT),
    ]);
    await store.mergeCases(id, other, line('merged'), LATER);
    const { timeline } = (await store.case(id)) ?? assert.fail();
    assert.equal(timeline.length, 8);
    const found: (Entry | undefined)[] = [];
    await store.changeCase(
      id,
      async (now) => {
        assert.equal(await now.lines(), timeline.length);
        for (let place = 0; place <= timeline.length + 1; place++) found.push(await now.line(place));
        assert.deepEqual([...(await now.gathered([one?.card.sha256 ?? '', nothing]))], [one?.card.sha256]);
        assert.deepEqual((await now.whole()).timeline, timeline);
        return undefined;
      },
      LATER,
    );
    assert.deepEqual(found, [undefined, ...timeline, undefined]);
    assert.deepEqual([await store.hasCase(id), await store.hasCase('99')], [true, false]);
    await refused('METSUKE_STORE_UNKNOWN', store.gathered('99', []));
    await sound(store);
  });

  on('a case is split and merged in one step, and each tells of the other', async (store) => {
    const mails = await keepAll(store, [sample(1), sample(2), sample(3)]);
    const [a = '', b = '', c = ''] = mails.map(({ card }) => card.sha256);
    const desk = await store.keepContact({ name: '窓口', channels: [] }, AT);
    const id = await store.openCase({ title: '一件', messages: [a, b, c], contacts: [desk] }, AT);
    const entry = { at: LATER, by: 'me', note: '別の差出人' };
    const other = await store.splitCase(id, { title: '別件', messages: [b, c], entry }, LATER);
    const state = async (of: string) => {
      const { messages, contacts, timeline, state: is } = (await store.case(of)) ?? assert.fail();
      return { messages, contacts, is, told: timeline.map(({ what, case: named }) => [what, named]) };
    };
    assert.deepEqual(await state(id), { messages: [a], contacts: [desk], is: 'open', told: [['split', other]] });
    assert.deepEqual(await state(other), { messages: [b, c], contacts: [desk], is: 'open', told: [['split', id]] });
    await refused('METSUKE_STORE_UNKNOWN', store.splitCase(id, { title: 'x', messages: [a, b], entry }, LATER));
    await refused('METSUKE_STORE_UNKNOWN', store.splitCase('99', { title: 'x', messages: [], entry }, LATER));
    await refused('METSUKE_STORE_CONFLICT', store.mergeCases(id, id, entry, LATER));
    await refused('METSUKE_STORE_UNKNOWN', store.mergeCases(id, '99', entry, LATER));
    await store.mergeCases(id, other, entry, LATER);
    assert.deepEqual((await state(id)).messages, [a, b, c]);
    assert.deepEqual(await state(other), {
      messages: [],
      contacts: [desk],
      is: 'closed',
      told: [
        ['split', id],
        ['merged', id],
        ['closed', undefined],
      ],
    });
    assert.deepEqual(await store.casesWith(b), [id]);
    await refused('METSUKE_STORE_CONFLICT', store.mergeCases(other, id, entry, LATER));
    assert.deepEqual(
      (await store.case(id))?.timeline.map(({ what, case: named, from }) => [what, named, from]),
      [
        ['split', other, undefined],
        ['merged', other, undefined],
        ['split', id, `${other}-1`],
      ],
    );
    assert.equal((await store.journal()).length, 3 * 2 + 1 + 1 + 2 + 2, 'what was refused left nothing');
    await sound(store);
  });

  on(
    'what follows from a case follows from what is there when it is written, also in one transaction',
    async (store) => {
      const id = await store.openCase({ title: '同時' }, AT);
      const line = (note: string) => ({ at: AT, by: 'me', what: 'noted' as const, note });
      const changed = await Promise.all(
        [1, 2, 3, 4].map((number) =>
          store.changeCase(
            id,
            async (now) => {
              const lines = await now.lines();
              return lines < 2 ? { timeline: [line(`${number} behind ${lines}`)] } : undefined;
            },
            AT,
          ),
        ),
      );
      assert.deepEqual(changed, [true, true, false, false]);
      const notes = (await store.case(id))?.timeline.map(({ note }) => note);
      assert.deepEqual(notes, ['1 behind 0', '2 behind 1']);
      // the lines that come with a merging are all that there are by then
      const other = await store.openCase({ title: 'x' }, AT);
      await Promise.all([
        store.changeCase(other, { timeline: [line('just before')] }, AT),
        store.mergeCases(id, other, { at: AT, by: 'me', note: '' }, AT),
      ]);
      assert.ok((await store.case(id))?.timeline.some(({ note }) => note === 'just before'));
      await refused(
        'METSUKE_STORE_UNKNOWN',
        store.changeCase('99', async () => undefined, AT),
      );
      await sound(store);
    },
  );

  on('a promise is due until a later line settles it, or the case is closed', async (store) => {
    const id = await store.openCase({ title: '約束' }, AT);
    const due = async () => (await store.cases()).found[0]?.due;
    const entry = { at: AT, by: 'me', note: '' };
    assert.equal(await due(), undefined);
    const promised = (until: string) => ({ timeline: [{ ...entry, what: 'promised' as const, until }] });
    await store.changeCase(id, promised('2026-07-10'), AT);
    await store.changeCase(id, promised('2026-07-05T12:00:00+09:00'), AT);
    assert.equal(await due(), '2026-07-05T12:00:00+09:00');
    await store.changeCase(id, { timeline: [{ ...entry, what: 'answered', settles: 2 }] }, AT);
    assert.equal(await due(), '2026-07-10');
    await store.changeCase(id, { timeline: [{ ...entry, what: 'closed' }] }, AT);
    assert.equal(await due(), undefined);
    await sound(store);
  });

  on('a mail and the answers that it stands on are kept in one step', async (store) => {
    const { bytes, json, card } = sample(1);
    const said = answer('example.com', AT, '192.0.2.1');
    await store.keepMail(bytes, json, card, AT, [said]);
    assert.deepEqual(await store.answer('dns:A:example.com'), said);
    const other = sample(2);
    const late = answer('example.net', AT, '192.0.2.2');
    await refused('METSUKE_STORE_INTERNAL', store.keepMail(bytes, other.json, other.card, AT, [late]));
    assert.equal(await store.answer('dns:A:example.net'), undefined);
    await sound(store);
  });

  on('evidence cannot be changed or taken away through the database itself', async (store, { raw }) => {
    await full(store);
    for (const table of ['journal', 'original', 'piece', 'examination', 'answer'])
      for (const verb of [
        `delete from ${table}`,
        `update ${table} set ${table === 'piece' ? 'part = 9' : table === 'journal' ? "at = 'x'" : 'id = 9'}`,
      ])
        await assert.rejects(raw(verb), /only added to/, verb);
    await sound(store);
  });

  on('what was closed is closed, and what was given before is kept', async (store, { place }) => {
    const { bytes, json, card } = sample(1);
    const keeping = store.keepMail(bytes, json, card, AT);
    await store.close();
    await keeping;
    await refused('METSUKE_STORE_CLOSED', store.mails());
    await store.close();
    const again = await openStore(place, AT);
    assert.equal((await again.mail(card.sha256))?.sha256, card.sha256);
    await again.close();
  });

  test(`${name}: who looks for a store makes none, and finds the one that was made`, { skip }, async () => {
    const at = await make();
    try {
      assert.equal(await findStore(at.place, AT), undefined);
      await assert.rejects(at.raw('select number from metsuke_migration'), 'no table was made');
      assert.equal(await findStore(at.place, AT), undefined, 'an empty file or database holds nothing either');
      await (await openStore(at.place, AT)).close();
      const found = await findStore(at.place, AT);
      assert.ok(found !== undefined);
      assert.equal(await found.takesWriting(), true);
      await found.close();
    } finally {
      await at.remove();
    }
  });

  test(`${name}: a store of every earlier version opens with all that it holds`, { skip }, async () => {
    for (let version = 0; version <= migrations.length; version++) {
      const fill = versions[version];
      assert.ok(fill, `test/store/versions.ts has no store of version ${version}`);
      const at = await make();
      try {
        const expect = await fill(at, migrations.slice(0, version));
        const store = await openStore(at.place, LATER);
        await expect(store);
        await sound(store);
        await full(store);
        await store.close();
        assert.equal((await at.raw('select number from metsuke_migration')).length, migrations.length);
      } finally {
        await at.remove();
      }
    }
  });

  test(`${name}: a step that fails leaves the version before, whole`, { skip }, async () => {
    const at = await make();
    try {
      const one = await openStore(at.place, AT);
      await full(one);
      await one.close();
      const made = 'create table later (x integer)';
      const step = { number: migrations.length + 1, name: 'later', sqlite: [made], postgres: [made] };
      const broken = { ...step, sqlite: [made, 'select nonsense'], postgres: [made, 'select nonsense'] };
      await assert.rejects(openStore(at.place, AT, [...migrations, broken]), StoreFailure);
      await assert.rejects(at.raw('select * from later'));
      await sound(await openStore(at.place, AT), true);
      // two at once: one does it, the other finds it done
      const both = await Promise.all([1, 2].map(() => openStore(at.place, AT, [...migrations, step])));
      assert.deepEqual(await at.raw('select * from later'), []);
      for (const store of both) await sound(store, true);
      await assert.rejects(openStore(at.place, AT), (failure: StoreFailure) => {
        assert.equal(failure.code, 'METSUKE_STORE_NEWER');
        assert.equal(failure.message.split('\n').length, 1);
        return true;
      });
    } finally {
      await at.remove();
    }
  });

  on('two processes write at once, also the same mails, and nothing is lost or twice', async (store, { place }) => {
    const said = await Promise.all([runChild(place, 0, 60), runChild(place, 30, 90)]);
    for (const lines of said) assert.equal(lines.at(-1), 'done');
    assert.equal((await store.mails({ limit: 500 })).found.length, 90);
    assert.equal((await store.cases()).found.length, 24);
    await sound(store);
  });

  const rounds = Number(process.env.METSUKE_STORE_KILLS ?? 20);
  test(`${name}: killed in the middle of writing ${rounds} times, it has all that it accepted`, { skip }, async () => {
    const at = await make();
    try {
      const accepted = new Set<number>();
      let told = 0;
      for (let round = 0; round < rounds; round++) {
        const begin = round * 10_000;
        const said = await runChild(at.place, begin, begin + 10_000, {
          killAfterMs: 3 + ((round * 37) % 150),
          untilMail: round % 2 === 1,
        });
        assert.equal(said[0], 'open', `round ${round}`);
        assert.ok(!said.some((line) => /^(?:failed|broken|faults)/.test(line)), said.at(-1));
        if (crash !== undefined && round % 5 === 4) await crash();
        for (const line of said) if (line.startsWith('mail ')) accepted.add(Number(line.slice(5)));
        const store = await openStore(at.place, AT);
        for (const line of said.filter((one) => one.startsWith('case '))) {
          const [, id = '', message = ''] = line.split(' ');
          assert.deepEqual((await store.case(id))?.messages, [message]);
          told += 1;
        }
        await sound(store, true);
      }
      assert.ok(accepted.size >= rounds / 2, `only ${accepted.size} mails in ${rounds} rounds`);
      const store = await openStore(at.place, AT);
      for (const number of accepted) {
        const { bytes, json, card } = sample(number);
        assert.deepEqual(Buffer.from((await store.original(card.sha256)) ?? []), Buffer.from(bytes));
        assert.equal(await store.examination(card.sha256), json);
        assert.equal((await store.mail(card.sha256))?.subject, card.subject);
      }
      console.log(`${name}: ${accepted.size} mails and ${told} cases accepted in ${rounds} rounds, none lost`);
      await store.close();
    } finally {
      await at.remove();
    }
  });
}

/** A store with something of each kind. */
export async function full(store: Store): Promise<void> {
  const mails = await keepAll(store, [sample(1), sample(2)]);
  await store.keepAnswers([answer('example.com', AT, '192.0.2.1'), answer('example.net', AT, '192.0.2.2')], AT);
  const contact = await store.keepContact({ name: 'Desk', channels: [] }, AT);
  const messages = mails.map(({ card }) => card.sha256);
  const id = await store.openCase({ title: 'Case', messages, contacts: [contact] }, AT);
  await store.changeCase(id, { timeline: [{ at: AT, by: 'me', what: 'noted', note: 'note' }] }, AT);
}

async function keepAll(store: Store, mails: readonly Sample[]): Promise<readonly Sample[]> {
  await Promise.all(mails.map(({ bytes, json, card }) => store.keepMail(bytes, json, card, AT)));
  return mails;
}

export async function sound(store: Store, close = false): Promise<void> {
  assert.deepEqual((await store.verify()).faults, []);
  if (close) await store.close();
}

const found = async (store: Store, asked: string) => (await store.search(asked)).found.map(({ sha256: of }) => of);

async function refused(code: StoreFailureCode, promise: Promise<unknown>): Promise<void> {
  await assert.rejects(promise, (failure) => {
    assert.ok(failure instanceof StoreFailure);
    assert.equal(failure.code, code);
    return true;
  });
}

export async function within(make: MakePlace, run: (store: Store, place: Place) => Promise<void>): Promise<void> {
  const at = await make();
  try {
    const store = await openStore(at.place, AT);
    try {
      await run(store, at);
    } finally {
      await store.close();
    }
  } finally {
    await at.remove();
  }
}
