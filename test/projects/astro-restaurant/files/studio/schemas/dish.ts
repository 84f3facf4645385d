import { defineField, defineType } from 'sanity';

export const dish = defineType({
  name: 'dish',
  title: 'Gericht',
  type: 'document',
  fields: [
    defineField({ name: 'title', type: 'string', validation: (r) => r.required() }),
    defineField({ name: 'titleIt', title: 'Titel (italienisch)', type: 'string' }),
    defineField({ name: 'price', type: 'number' }),
    defineField({
      name: 'course',
      type: 'string',
      options: { list: ['antipasti', 'primi', 'secondi', 'dolci'] },
    }),
    // TODO(mia): allergens as a fixed list instead of free text
    defineField({ name: 'allergens', type: 'text' }),
    defineField({ name: 'photo', type: 'image', options: { hotspot: true } }),
  ],
});
