using Hollenbrandt.Inventory.Data;
using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Tests;

public class SqlFixture
{
    public static readonly string? Connection = Environment.GetEnvironmentVariable("TEST_SQL_CONNECTION");

    public InventoryContext? Open() =>
        Connection is null
            ? null
            : new InventoryContext(new DbContextOptionsBuilder<InventoryContext>().UseSqlServer(Connection).Options);
}
