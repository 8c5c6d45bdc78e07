import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholderIn } from '../../../src/examine/known/text/placeholders.ts';
import { readHtml } from '../../../src/unpack/html.ts';
import { readUrl } from '../../../src/unpack/url.ts';

const dollar = (word: string): string => `$\{${word}}`;

test('places that only kits have are known anywhere', () => {
  for (const one of [
    '[[-Email-]]',
    '[-Domain-]',
    '##victimdomain##',
    '%VICTIM_EMAIL%',
    '{RANDOM_NUMBER}',
    '{{random}}',
    '##rand_num_5##',
    '[RND_8]',
  ])
    assert.deepEqual(placeholderIn(`Dear ${one}, hello`), { quote: one, isOfKit: true }, one);
});

test('places of mailing programs are known by their word', () => {
  for (const one of [
    '{{email}}',
    '{{ contact.firstname }}',
    '*|FNAME|*',
    '%%emailaddr%%',
    '%RECIPIENT%',
    '#EMAIL#',
    '{$email}',
    '%%担当者名%%',
    '{{会社名}}',
    dollar('firstName'),
  ])
    assert.deepEqual(placeholderIn(`Dear ${one}, hello`), { quote: one, isOfKit: false }, one);
});

test('a name is a place where a greeting wants one, and elsewhere a word about such programs', () => {
  for (const one of ['Dear {{name}}', 'Hello [Name]', '{{name}} 様', '[氏名]様', 'Sehr geehrter %%name%%'])
    assert.deepEqual(placeholderIn(`${one}, this is a letter`), { quote: one, isOfKit: false }, one);
  for (const one of ['write {{name}} there', 'the field [name]', '[お名前] 山田 様', 'Hello [Naomi]'])
    assert.equal(placeholderIn(one), undefined, one);
});

test('other words are places only where a line has to say something', () => {
  for (const one of ['{{company}}', '##order##', '%%code%%', dollar('total')]) {
    assert.equal(placeholderIn(`see ${one} there`), undefined, one);
    assert.deepEqual(placeholderIn(`Order ${one}`, true), { quote: one, isOfKit: false }, one);
  }
});

test('what people and programs write with such signs is no place', () => {
  for (const text of [
    'Get 50% off, 20% email discount #1 {see below} [name] [email protected]',
    '%USERPROFILE% and %RANDOM% of Windows and $HOME of others',
    '## Heading ## and # email me',
    '[PATCH] [random] thoughts [draft-7]',
    '10%-20% [--verbose] a[i-1] {-1}',
    '「#メール」 ##新着##',
  ])
    assert.equal(placeholderIn(text, true), undefined, text);
});

test('a link to nothing but such a place leads nowhere, and one with more has the owner of its name', () => {
  for (const goal of ['{{link}}', 'https://[[-Link-]]/a', 'http://%LINK%', 'https://{{ url }}?a=1', '[link]']) {
    const [link] = readHtml(`<base href="https://example.net/"><a href="${goal}">Open</a>`).links;
    assert.deepEqual([link?.href, link?.host, link?.scheme], [goal, '', ''], goal);
  }
  assert.equal(readUrl('https://{{link}}/'), undefined);
  assert.equal(readUrl('https://{number}.example.com/')?.host, '{number}.example.com');
});
