import { conformance } from './conformance.ts';
import { sqlitePlace } from './sqlite-place.ts';

conformance('SQLite', false, sqlitePlace);
