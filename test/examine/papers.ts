/** What papers say: how a test writes one, and lures that stand in files of every form. */
import type { Paper } from '../unpack/paper.ts';

/** The lines of a paper as they stand in a test, and its link. */
export const paper = (text: string, link?: string): Paper => ({
  lines: text
    .trim()
    .split('\n')
    .map((line) => line.trim()),
  ...(link === undefined ? {} : { link }),
});

/** Money was taken: call to undo it. */
export const CHARGE: Paper = paper(
  `
  Geek Squad - renewal receipt
  Your Norton 360 subscription has been renewed successfully. 399.99 USD has been charged to your account.
  Invoice number NRT-774411
  If you did not authorize this charge, call our billing department toll free within 24 hours to cancel the subscription:
  +1 (888) 555-0142
  `,
);

/** Mail waits: sign in. */
export const FULL_MAILBOX: Paper = paper(
  `
  Webmail support
  Your mailbox is full and incoming messages are on hold. 14 pending messages were not delivered.
  Validate your mailbox to release messages and keep your current password:
  `,
  'https://mail-quota.pages.example/login',
);

/** A bank limits the account: sign in. */
export const BANK: Paper = paper(
  `
  三井住友銀行より重要なお知らせ
  お客様の口座で不審な取引を検知したため、ご利用を一時的に制限しております。
  ご本人様確認を完了していただくまで、制限を解除することはできません。
  下記よりログインして確認をお願いいたします。
  `,
  'https://smbc-kakunin.example.com/login',
);

/** A partner has another account now. */
export const ACCOUNT_CHANGED: Paper = paper(
  `
  Notice to our partners
  Please be informed that our bank details have changed. Our main account is currently under audit and cannot receive transfers.
  All payments should now be made to our new bank account below:
  Beneficiary name: S T Holding  Bank: Example Bank  IBAN GB00 0000 0000 0000 0000 00  SWIFT EXAMPLEX
  Do not send payment to our old account.
  `,
);
