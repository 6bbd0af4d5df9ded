using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Benchmarks.Tenants;

/// <summary>
/// A tenant with one large library and one full calendar, which answers each call after the same time. It keeps nothing: its files and
/// events are numbers, written out when they are asked for.
/// </summary>
internal sealed class LargeTenant(int files, int events, TimeSpan perCall) : IAsyncDisposable
{
    /// <summary>As SharePoint sends them, whatever is asked for.</summary>
    private const int FilesAPage = 200;
    private const int EventsAPage = 500;
    private static readonly DateTime FirstDay = new(2027, 1, 1);

    private WebApplication? host;
    private int calls;

    public int Calls => calls;

    public string Endpoint => $"{host!.Urls.Single()}/v1.0";

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        host = builder.Build();
        host.Run(AnswerAsync);
        await host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        await Task.Delay(perCall);
        var from = int.TryParse(context.Request.Query["from"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var path = context.Request.Path.Value!;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(path switch
        {
            _ when path.EndsWith("/drives", StringComparison.Ordinal) =>
                """{"value":[{"id":"drive","webUrl":"https://example.sharepoint.com/sites/A/Documents"}]}""",
            _ when path.Contains("delta", StringComparison.Ordinal) =>
                Page(path, from, FilesAPage, files, FileAt, $"\"@odata.deltaLink\":\"{Endpoint}{path["/v1.0".Length..]}?token=1\""),
            _ when path.EndsWith("/calendarView", StringComparison.Ordinal) =>
                Page(path, from, EventsAPage, events, EventAt, "\"end\":true"),
            _ => """{"id":"root"}""",
        });
    }

    private string Page(string path, int from, int size, int all, Func<int, string> one, string last)
    {
        var page = new StringBuilder("{\"value\":[");
        page.AppendJoin(',', Enumerable.Range(from, Math.Min(size, all - from)).Select(one));
        var next = from + size;
        var more = next < all
            ? string.Create(CultureInfo.InvariantCulture, $"\"@odata.nextLink\":\"{Endpoint}{path["/v1.0".Length..]}?from={next}\"")
            : last;
        return page.Append("],").Append(more).Append('}').ToString();
    }

    private static string FileAt(int n) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        {"id":"01FILE{{n:D26}}","name":"Minutes of meeting {{n}}.pdf","cTag":"c:{{n}}","size":{{n * 7}},
        "file":{"mimeType":"application/pdf"},"parentReference":{"id":"root"},"webUrl":"https://example.sharepoint.com/sites/A/Documents/Minutes%20of%20meeting%20{{n}}.pdf"}
        """);

    private static string EventAt(int n)
    {
        var day = FirstDay.AddDays(n % 500).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $$"""
            {"id":"e{{n}}","iCalUId":"uid{{n}}","subject":"Meeting {{n}}","categories":["{{(n % 20 == 0 ? "ME" : "Other")}}"],
            "start":{"dateTime":"{{day}}T14:00:00","timeZone":"UTC"},"end":{"dateTime":"{{day}}T15:00:00","timeZone":"UTC"},
            "isAllDay":false,"isCancelled":false,"sensitivity":"normal","lastModifiedDateTime":"2026-11-25T09:00:00Z"}
            """);
    }
}
