import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellsAccount } from '../../../src/examine/known/stories/bank-details.ts';

const tells = (seen: string): boolean => tellsAccount({ language: 'en', seen, hidden: '', charsets: [] });

test('an account is told by a number that can be one, and not by a token of a link', () => {
  assert.ok(tells('Please pay to GB82 WEST 1234 5698 7654 32 by Friday.'));
  assert.ok(tells('DE89370400440532013000'));
  assert.ok(!tells('Please pay to GB82 WEST 1234 5698 7654 33 by Friday.'));
  assert.ok(!tells('https://pay.example.com/account_activations/bc55772032c2846781d4/edit'));
  assert.ok(!tells('https://pay.example.com/?t=de89370400440532013000'));
});
