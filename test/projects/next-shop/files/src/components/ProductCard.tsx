import type { Product } from '@prisma/client';
import { pictureUrl } from '@/lib/images';

export function ProductCard({ product }: { product: Product }) {
  return (
    <article className="rounded border p-3">
      {product.imageId ? <img src={pictureUrl(product.imageId, 400)} alt={product.name} /> : null}
      <h2>{product.name}</h2>
      <p>{(product.priceCent / 100).toFixed(2)} €</p>
    </article>
  );
}
