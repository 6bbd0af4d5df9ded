using System.Text.Encodings.Web;
using CommitteeBot.Graph;
using CommitteeBot.Pointing;

namespace CommitteeBot.Hosting;

/// <summary>
/// The pages that the app's entry in Teams links to: what it is, what it stores, how it may be used. Anybody may read
/// them, and they show nothing from the store. <c>Organisation:Name</c> and <c>Organisation:Contact</c> say who runs
/// this installation.
/// </summary>
internal static class PublicPages
{
    private const string NameKey = "Organisation:Name";
    private const string ContactKey = "Organisation:Contact";

    public static void MapPublicPages(this WebApplication app)
    {
        foreach (
            var (address, file, title) in new[] { ("/", "about", "About CommitteeBot"),
                ("/privacy", "privacy", "Privacy"), ("/terms", "terms", "Terms of use") })
        {
            var page = Write(file, title, app.Configuration);
            app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy =
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers.CacheControl = "max-age=3600";
                return Results.Content(page, "text/html; charset=utf-8");
            });
        }
    }

    private static string Write(string file, string title, IConfiguration configuration)
    {
        var name = configuration[NameKey] is { Length: > 0 } given
            ? given
            : "the organisation in whose Teams you use it";
        var contact = configuration[ContactKey] is { Length: > 0 } reach
            ? $"Questions go to {reach}."
            : "Questions go to the clerk of your committee or to the organisation's data protection officer.";
        return Read("page")
            .Replace("{{TITLE}}", title, StringComparison.Ordinal)
            .Replace("{{BODY}}", Read(file), StringComparison.Ordinal)
            .Replace("{{SENT}}", Sent(configuration), StringComparison.Ordinal)
            .Replace("{{ORGANISATION}}", HtmlEncoder.Default.Encode(name), StringComparison.Ordinal)
            .Replace("{{CONTACT}}", HtmlEncoder.Default.Encode(contact), StringComparison.Ordinal);
    }

    /// <summary>What leaves the organisation's Teams and the bot's own store.</summary>
    private static string Sent(IConfiguration configuration)
    {
        var followed = GraphSettings.Read(configuration).Committees;
        return string.Join(' ', ((string?[])[
            ToModel(configuration),
            followed.Any(c => c.Plan is not null)
                ? "Actions that aren't restricted are shown in Microsoft Planner to everybody in the committee's group."
                : null,
            followed.Any(c => c.HearsCalls)
                ? "What Teams has written down of a committee's calls is read after the call for what somebody took on. Only "
                    + "the sentences that are proposed as actions are kept, with the time, and only the committee's officers "
                    + "see them until one of them accepts them."
                : null]).Where(sentence => sentence is not null));
    }

    private static string ToModel(IConfiguration configuration) => ModelSettings.Read(configuration) is not { } model
        ? "It sends nothing to anybody else."
        : $"Where an answer is not plain, the question and sentences of minutes that its reader may read are sent to a "
            + $"language model at {HtmlEncoder.Default.Encode(model.Endpoint.Host)}, which replies with the numbers of "
            + "sentences and writes nothing that people read. Who asked is not sent. "
            + (model.ReadsDocuments ? "Sentences of new minutes that may hold an action are put to it in the same way. " : "")
            + (model.IncludesRestricted
                ? "Restricted passages are among them only for a question asked in a one-to-one chat by somebody who may "
                    + "read them, and for new minutes."
                : "What was taken in private is never among them.");

    private static string Read(string page)
    {
        using var stream = typeof(PublicPages).Assembly.GetManifestResourceStream($"Pages/{page}.html")
            ?? throw new InvalidOperationException($"The program was built without its page {page}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
