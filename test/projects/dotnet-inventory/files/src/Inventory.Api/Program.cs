using Azure.Identity;
using Azure.Storage.Blobs;
using Hangfire;
using Hollenbrandt.Inventory.Api.Jobs;
using Hollenbrandt.Inventory.Api.Services;
using Hollenbrandt.Inventory.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Identity.Web;

var builder = WebApplication.CreateBuilder(args);

var vaultUri = Environment.GetEnvironmentVariable("KEY_VAULT_URI");
if (!string.IsNullOrEmpty(vaultUri))
{
    builder.Configuration.AddAzureKeyVault(new Uri(vaultUri), new DefaultAzureCredential());
}

var connection = builder.Configuration.GetConnectionString("Inventory")
    ?? throw new InvalidOperationException("ConnectionStrings:Inventory is missing");

builder.Services.AddDbContext<InventoryContext>(o => o.UseSqlServer(connection));
// builder.Services.AddStackExchangeRedisCache(o => o.Configuration = Environment.GetEnvironmentVariable("REDIS_CONNECTION"));
builder.Services.AddApplicationInsightsTelemetry();
// builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["Sentry:Dsn"]);

builder.Services.AddMicrosoftIdentityWebAppAuthentication(builder.Configuration, "AzureAd");
builder.Services.AddSingleton(new BlobServiceClient(builder.Configuration["BlobStorage:ConnectionString"]));
builder.Services.AddScoped<StockService>();
builder.Services.AddScoped<PictureStore>();
builder.Services.AddSingleton<IReportMailer, SendGridReportMailer>();
builder.Services.AddHangfire(c => c.UseSqlServerStorage(connection));
builder.Services.AddHangfireServer();
builder.Services.AddControllers();
builder.Services.AddRazorPages();

var app = builder.Build();

app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.MapRazorPages();
// TODO: the Hangfire dashboard is open to every signed-in user, limit it to the group "Lagerleitung"
app.MapHangfireDashboard();

RecurringJob.AddOrUpdate<LowStockReport>("low-stock-report", j => j.RunAsync(), "0 6 * * 1-5");
RecurringJob.AddOrUpdate<ReorderList>("reorder-list", j => j.RunAsync(), Cron.Hourly());
// RecurringJob.AddOrUpdate<PriceImport>("price-import", j => j.RunAsync(), "15 4 * * *");

app.Run();
