namespace Hollenbrandt.Inventory.Api.Services;

/// <summary>
/// Sends the reports. Could also be done with Mailgun or Amazon SES, only this interface is used elsewhere.
/// </summary>
public interface IReportMailer
{
    Task SendAsync(string to, string subject, string text);
}
