using System.Net;
using CommitteeBot.Import;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Import;

public sealed class FileDownloadTests : IAsyncLifetime
{
    private readonly WebApplication server = Build();

    [Fact]
    public async Task A_file_on_this_machine_is_fetched_in_local_mode()
    {
        using var download = new FileDownload(FileDownloadRules.Local);
        var file = await download.GetAsync(Address("file"), CancellationToken.None);
        Assert.Null(file.Refusal);
        Assert.Equal("minutes"u8.ToArray(), file.Content.ToArray());
    }

    [Fact]
    public async Task It_is_not_in_Teams_mode()
    {
        using var download = new FileDownload(FileDownloadRules.Teams);
        Assert.NotNull((await download.GetAsync(Address("file"), CancellationToken.None)).Refusal);
    }

    [Theory]
    [InlineData("redirect", "couldn't fetch")]
    [InlineData("gone", "Please send it again")]
    [InlineData("declared", "larger than")]
    [InlineData("endless", "larger than")]
    [InlineData("slow", "too long")]
    public async Task What_is_not_a_plain_answer_of_a_fair_size_is_refused(string path, string said)
    {
        using var download = new FileDownload(
            FileDownloadRules.Local with
            {
                MaxBytes = 1024 * 1024,
                Timeout = TimeSpan.FromSeconds(path == "slow" ? 0.5 : 30),
            });
        Assert.Contains(
            said, (await download.GetAsync(Address(path), CancellationToken.None)).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://files.sharepoint.com/a")]
    [InlineData("http://contoso.sharepoint.com/a")]
    [InlineData("https://contoso.sharepoint.com:8443/a")]
    [InlineData("https://user@contoso.sharepoint.com/a")]
    [InlineData("https://contoso.sharepoint.com.example.org/a")]
    [InlineData("https://evilsharepoint.com/a")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://10.0.0.1/a")]
    [InlineData("http://192.168.1.1/a")]
    public async Task Addresses_where_Teams_keeps_no_files_are_not_asked(string address)
    {
        using var download = new FileDownload(FileDownloadRules.Local);
        Assert.Contains(
            "couldn't fetch", (await download.GetAsync(address, CancellationToken.None)).Refusal,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var download = new FileDownload(new FileDownloadRules(["localhost"], AllowsLoopback: false));
        Assert.Contains(
            "couldn't fetch", (await download.GetAsync("https://localhost/a", CancellationToken.None)).Refusal,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("52.107.1.1", true)]
    [InlineData("2a00:1450::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Addresses_inside_a_network_are_told_from_those_outside(string address, bool isPublic) =>
        Assert.Equal(isPublic, FileDownload.IsPublic(IPAddress.Parse(address)));

    public async ValueTask InitializeAsync() => await server.StartAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private string Address(string path) => $"{server.Urls.Single()}/{path}";

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/file", () => Results.Bytes("minutes"u8.ToArray()));
        app.MapGet("/redirect", () => Results.Redirect("/file"));
        app.MapGet("/gone", () => Results.NotFound());
        app.MapGet("/declared", (HttpContext context) =>
        {
            context.Response.ContentLength = 5_000_000;
            return context.Response.Body.FlushAsync(context.RequestAborted);
        });
        app.MapGet("/endless", async (HttpContext context) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
        });
        app.MapGet("/slow", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        return app;
    }
}
