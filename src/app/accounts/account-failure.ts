/** What was asked of the accounts and cannot be done. */
import { Failure, type Said } from '../failure.ts';

/** `status` is for those who come by HTTP. */
export class AccountFailure extends Failure {
  readonly status: 400 | 404 | 409;
  constructor(what: Said, wayOut: Said, status: 400 | 404 | 409 = 409) {
    super('METSUKE_ACCOUNT', what, wayOut, { exit: 2 });
    this.status = status;
  }
}
