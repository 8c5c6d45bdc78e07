/**
 * Pages on which the customers of payment services pay and keep their cards: what is typed there goes to the service, and not to who sent the
 * mail. That an invoice there is honest does not follow. As of 2026-12-01. Source: the services' own documents on their hosted pages.
 */
const HOSTS: ReadonlySet<string> = new Set(
  'billing.stripe.com checkout.stripe.com invoice.stripe.com pay.stripe.com connect.stripe.com customer-portal.paddle.com pay.paddle.com squareup.com pay.gmo-pg.com secure.mollie.com pay.gocardless.com pay.adyen.com'.split(
    ' ',
  ),
);

/** @param host lower case, ASCII */
export const isPaymentPage = (host: string): boolean => HOSTS.has(host);
