import { expect, test } from '@playwright/test';

test('an order can be paid', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'In den Warenkorb' }).first().click();
  await page.getByRole('link', { name: 'Zum Warenkorb' }).click();
  await expect(page.getByText('Jetzt bezahlen')).toBeVisible();
  // TODO: go on with the 3-D Secure test card
});
