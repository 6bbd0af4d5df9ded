using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Import;
using CommitteeBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Chat.Register;

/// <summary>The register as a file, from chat.</summary>
public sealed class ExportTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task In_local_mode_the_file_is_behind_a_link_of_this_computer()
    {
        await Teams.SayAsync("use HEC");
        var reply = Assert.Single(await Teams.SayAsync("export actions as xlsx"));

        var link = new Uri(
            (string)CardReading.Buttons(reply).Single(b => (string?)b["title"] == "Open the file")["url"]!);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Contains(workbook.Entries, e => e.FullName == "xl/workbook.xml");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(link, "/files/0123"))).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, link)
        {
            Headers = { { "Origin", "https://evil.example" } },
        };
        Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task In_company_the_file_is_offered_in_the_persons_own_chat()
    {
        await Teams.SayAsync("use HEC");

        // The offer itself may follow at once, in the person's own chat.
        var said = await Teams.SayAsync("<at>Committee Bot</at> export actions as csv", GroupChatActivity.Mentioning());

        Assert.Contains("send the file in our one-to-one chat", CardReading.Words(said[0]), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "outbox where PersonId is not null and ConversationId is null and Content like '%file.consent%'"));
    }

    [Fact]
    public async Task A_file_that_was_taken_is_put_where_Teams_says_and_shown()
    {
        await using var drive = await Drive.StartAsync();

        var (status, _) = await Teams.InvokeAsync("fileConsent/invoke", await ConsentAsync("accept", drive.Address));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Reference,Committee,Action", drive.Received, StringComparison.Ordinal);
        Assert.StartsWith("bytes 0-", drive.Range, StringComparison.Ordinal);
        var shown = Teams.Calls.Last(c => c.Method == "POST").Body!["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)shown["contentType"]);
    }

    [Fact]
    public async Task Matters_arising_are_a_Word_document_too()
    {
        await Teams.SayAsync("use HEC");

        var reply = Assert.Single(await Teams.SayAsync("matters arising as a Word document"));

        Assert.Contains("HEC matters arising from 2026-", CardReading.Words(reply), StringComparison.Ordinal);
        var link = new Uri(
            (string)CardReading.Buttons(reply).Single(b => (string?)b["title"] == "Open the file")["url"]!);
        using var http = new HttpClient();
        using var document = new ZipArchive(await http.GetStreamAsync(link));
        using var words = new StreamReader(document.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Matters arising from the meeting of", await words.ReadToEndAsync(), StringComparison.Ordinal);

        // Others read along: the offer goes to the person who asked, and names the meeting that was found.
        var said = await Teams.SayAsync(
            "<at>Committee Bot</at> export matters arising", GroupChatActivity.Mentioning());
        Assert.Contains("send the file in our one-to-one chat", CardReading.Words(said[0]), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "outbox where PersonId is not null and ConversationId is null and Content like '%file.consent%' and "
                    + "Content like '%\"meeting\":%'"));
    }

    [Fact]
    public async Task A_meeting_without_a_document_is_told_before_a_file_is_offered()
    {
        await Teams.SayAsync("use HEC");

        Assert.Contains(
            "no record of a meeting",
            CardReading.Words(Assert.Single(await Teams.SayAsync("matters arising from 3 March 1999 as Word"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matters_arising_that_were_taken_are_made_again_for_their_meeting()
    {
        await using var drive = await Drive.StartAsync();
        var consent = await ConsentAsync("accept", drive.Address);
        consent["context"]!["file"] = "matters";
        consent["context"]!["meeting"] = await Bot.NumberAsync(
            "a.MeetingId from action a join committee c on c.Id = a.CommitteeId where c.Prefix = 'HEC' and a.MeetingId "
                + "is not null limit 1");

        var (status, _) = await Teams.InvokeAsync("fileConsent/invoke", consent);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("PK", drive.Received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_takes_longer_than_a_button_may_is_on_its_way_and_told_of_when_it_is_there()
    {
        await using var drive = await Drive.StartAsync();
        var line = new TaskCompletionSource();
        drive.Until = line.Task;

        var (status, _) = await Teams.InvokeAsync("fileConsent/invoke", await ConsentAsync("accept", drive.Address));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(
            "to your OneDrive", CardReading.Words(Teams.Calls.Last(c => c.Method == "POST").Body!),
            StringComparison.Ordinal);
        line.SetResult();
        while (!Teams.Calls.Any(c => (string?)c.Body?["attachments"]?[0]?["contentType"]
            == "application/vnd.microsoft.teams.card.file.info"))
            await Task.Delay(50);
        Assert.Contains("Reference,Committee,Action", drive.Received, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decline", "https://contoso-my.sharepoint.com/x", "No file was saved")]
    [InlineData("accept", "https://evil.example/x", "I can't save to")]
    [InlineData("accept", "file:///etc/passwd", "I can't save to")]
    public async Task A_file_that_was_declined_or_would_go_elsewhere_is_not_sent(
        string action, string address, string expected)
    {
        var (status, _) = await Teams.InvokeAsync("fileConsent/invoke", await ConsentAsync(action, address));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(
            expected, CardReading.Words(Teams.Calls.Last(c => c.Method == "POST").Body!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/x", true)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("http://contoso-my.sharepoint.com/x", false)]
    [InlineData("https://sharepoint.com.evil.example/x", false)]
    public void In_Teams_a_file_goes_to_OneDrive_only(string address, bool expected) =>
        Assert.Equal(expected, FileDownloadRules.Teams.Allows(new Uri(address)));

    private async Task<JsonObject> ConsentAsync(string action, string address) => new()
    {
        ["type"] = "fileUpload",
        ["action"] = action,
        ["context"] = new JsonObject
        {
            ["format"] = "csv",
            ["committee"] = await Bot.NumberAsync("Id from committee where Prefix = 'HEC'"),
            ["public"] = "no",
        },
        ["uploadInfo"] = new JsonObject
        {
            ["uploadUrl"] = address,
            ["contentUrl"] = "https://contoso-my.sharepoint.com/x.csv",
            ["name"] = "x.csv",
            ["uniqueId"] = "1",
            ["fileType"] = "csv",
        },
    };

    /// <summary>A OneDrive on loopback.</summary>
    private sealed class Drive(WebApplication app) : IAsyncDisposable
    {
        public string Received { get; private set; } = "";
        public string Range { get; private set; } = "";
        public Task Until { get; set; } = Task.CompletedTask;
        public string Address => $"{app.Urls.Single()}/upload";

        public static async Task<Drive> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var drive = new Drive(app);
            app.MapPut("/upload", async context =>
            {
                drive.Range = context.Request.Headers.ContentRange.ToString();
                drive.Received = await new StreamReader(context.Request.Body).ReadToEndAsync();
                await drive.Until;
                context.Response.StatusCode = StatusCodes.Status201Created;
            });
            await app.StartAsync();
            return drive;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
