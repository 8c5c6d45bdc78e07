/** What an examination stands on that others were asked for. */
import { staysHere } from '../../lookup/lookup.ts';

/** Without the answers of the bundled tables and of our own store, of which nobody outside hears. */
export const askedOutside = <A extends { readonly question: { readonly kind: string } }>(
  answers: readonly A[],
): readonly A[] => answers.filter(({ question }) => !staysHere(question));
