using SendGrid;
using SendGrid.Helpers.Mail;

namespace Hollenbrandt.Inventory.Api.Services;

public class SendGridReportMailer(IConfiguration config) : IReportMailer
{
    private readonly SendGridClient client = new(
        Environment.GetEnvironmentVariable("SENDGRID_API_KEY")
        ?? throw new InvalidOperationException("SENDGRID_API_KEY is not set"));

    public async Task SendAsync(string to, string subject, string text)
    {
        var from = new EmailAddress(config["Reports:From"], "Lager");
        var message = MailHelper.CreateSingleEmail(from, new EmailAddress(to), subject, text, null);
        await client.SendEmailAsync(message);
    }
}
