/** Whether there is a mail at all: where there is none, nothing is told of its way and its names. */
export { hasHeader } from '../../examine/has-header.ts';
