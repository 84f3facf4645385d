import { NextResponse } from 'next/server';
import { db } from '@/lib/db';
import { createIntent } from '@/lib/stripe';

export async function POST(request: Request) {
  const { orderId } = await request.json();
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: { items: { include: { product: true } } },
  });
  if (!order) return NextResponse.json({ error: 'not found' }, { status: 404 });
  const amount = order.items.reduce((sum, item) => sum + item.quantity * item.product.priceCent, 0);
  const intent = await createIntent(amount, order.id);
  await db.order.update({ where: { id: order.id }, data: { paymentIntent: intent.id } });
  return NextResponse.json({ clientSecret: intent.client_secret });
}
