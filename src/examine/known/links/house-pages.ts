/** Pages of a well-known organisation that it fills itself. */
import type { Link } from '../../facts.ts';
import { isBrandDomain } from '../brands/match.ts';
import { freePlaceOf } from './free-hosting.ts';

/** Of Microsoft, where each customer keeps what he likes (learn.microsoft.com, "SharePoint URLs"). */
const OF_CUSTOMERS = /\.sharepoint\.com$/;

/** Whether nobody but the organisation itself puts pages there, and the link hides nothing of where it leads. */
export const isHousePage = ({ host, domain, disguises }: Pick<Link, 'host' | 'domain' | 'disguises'>): boolean =>
  isBrandDomain(domain) && freePlaceOf(host) === undefined && !OF_CUSTOMERS.test(host) && disguises === undefined;
