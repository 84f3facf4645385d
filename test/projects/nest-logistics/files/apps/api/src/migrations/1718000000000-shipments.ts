import { MigrationInterface, QueryRunner } from 'typeorm';

export class Shipments1718000000000 implements MigrationInterface {
  async up(q: QueryRunner) {
    await q.query(`create table shipments (
      id uuid primary key default gen_random_uuid(),
      reference text not null unique,
      city text not null,
      state text not null default 'planned',
      "deliveredAt" timestamptz,
      weight numeric
    )`);
  }

  async down(q: QueryRunner) {
    await q.query('drop table shipments');
  }
}
