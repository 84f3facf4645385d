import amqp from 'amqplib';
import { notifyDriver } from './notify';

const QUEUE = process.env.WORKER_QUEUE || 'shipments';

async function main() {
  const connection = await amqp.connect(process.env.RABBITMQ_URL as string);
  const channel = await connection.createChannel();
  await channel.assertQueue(QUEUE, { durable: true });
  await channel.prefetch(5);
  await channel.consume(QUEUE, async (message) => {
    if (!message) return;
    const { pattern, data } = JSON.parse(message.content.toString());
    if (pattern === 'delivered') await notifyDriver(data.reference);
    // TODO: dead letter queue, a broken message blocks the worker today
    channel.ack(message);
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
