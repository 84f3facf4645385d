import { DataSource } from 'typeorm';
import { Shipment } from './shipments/shipment.entity';

export default new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities: [Shipment],
  migrations: ['dist/migrations/*.js'],
});
