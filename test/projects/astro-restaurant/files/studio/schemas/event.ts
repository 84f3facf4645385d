import { defineField, defineType } from 'sanity';

export const event = defineType({
  name: 'event',
  title: 'Anlass',
  type: 'document',
  fields: [
    defineField({ name: 'title', type: 'string' }),
    defineField({ name: 'slug', type: 'slug', options: { source: 'title' } }),
    defineField({ name: 'startsAt', type: 'datetime' }),
    defineField({ name: 'soldOut', type: 'boolean', initialValue: false }),
    defineField({ name: 'body', type: 'array', of: [{ type: 'block' }] }),
  ],
});
