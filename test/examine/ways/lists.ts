/** What lists and groups make of a mail that they pass on to their members. */
import { escaped } from './carriers.ts';
import { encodedWords, subjectOf, unfolded, withSubject } from './header.ts';
import { above, type Entity, type Field, fieldOf, reworded, typeOf, type Way, withField, without } from './letter.ts';

const LIST = 'dialogue@lists.example';

/** What Mailman and its kin do: the list's own envelope, route and fields, its name in the subject, its foot below. */
const listed = (foot: string, isFromRewritten: boolean): Way => {
  const withFoot = reworded(({ text, isPage }) => (isPage ? `${text}<hr>${escaped(foot)}` : `${text}\n${foot}\n`));
  return (mail) => {
    if (/^(?:message|multipart\/(?:report|signed))/.test(typeOf(mail))) return undefined;
    const from = fieldOf(mail, 'from') ?? '';
    const name = from.replace(/\s*<[^<>]*>\s*$/, '').replaceAll('"', '');
    const told = withSubject(
      without(withFoot(mail) ?? mail, 'return-path', 'delivered-to'),
      `[dialogue] ${subjectOf(mail)}`,
    );
    const list = withField(told, 'To', LIST);
    const rewrittenFrom = name.startsWith('=?') ? `${name} ${encodedWords(' via dialogue')}` : `"${name} via dialogue"`;
    const sent = isFromRewritten
      ? withField(withField(list, 'From', `${rewrittenFrom} <${LIST}>`), 'Reply-To', from)
      : list;
    return above(takenByList(sent), ...route(timeOf(mail)), ...FIELDS);
  };
};

/** What the reader's host wrote, the list's host writes now. */
const takenByList = (mail: Entity): Entity => ({
  ...mail,
  fields: mail.fields
    .filter(
      ({ name, value }) =>
        !/^(?:authentication-results|received-spf|x-spam-.*)$/i.test(name) &&
        // what the reader's own provider wrote was never there
        !(/^received$/i.test(name) && /\bby\s+\S+\.outlook\.com|with\s+Microsoft\s+SMTP/.test(value)),
    )
    .map((field) =>
      field.name.toLowerCase() === 'received'
        ? {
            ...field,
            value: field.value
              .replace(/(\bby )\S+/, '$1lists.example')
              .replace(/\(Postfix\)( with \w+) id \w+/, '(Postfix)$1 id 3F2A91C07B')
              .replace(/\bfor <[^<>]+>/, `for <${LIST}>`),
          }
        : field,
    ),
});

const timeOf = (mail: Entity): string =>
  /;\s*([^;]{10,60})$/.exec(unfolded(fieldOf(mail, 'received') ?? ''))?.[1] ?? fieldOf(mail, 'date') ?? '';

const route = (time: string): readonly Field[] => [
  { name: 'Return-Path', value: '<dialogue-bounces@lists.example>' },
  {
    name: 'Received',
    value: `from lists.example (lists.example [198.51.100.44])\n\tby mx.example.org (Postfix) with ESMTPS id 4ZbLst1\n\tfor <reader@example.org>; ${time}`,
  },
];

const FIELDS: readonly Field[] = [
  { name: 'List-Id', value: 'Dialogue <dialogue.lists.example>' },
  { name: 'List-Post', value: `<mailto:${LIST}>` },
  { name: 'List-Unsubscribe', value: '<mailto:dialogue-leave@lists.example>' },
  { name: 'Precedence', value: 'list' },
  { name: 'Sender', value: '"dialogue" <dialogue-bounces@lists.example>' },
];

const FOOT = `_______________________________________________
dialogue mailing list -- ${LIST}
To unsubscribe send an email to dialogue-leave@lists.example
https://lists.example/mailman3/lists/dialogue.lists.example/`;

/** Another house's group at Google, which keeps the author in a field of its own. */
const CLUB = 'talk@club.example.net';
const CLUB_FOOT = (isPage: boolean): string => {
  const page = 'https://groups.google.com/a/club.example.net/d/msgid/talk/0100018%40mail.example';
  const told = `You received this message because you are subscribed to the Google Groups "Talk" group.\nTo view this discussion, visit `;
  return isPage
    ? `<p></p>\n-- <br />${escaped(told)}<a href="${page}?utm_medium=email&amp;utm_source=footer">${page}</a>.`
    : `\n-- \n${told}${page}.\n`;
};

/** @param isToAll answers go to the group as well */
const grouped =
  (isToAll: boolean): Way =>
  (mail) => {
    if (/^(?:message|multipart\/(?:report|signed))/.test(typeOf(mail))) return undefined;
    const from = fieldOf(mail, 'from') ?? '';
    const name = from.replace(/\s*<[^<>]*>\s*$/, '').replaceAll('"', '');
    const shown = name.startsWith('=?') ? `${name} ${encodedWords(' via Talk')}` : `"'${name}' via Talk"`;
    const worded = reworded(({ text, isPage }) => `${text}${CLUB_FOOT(isPage)}`)(mail) ?? mail;
    const bare = takenByList(without(worded, 'return-path', 'delivered-to'));
    const told = withField(withField(bare, 'To', CLUB), 'From', `${shown} <${CLUB}>`);
    return above(
      withField(told, 'Reply-To', isToAll ? CLUB : from),
      { name: 'Return-Path', value: '<talk+bncBDABCDEF@club.example.net>' },
      ...route(timeOf(mail)).slice(1),
      { name: 'X-Original-From', value: from },
      { name: 'Precedence', value: 'list' },
      { name: 'Mailing-list', value: `list ${CLUB}; contact talk+owners@club.example.net` },
      { name: 'List-ID', value: '<talk.club.example.net>' },
      { name: 'X-Google-Group-Id', value: '123456789' },
    );
  };

export const lists: Readonly<Record<string, Way>> = {
  'through a list': listed(FOOT, false),
  'through a list that rewrites From': listed(FOOT, true),
  'through a group at Google': grouped(false),
  'through a group at Google that takes the answers': grouped(true),
};

/** A group that is an office's mailbox: the house's own, without a foot, as Google and Exchange make them. */
const GROUP = 'billing@example.org';

export const groups: Readonly<Record<string, Way>> = {
  'through a group of the house': (mail) => {
    if (/^(?:message|multipart\/(?:report|signed))/.test(typeOf(mail))) return undefined;
    const from = fieldOf(mail, 'from') ?? '';
    const name = from.replace(/\s*<[^<>]*>\s*$/, '').replaceAll('"', '');
    const shown = name.startsWith('=?') ? `${name} ${encodedWords(' via Billing')}` : `"'${name}' via Billing"`;
    const sent = withField(withField(withField(mail, 'To', GROUP), 'From', `${shown} <${GROUP}>`), 'Reply-To', from);
    return above(
      sent,
      { name: 'List-Id', value: '<billing.example.org>' },
      { name: 'List-Post', value: `<mailto:${GROUP}>` },
      { name: 'Precedence', value: 'list' },
      { name: 'X-Original-From', value: from },
    );
  },
};
