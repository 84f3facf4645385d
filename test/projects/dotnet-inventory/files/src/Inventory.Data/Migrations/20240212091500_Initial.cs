using Microsoft.EntityFrameworkCore.Migrations;

namespace Hollenbrandt.Inventory.Data.Migrations;

public partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Items",
            columns: table => new
            {
                Id = table.Column<int>(nullable: false).Annotation("SqlServer:Identity", "1, 1"),
                Number = table.Column<string>(maxLength: 20, nullable: false),
                Name = table.Column<string>(nullable: false),
                Stock = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Items", x => x.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Items");
}
