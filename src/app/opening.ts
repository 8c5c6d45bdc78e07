/** For screens that tell the rest of the summary elsewhere. */
export { outcomeOf } from '../examine/observe/bounce/outcome.ts';
export { openingOf } from '../examine/opening.ts';
export { passedOnOpening } from '../examine/passed-on-words.ts';
