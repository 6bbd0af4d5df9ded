using System.Text.Json.Nodes;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Import.Amendments;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Chat.Answers;

/// <summary>
/// Who was given words that a later meeting amended is told in the same chat, once, and can ask again.
/// </summary>
public sealed class CorrectionWriterTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Roof = "How much would the repair of the roof cost?";
    private const string Amends =
        "The minutes of 4 May were confirmed subject to the figure in minute 2 being amended from £84,000 to £48,000.";

    private static readonly JsonObject Member = TeamsChannel.Person("Mo Member", 40);
    private static readonly JsonObject InChat = new() { ["from"] = Member.DeepClone() };

    private protected override async Task PrepareAsync()
    {
        await ImportAsync(ParishMinutes.May, "may");
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.Memberships.Add(new MembershipRow
        {
            CommitteeId = await db.Committees.Where(c => c.Name == "Wickerby Parish Council").Select(c => c.Id).SingleAsync(),
            Role = CommitteeRole.Member,
            Person = new PersonRow
            {
                Name = "Mo Member", AadObjectId = (string)Member["aadObjectId"]!, TeamsId = (string)Member["id"]!,
            },
        });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Who_was_given_the_old_figure_is_told_and_asks_again()
    {
        Assert.Contains("£84,000", await AskAsync(Roof), StringComparison.Ordinal);
        await ImportAsync(ParishMinutes.June(Amends), "june");

        var row = Assert.Single(await QueuedAsync());
        var message = await WriteAsync(row, CommitteeRole.Member);
        var words = CardReading.Words(message!);
        Assert.Contains("has been corrected: the minutes of 4 May 2026 were amended on 1 June 2026", words, StringComparison.Ordinal);
        Assert.Contains($"You asked: {Roof}", words, StringComparison.Ordinal);
        Assert.DoesNotContain("£", words, StringComparison.Ordinal);
        var button = CardReading.Buttons(message!).Single(b => (string?)b["title"] == "Ask again");
        Assert.Contains("£48,000", await AskAsync((string)button["data"]!["msteams"]!["value"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_version_with_the_same_amendment_tells_nobody_twice()
    {
        await AskAsync(Roof);
        await ImportAsync(ParishMinutes.June(Amends), "june");
        await ImportAsync(ParishMinutes.June(Amends) + "\nSigned by the chair.", "june again");

        Assert.Single(await QueuedAsync());
    }

    [Fact]
    public async Task An_answer_without_the_amended_words_is_left_alone()
    {
        await AskAsync("How many plots are let?");
        await ImportAsync(ParishMinutes.June(Amends), "june");

        Assert.Empty(await QueuedAsync());
    }

    [Fact]
    public async Task Who_may_no_longer_read_the_committees_minutes_is_told_nothing()
    {
        await AskAsync(Roof);
        await ImportAsync(ParishMinutes.June(Amends), "june");

        Assert.Null(await WriteAsync(Assert.Single(await QueuedAsync()), role: null));
    }

    private async Task<string> AskAsync(string question) =>
        string.Join('\n', (await Teams.SayAsync(question, InChat.DeepClone().AsObject())).Select(m => CardReading.Words(m)));

    private async Task ImportAsync(string text, string hash)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportMinutes>().RunAsync(
            new ImportRequest(
                MinutesParser.Parse(new DocumentText(text.Split('\n'), null, "text"), $"{hash}.txt"), hash, null,
                ActionIntake.Propose, "officer"),
            CancellationToken.None);
    }

    private async Task<List<OutboxMessageRow>> QueuedAsync()
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().Outbox.AsNoTracking()
            .Where(o => o.Kind == MessageKind.AnswerCorrected).ToListAsync();
    }

    private async Task<JsonObject?> WriteAsync(OutboxMessageRow row, CommitteeRole? role)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var content = await PrepareMessage
            .WriterFor(scope.ServiceProvider.GetServices<IMessageWriter>(), row.Kind)
            .WriteAsync(
                row,
                ReadScope.From(role is { } known
                    ? new Dictionary<long, CommitteeRole> { [row.CommitteeId!.Value] = known }
                    : []),
                default);
        return content.Message is { } message
            ? JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(
                message, ActivityProtocol.Schema.ProtocolJson.Default.Activity))!.AsObject()
            : null;
    }
}
