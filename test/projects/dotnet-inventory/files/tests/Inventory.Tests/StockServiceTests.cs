using Hollenbrandt.Inventory.Api.Services;
using Hollenbrandt.Inventory.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Hollenbrandt.Inventory.Tests;

public class StockServiceTests
{
    private static InventoryContext NewContext() =>
        new(new DbContextOptionsBuilder<InventoryContext>().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options);

    [Fact]
    public async Task Refuses_to_go_below_zero()
    {
        await using var db = NewContext();
        db.Items.Add(new Item { Number = "10-4711", Name = "M8x40", Stock = 5 });
        await db.SaveChangesAsync();
        var result = await new StockService(db).MoveAsync("10-4711", -6, "A1-03");
        Assert.False(result.Ok);
    }
}
