using Stripe;

namespace Hollenbrandt.Inventory.Api.Legacy;

public class InvoiceDraft
{
    public InvoiceDraft()
    {
        StripeConfiguration.ApiKey = Environment.GetEnvironmentVariable("STRIPE_API_KEY");
    }

    public Invoice Create(string customer) =>
        new InvoiceService().Create(new InvoiceCreateOptions { Customer = customer });
}
