import Link from 'next/link';
import { ProductCard } from '@/components/ProductCard';
import { db } from '@/lib/db';

export const revalidate = 300;

export default async function Home() {
  const products = await db.product.findMany({ where: { stock: { gt: 0 } }, orderBy: { name: 'asc' } });
  return (
    <main className="mx-auto max-w-4xl p-6">
      <h1 className="text-3xl">Frisch vom Hof</h1>
      <div className="grid grid-cols-3 gap-4">
        {products.map((product) => (
          <ProductCard key={product.id} product={product} />
        ))}
      </div>
      <Link href="/basket">Zum Warenkorb</Link>
    </main>
  );
}
