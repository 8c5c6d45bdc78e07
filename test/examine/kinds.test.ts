/** How often a verdict is right on labelled mail, and how often it accuses the wrong one. The weights were set with these mails in view. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data, skipWithout } from '../data.ts';
import { kindsFigure } from './kinds-figure.ts';

test('of real phishing mails nineteen in twenty are called harmful, with nothing asked', {
  skip: skipWithout('mail/phishing'),
}, async (t) => {
  const { mails, harmful, kinds, files } = await kindsFigure(data('mail/phishing'), true);
  t.diagnostic(`phishing: ${harmful} of ${mails} ${JSON.stringify(kinds)}`);
  assert.ok(harmful / mails >= 0.95, `${harmful} of ${mails}; missed: ${files.join(' ')}`);
});

test('of good mails at most three in a thousand are accused', { skip: skipWithout('mail/easy-ham-1') }, async (t) => {
  const folders = ['easy-ham-1', 'easy-ham-2', 'hard-ham-1'];
  const figures = await Promise.all(folders.map((folder) => kindsFigure(data(`mail/${folder}`), false)));
  const mails = figures.reduce((sum, one) => sum + one.mails, 0);
  const accused = figures.flatMap(({ files }) => files);
  t.diagnostic(`ham: ${accused.length} of ${mails} accused`);
  assert.ok(accused.length / mails <= 0.003, `${accused.length} of ${mails}: ${accused.join(' ')}`);
});
