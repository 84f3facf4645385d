using Hollenbrandt.ArticleNumbers;
using Hollenbrandt.Inventory.Data;
using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Api.Services;

public record MoveResult(bool Ok, string? Message);

public class StockService(InventoryContext db)
{
    public async Task<MoveResult> MoveAsync(string number, int quantity, string location)
    {
        if (!ArticleNumber.IsValid(number)) return new MoveResult(false, "XXX is not a valid article number");
        var item = await db.Items.SingleOrDefaultAsync(i => i.Number == number);
        if (item is null) return new MoveResult(false, "unknown item");
        if (item.Stock + quantity < 0) return new MoveResult(false, "not enough stock");
        item.Stock += quantity;
        db.Movements.Add(new Movement { ItemId = item.Id, Quantity = quantity, Location = location, At = DateTime.UtcNow });
        await db.SaveChangesAsync();
        return new MoveResult(true, null);
    }
}
