/** For the doors that take one: by this way none of them loads the room of desks. */
export { purposes } from '../respond/contact/purposes.ts';
