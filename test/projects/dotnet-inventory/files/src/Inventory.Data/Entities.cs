namespace Hollenbrandt.Inventory.Data;

public class Item
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
    public string Name { get; set; } = "";
    public int Stock { get; set; }
    public int MinimumStock { get; set; }
    public int ReorderPoint { get; set; }
    public int ReorderQuantity { get; set; }
    public string? PictureUrl { get; set; }
}

public class Movement
{
    public long Id { get; set; }
    public int ItemId { get; set; }
    public int Quantity { get; set; }
    public string Location { get; set; } = "";
    public DateTime At { get; set; }
}
