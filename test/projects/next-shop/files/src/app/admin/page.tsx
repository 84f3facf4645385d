import { redirect } from 'next/navigation';
import { db } from '@/lib/db';
import { session } from '@/lib/session';

export default async function Admin() {
  if (!(await session()).admin) redirect('/admin/login');
  const orders = await db.order.findMany({ where: { status: 'PAID' }, take: 50 });
  return (
    <main>
      <h1>TODO today</h1>
      {/* TODO: paging, 50 orders are not enough before Christmas */}
      <ul>
        {orders.map((order) => (
          <li key={order.id}>{order.email}</li>
        ))}
      </ul>
    </main>
  );
}
