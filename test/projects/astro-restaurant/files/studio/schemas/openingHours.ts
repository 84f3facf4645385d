import { defineField, defineType } from 'sanity';

export const openingHours = defineType({
  name: 'openingHours',
  title: 'Öffnungszeiten',
  type: 'document',
  fields: [
    defineField({ name: 'weekday', type: 'number' }),
    defineField({ name: 'from', type: 'string' }),
    defineField({ name: 'to', type: 'string' }),
    defineField({ name: 'closed', type: 'boolean' }),
  ],
});
