using System.Text.Json.Nodes;
using CommitteeBot.Import;
using CommitteeBot.Import.Pointed;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Tests.Pointing;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Import.Pointed;

/// <summary>
/// Minutes with sentences of which the learned weights are unsure, and a model that is asked about them.
/// </summary>
public sealed class ReadDoubtfulTests : ConversationTest, IClassFixture<RunningBotWithModel>
{
    private const string Doubtful = "Councillor Park said that she would look at the price of a new bench";
    private const string Private = "Councillor Park said that she would look at the price of the Quillhaven lease";

    private const string Minutes =
        $"""
        COMMUNITY PRIORITIES MEETING

        Thursday, 10 December 2026

        Present: Councillor Ann Hill (Chair), Councillor Bo Park, Dee Lowe (Clerk)

        1. Benches

        The old bench was broken. {Doubtful}. Members thanked the volunteers.

        2. Lease of the boatyard (exempt: paragraph 3 of Part 1 of Schedule 12A)

        {Private}.

        3. Close

        The meeting closed at 4 pm.
        """;

    private readonly ScriptedModel model;

    public ReadDoubtfulTests(RunningBotWithModel running)
        : base(running) => model = running.Model;

    [Fact]
    public void The_weights_are_unsure_of_these() => Assert.Contains(
        DoubtfulSentences.Read(new DocumentText(Minutes.Split('\n'), null, "text")),
        s => s.Text.StartsWith(Doubtful, StringComparison.Ordinal));

    [Fact]
    public async Task What_the_model_points_at_is_proposed_and_marked_on_the_card()
    {
        PointAt("new bench");
        await SendAsync();
        Assert.Equal(0, await Bot.CountAsync("action where Text like '%new bench%'"));

        await ReadAsync();

        Assert.Equal(1, await Bot.CountAsync("action where Text like '%new bench%' and State = 'Proposed'"));
        var (_, card) = await Teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = ReviewVerbs.Show,
                ["data"] = new JsonObject
                {
                    ["meeting"] = await Bot.NumberAsync("MeetingId from document where FileName = 'december.txt'"),
                },
            },
        });
        Assert.Contains("read with a model", card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_once_and_proposes_once()
    {
        PointAt("new bench");
        await SendAsync();

        Assert.Equal(1, await ReadAsync());
        Assert.Equal(0, await ReadAsync());

        Assert.Equal(1, await Bot.CountAsync("action where Text like '%new bench%'"));
    }

    [Fact]
    public async Task Private_business_is_not_sent()
    {
        PointAt("Quillhaven");
        await SendAsync();

        await ReadAsync();

        Assert.DoesNotContain(model.Asked, a => a.Everything.Contains("Quillhaven", StringComparison.Ordinal));
        Assert.Equal(0, await Bot.CountAsync("action where IsFromModel = 1"));
    }

    [Fact]
    public async Task A_model_that_fails_leaves_them_for_the_next_time()
    {
        model.Script = (_, context) => ScriptedModel.ReplyAsync(context, "It is the bench.");
        await SendAsync();
        await ReadAsync();
        Assert.Equal(0, await Bot.CountAsync("action where IsFromModel = 1"));

        PointAt("new bench");
        await ReadAsync();

        Assert.Equal(1, await Bot.CountAsync("action where IsFromModel = 1"));
    }

    private void PointAt(string said) => model.Script = (asked, context) => ScriptedModel.ReplyAsync(
        context, asked.NumberOf(said) is var place and > 0
            ? ScriptedModel.Pointing("answer", [place])
            : ScriptedModel.Pointing());

    private async Task<int> ReadAsync()
    {
        // Minutes are put to the model once they have been read beside their siblings.
        await Bot.ChangeAsync("update document_text set Siblings = '' where Siblings is null");
        var reading = Bot.Services.GetRequiredService<ReadDoubtful>();
        var due = await reading.FindDueAsync(default);
        foreach (var meeting in due)
            await reading.RunAsync(meeting, default);
        return due.Count;
    }

    /// <summary>Samples are no body's minutes, and are not sent anywhere.</summary>
    private protected override Task PrepareAsync() => Bot.ChangeAsync(
        "update committee set IsSample = 0; update document_text set Pointed = '[]'");

    private Task<IReadOnlyList<JsonObject>> SendAsync() => Teams.SayAsync("", new JsonObject
    {
        ["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "text/plain", ["name"] = "december.txt", ["contentUrl"] = Teams.Serve(Minutes),
            }),
    });
}
