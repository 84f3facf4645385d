import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

const products = [
  { slug: 'apfelsaft', name: 'Apfelsaft naturtrüb 1 l', priceCent: 390, stock: 120 },
  { slug: 'bergkaese', name: 'Bergkäse 300 g', priceCent: 890, stock: 35 },
  { slug: 'todo', name: 'TODO: real product name', priceCent: 100, stock: 0 },
];

async function main() {
  for (const product of products) {
    await prisma.product.upsert({ where: { slug: product.slug }, update: {}, create: product });
  }
}

main().finally(() => prisma.$disconnect());
