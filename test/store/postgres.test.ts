import { after } from 'node:test';
import { conformance } from './conformance.ts';
import { type PostgresServer, skipWithoutPostgres, startPostgres } from './postgres-place.ts';

const skip = skipWithoutPostgres();
let server: Promise<PostgresServer> | undefined;
const started = () => {
  server ??= startPostgres();
  return server;
};
after(async () => (await server)?.close());

conformance(
  'PostgreSQL',
  skip,
  async () => (await started()).place(),
  async () => (await started()).crash(),
);
