/** A case as the server tells it. */
import type { Case, Contact, Entry } from '../../case/case.ts';
import type { Indicator } from '../../case/indicators.ts';
import { type Card, having, type Page, pageOf } from '../reading.ts';

/** A line of a timeline, with its place in the case that it was written into. */
export interface Line extends Entry {
  readonly line: number;
  readonly of?: string;
}

/** A mail of the case: a card that is named by its digest. */
export interface CaseMail extends Omit<Card, 'id' | 'reason'> {
  readonly sha256: string;
}

export interface CaseSheet {
  readonly case: Case;
  readonly mails: readonly CaseMail[];
  readonly contacts: readonly Contact[];
  readonly timeline: readonly Line[];
  readonly promises: readonly Line[];
}

export interface ListedCase {
  readonly id: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly opened: string;
  readonly messages: number;
  readonly last?: string;
  readonly due?: string;
}

interface Related {
  readonly found: readonly {
    readonly mail: Card;
    readonly shared: readonly (Indicator & { readonly mails: number })[];
  }[];
}

export const caseSheetOf = having<CaseSheet>('case', 'mails', 'timeline', 'promises');
export const listedCases: (value: unknown) => Page<ListedCase> | undefined = pageOf<ListedCase>('id', 'title', 'state');
export const relatedOf = having<Related>('found');
