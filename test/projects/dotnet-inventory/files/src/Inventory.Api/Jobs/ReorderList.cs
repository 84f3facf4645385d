using System.Text;
using Hollenbrandt.Inventory.Data;
using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Api.Jobs;

public class ReorderList(InventoryContext db, ILogger<ReorderList> log)
{
    public async Task RunAsync()
    {
        var folder = Environment.GetEnvironmentVariable("EXPORT_DIR") ?? Path.GetTempPath();
        var items = await db.Items.Where(i => i.Stock <= i.ReorderPoint).ToListAsync();
        var csv = new StringBuilder("number;name;quantity\n");
        foreach (var item in items)
        {
            csv.AppendLine($"{item.Number};{item.Name};{item.ReorderQuantity}");
        }
        // TODO: write ISO-8859-1, the ERP import shows broken umlauts
        await File.WriteAllTextAsync(Path.Combine(folder, "reorder.csv"), csv.ToString());
        log.LogInformation("TODO list for purchasing written, {Count} lines", items.Count);
    }
}
