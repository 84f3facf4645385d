using Hollenbrandt.Inventory.Api.Services;
using Microsoft.AspNetCore.Mvc;

namespace Hollenbrandt.Inventory.Api.Controllers;

public record MovementRequest(string ItemNumber, int Quantity, string Location);

[ApiController]
[Route("api/movements")]
public class MovementsController(StockService stock) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post(MovementRequest request)
    {
        /* HACK: the scanners of building 2 send the quantity in packs of ten
           Remove when their firmware is updated. */
        var quantity = request.Location.StartsWith("B2-") ? request.Quantity * 10 : request.Quantity;
        var result = await stock.MoveAsync(request.ItemNumber, quantity, request.Location);
        return result.Ok ? Ok(result) : Conflict(result);
    }
}
