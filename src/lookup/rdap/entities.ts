/** The entities of an RDAP object (RFC 9083 §5.1), which may hold entities again: those named for it, each by role. */
import { addContact, cut, type Draft, field } from '../draft.ts';
import type { Contact } from '../registration.ts';
import { type Card, readCard } from './jcard.ts';
import { type Dictionary, dictionary, list, text, texts } from './json.ts';

/** Registries nest two deep: the organisation, its desks. */
const MAX_DEPTH = 6;
/** The largest real objects name some thirty. */
const MAX_ENTITIES = 200;
/** RFC 9083 §10.2.4 knows eleven. */
const MAX_ROLES = 11;

/** The words of RFC 9083 §10.2.4 that we keep; a reseller, a sponsor or a proxy is `other`. */
const known = new Set(['abuse', 'registrant', 'administrative', 'technical', 'registrar', 'noc', 'billing']);

/** An entity on its way through the reading. */
export interface Entity {
  readonly json: Dictionary;
  readonly card: Card;
  readonly roles: readonly string[];
  /** The role of the entity that holds it. */
  readonly within?: string;
  readonly handle?: string;
}

/** Every entity, the outer before its inner ones; their contacts go into the draft. */
export function readEntities(value: unknown, draft: Draft): readonly Entity[] {
  const entities: Entity[] = [];
  const walk = (inner: unknown, path: string, depth: number, within: string | undefined): void => {
    for (const [at, one] of list(inner).entries()) {
      if (entities.length >= MAX_ENTITIES || depth >= MAX_DEPTH) {
        cut(draft, 'entities');
        return;
      }
      const where = `${path}entities[${at}]`;
      const entity = readEntity(dictionary(one), within);
      entities.push(entity);
      for (const role of entity.roles) addContact(draft, contactOf(entity, role, where));
      walk(entity.json['entities'], `${where}.`, depth + 1, entity.roles[0]);
    }
  };
  walk(value, '', 0, undefined);
  return entities;
}

function readEntity(json: Dictionary, within: string | undefined): Entity {
  const words = texts(json['roles'], MAX_ROLES).map((role) => role.toLowerCase());
  const roles = new Set(words.map((role) => (known.has(role) ? role : 'other')));
  const handle = field(text(json['handle']));
  return {
    json,
    card: readCard(json['vcardArray']),
    roles: roles.size === 0 ? ['other'] : [...roles],
    ...(within === undefined ? {} : { within }),
    ...(handle === undefined ? {} : { handle }),
  };
}

function contactOf({ card, handle, within }: Entity, role: string, where: string): Contact {
  const name = card.name ?? card.organization;
  return {
    role,
    ...(handle === undefined ? {} : { handle }),
    ...(name === undefined ? {} : { name }),
    emails: card.emails,
    ...(card.phones.length === 0 ? {} : { phones: card.phones }),
    ...(card.urls.length === 0 ? {} : { urls: card.urls }),
    ...(within === undefined ? {} : { within }),
    where,
  };
}
