import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('shipments')
export class Shipment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ unique: true })
  reference!: string;

  @Column()
  city!: string;

  @Column({ default: 'planned' })
  state!: 'planned' | 'loaded' | 'delivered';

  @Column({ type: 'timestamptz', nullable: true })
  deliveredAt?: Date;

  // XXX: weight is in kilograms here and in grams in the carrier interface
  @Column({ type: 'numeric', nullable: true })
  weight?: string;
}
