using Hollenbrandt.Inventory.Api.Services;
using Hollenbrandt.Inventory.Data;
using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Api.Jobs;

public class LowStockReport(InventoryContext db, IReportMailer mailer)
{
    private static readonly string[] Recipients =
        (Environment.GetEnvironmentVariable("REPORT_RECIPIENTS") ?? "lager@hollenbrandt-schrauben.de").Split(';');

    public async Task RunAsync()
    {
        var low = await db.Items.Where(i => i.Stock < i.MinimumStock).ToListAsync();
        if (low.Count == 0) return;
        var rows = low.Select(i => $"{i.Number}\t{i.Name}\t{i.Stock} of {i.MinimumStock}");
        foreach (var recipient in Recipients)
        {
            await mailer.SendAsync(recipient, "Low stock", string.Join("\n", rows));
        }
    }
}
