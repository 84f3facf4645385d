using Hollenbrandt.Inventory.Api.Services;
using Hollenbrandt.Inventory.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hollenbrandt.Inventory.Api.Controllers;

[ApiController]
[Authorize]
[Route("api/items")]
public class ItemsController(InventoryContext db, PictureStore pictures) : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> List(string? query, int page = 0)
    {
        var items = db.Items.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query))
        {
            items = items.Where(i => i.Number.StartsWith(query) || i.Name.Contains(query));
        }
        return Ok(await items.OrderBy(i => i.Number).Skip(page * 50).Take(50).ToListAsync());
    }

    [HttpPut("{id:int}/picture")]
    public async Task<IActionResult> SetPicture(int id, IFormFile file)
    {
        // FIXME accepts files of any size and type
        var item = await db.Items.FindAsync(id);
        if (item is null) return NotFound();
        item.PictureUrl = await pictures.SaveAsync(id, file.OpenReadStream());
        await db.SaveChangesAsync();
        return NoContent();
    }
}
