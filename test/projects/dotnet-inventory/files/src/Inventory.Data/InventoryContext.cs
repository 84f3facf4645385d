using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Data;

public class InventoryContext(DbContextOptions<InventoryContext> options) : DbContext(options)
{
    public DbSet<Item> Items => Set<Item>();
    public DbSet<Movement> Movements => Set<Movement>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Item>().HasIndex(i => i.Number).IsUnique();
        // XXX movements are never archived, the table grows by about 15,000 rows a month
        model.Entity<Movement>().HasIndex(m => m.At);
    }
}
