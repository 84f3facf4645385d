import { db } from '@/lib/db';

export async function GET(request: Request) {
  if (request.headers.get('authorization') !== `Bearer ${process.env.CRON_SECRET}`) {
    return new Response('unauthorized', { status: 401 });
  }
  const limit = new Date(Date.now() - 48 * 3600 * 1000);
  const { count } = await db.order.updateMany({
    where: { status: 'OPEN', createdAt: { lt: limit } },
    data: { status: 'CANCELLED' },
  });
  return Response.json({ cancelled: count });
}
