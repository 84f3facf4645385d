import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { dish } from './studio/schemas/dish';
import { event } from './studio/schemas/event';
import { openingHours } from './studio/schemas/openingHours';

export default defineConfig({
  name: 'lanterna',
  title: 'Osteria Lanterna',
  projectId: process.env.SANITY_STUDIO_PROJECT_ID ?? 'changeme',
  dataset: 'production',
  plugins: [structureTool()],
  schema: { types: [dish, event, openingHours] },
});
