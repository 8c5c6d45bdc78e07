/** What of a folder or an archive is not given, and why; without Node, for the private page opens archives too. */

/** Why something of a folder is not given: a file that is no mail, a program's account of the mails, a folder that holds none. */
export type LeftOut = 'file' | 'control' | 'folder';

/**
 * Files in which Dovecot, Courier, Maildir++ and Thunderbird keep account of mails. Dovecot's cache and Thunderbird's summary hold
 * fields of the mails, so that their bytes do not tell them from one.
 */
const CONTROL =
  /^(?:dovecot(?:-(?:acl|keywords|uidlist|uidvalidity)|\.(?:index|list\.index|mailbox\.log|map\.index))|courierimap(?:acl|hieracl|keywords|subscribed|uiddb)|courierpop3dsizelist|maildir(?:folder|size)$)|\.msf$/;
/** Names that a mailbox may have too: they mean this only beside `cur`. */
const BESIDE_CUR = /^(?:subscriptions|shared-maildirs|shared-folders)$/;

/** @param name without its folders @param isBesideCur it lies in a Maildir */
export const isControl = (name: string, isBesideCur: boolean): boolean =>
  CONTROL.test(name) || (isBesideCur && BESIDE_CUR.test(name));
