/** Notices of a delay: the mail is late, and nothing has come back yet. */

/** Words by which hosts say that they go on trying. */
const delays = [
  'has been delayed',
  'is delayed',
  'warning message only',
  'warning only',
  'has not yet been delivered',
  'delivery attempts will continue',
  'will be retried',
  'will keep trying',
  'still undelivered after',
];

/** Whether a notice says of the mail that it is still tried. */
export const isDelay = (head: string): boolean => {
  const lower = head.slice(0, 3000).toLowerCase();
  return delays.some((words) => lower.includes(words));
};
