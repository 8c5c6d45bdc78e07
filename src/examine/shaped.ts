/** The facts as detectors are handed them. */
import type { Facts } from './facts.ts';

/**
 * The same facts, each with its key, `undefined` where it is absent. Nearly every mail lacks other facts, and to V8 an object with other keys is
 * one of another shape: two hundred detectors would look up each fact anew, and lose their compiled code with the first mail that has
 * a key which none before it had.
 */
export function shaped(facts: Facts): Facts {
  return {
    subject: facts.subject,
    from: facts.from,
    replyTo: facts.replyTo,
    sender: facts.sender,
    to: facts.to,
    cc: facts.cc,
    groups: facts.groups,
    unnamed: facts.unnamed,
    mailFrom: facts.mailFrom,
    messageId: facts.messageId,
    date: facts.date,
    thread: facts.thread,
    mailer: facts.mailer,
    route: facts.route,
    mailbox: facts.mailbox,
    networks: facts.networks,
    authentication: facts.authentication,
    handoverName: facts.handoverName,
    senderDomain: facts.senderDomain,
    listings: facts.listings,
    registrations: facts.registrations,
    links: facts.links,
    pictures: facts.pictures,
    counters: facts.counters,
    attachments: facts.attachments,
    stamps: facts.stamps,
    scans: facts.scans,
    history: facts.history,
    text: facts.text,
    locked: facts.locked,
    passedOn: facts.passedOn,
    distribution: facts.distribution,
    bounce: facts.bounce,
    defects: facts.defects,
  } satisfies Record<keyof Facts, unknown>;
}
