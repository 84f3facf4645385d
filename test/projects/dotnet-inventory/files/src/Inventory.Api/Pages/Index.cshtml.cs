using Hollenbrandt.Inventory.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Api.Pages;

public class IndexModel(InventoryContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    public List<Item> Items { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Items = await db.Items
            .Where(i => Query == null || i.Name.Contains(Query))
            .OrderBy(i => i.Number)
            .Take(200)
            .ToListAsync();
    }
}
