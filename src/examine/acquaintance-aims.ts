/**
 * Whether a letter is after what those want who play an acquaintance: money on another account, cards, secrets, an answer elsewhere. This is
 * no question to the facts but a sum of opinions, for each of these stories is known by its detector alone; so it stands beside known/.
 */
import bankAccountChanged from './detect/bank-account-changed.ts';
import chatGroupRequest from './detect/chat-group-request.ts';
import credentialLure from './detect/credential-lure.ts';
import fileAccountChanged from './detect/file-account-changed.ts';
import fileButton from './detect/file-button.ts';
import fileSignIn from './detect/file-sign-in.ts';
import giftCardRequest from './detect/gift-card-request.ts';
import messengerMove from './detect/messenger-move.ts';
import paymentDiverted from './detect/payment-diverted.ts';
import replyAside from './detect/reply-aside.ts';
import replytoFreemail from './detect/replyto-freemail.ts';
import secretAsked from './detect/secret-asked.ts';
import secretTask from './detect/secret-task.ts';
import type { Facts } from './facts.ts';

const AIMS = [
  bankAccountChanged,
  chatGroupRequest,
  credentialLure,
  fileAccountChanged,
  fileButton,
  fileSignIn,
  giftCardRequest,
  messengerMove,
  paymentDiverted,
  replyAside,
  replytoFreemail,
  secretAsked,
  secretTask,
];

export const isAfterMuch = (facts: Facts): boolean => AIMS.some((one) => one.detect(facts).length > 0);
