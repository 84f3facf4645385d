import { Inject, Injectable, Logger } from '@nestjs/common';
import { ClientProxy } from '@nestjs/microservices';
import { Cron } from '@nestjs/schedule';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { SearchService } from '../search/search.service';
import { Shipment } from './shipment.entity';

@Injectable()
export class ShipmentsService {
  private readonly log = new Logger('Shipments');

  constructor(
    @InjectRepository(Shipment) private readonly shipments: Repository<Shipment>,
    @Inject('EVENTS') private readonly events: ClientProxy,
    private readonly search: SearchService,
  ) {}

  async deliver(id: string) {
    const shipment = await this.shipments.findOneByOrFail({ id });
    shipment.state = 'delivered';
    shipment.deliveredAt = new Date();
    await this.shipments.save(shipment);
    await this.search.put(id, shipment);
    this.events.emit('delivered', { id, reference: shipment.reference });
  }

  @Cron('0 5 * * *')
  async archive() {
    const limit = new Date(Date.now() - 180 * 86_400_000);
    const { affected } = await this.shipments.delete({ deliveredAt: LessThan(limit) });
    // FIXME: deleted shipments stay in the search index
    this.log.log(`removed ${affected}; "TODO: archive to S3" was dropped by the client`);
  }

  // @Cron('*/5 * * * *')
  async pollCarrier() {
    return [];
  }
}
