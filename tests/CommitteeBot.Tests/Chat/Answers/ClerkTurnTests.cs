using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Chat.Answers;

/// <summary>A member asks in company, two officers hear of it in their own chats, one replies.</summary>
public sealed class ClerkTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Asked = "How many helicopters did the Community Priorities Meeting buy in June 2026?";

    private static readonly JsonObject Member = TeamsChannel.Person("Mo Member", 40);
    private static readonly JsonObject FirstOfficer = TeamsChannel.Person("Olu Officer", 41);
    private static readonly JsonObject SecondOfficer = TeamsChannel.Person("Pat Officer", 42);

    private protected override async Task PrepareAsync()
    {
        Teams.Members = [Member, FirstOfficer, SecondOfficer];
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var committee = await db.Committees.SingleAsync(c => c.Name == "Community Priorities Meeting");
        foreach (
            var (person, role) in new[] { (Member, CommitteeRole.Member), (FirstOfficer, CommitteeRole.Officer),
                (SecondOfficer, CommitteeRole.Officer) })
        {
            db.Memberships.Add(new MembershipRow
            {
                CommitteeId = committee.Id,
                Role = role,
                Person = new PersonRow
                {
                    Name = (string)person["name"]!,
                    AadObjectId = (string)person["aadObjectId"]!,
                    TeamsId = (string)person["id"]!,
                },
            });
        }

        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task A_question_asked_in_company_goes_to_every_officer_alone_and_the_reply_to_the_asker_alone()
    {
        var said = await AskInCompanyAsync();

        var cards = await OutboxAsync(MessageKind.ClerkQuestion);
        Assert.Equal(["Olu Officer", "Pat Officer"], cards.Select(c => c.Person!.Name));
        var messages = await Task.WhenAll(cards.Select(WriteAsync));
        Assert.All(
            messages, m => Assert.Contains("How many helicopters", CardReading.Words(m), StringComparison.Ordinal));
        Assert.All(cards, c => Assert.Null(c.ConversationId));
        Assert.DoesNotContain("helicopters", said, StringComparison.Ordinal);

        var reply = await PressAsync(
            messages[0], "Send reply", FirstOfficer, new JsonObject { ["reply"] = "None so far." });
        Assert.Contains("Answered by Olu Officer", CardReading.CardWords(reply!["value"]), StringComparison.Ordinal);

        var back = Assert.Single(await OutboxAsync(MessageKind.ClerkReply));
        Assert.Equal("Mo Member", back.Person!.Name);
        var words = CardReading.Words(await WriteAsync(back));
        Assert.Contains("How many helicopters", words, StringComparison.Ordinal);
        Assert.Contains("None so far.", words, StringComparison.Ordinal);
        Assert.Contains("Olu Officer", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_officers_see_it_answered()
    {
        await AskInCompanyAsync();
        var cards = await Task.WhenAll((await OutboxAsync(MessageKind.ClerkQuestion)).Select(WriteAsync));
        await PressAsync(cards[0], "Send reply", FirstOfficer, new JsonObject { ["reply"] = "None so far." });

        // A card that has not gone out goes to nobody, but for one that is on its way; one that has asks how the question
        // stands when it is looked at.
        Assert.DoesNotContain(
            await OutboxAsync(MessageKind.ClerkQuestion), c => c is { State: MessageState.Waiting, ClaimedBy: null });
        var refresh = CardReading.Cards(cards[1]).Single()["refresh"]!;
        Assert.Equal("29:user-42", (string?)Assert.Single(refresh["userIds"]!.AsArray()));
        var shown = await ActAsync(
            (string)refresh["action"]!["verb"]!, refresh["action"]!["data"]!.DeepClone(), SecondOfficer);
        Assert.Contains("None so far.", CardReading.CardWords(shown!["value"]), StringComparison.Ordinal);

        // A second reply changes nothing.
        await PressAsync(cards[1], "Send reply", SecondOfficer, new JsonObject { ["reply"] = "Seven." });
        Assert.DoesNotContain(
            "Seven.", CardReading.Words(await WriteAsync(Assert.Single(await OutboxAsync(MessageKind.ClerkReply)))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_asked_once_and_no_button_carries_its_words()
    {
        var no = Assert.Single(await Teams.SayAsync(Asked, From(Member, "member-chat", "personal")));
        Assert.DoesNotContain(
            CardReading.Buttons(no), b => b.ToJsonString().Contains("helicopters", StringComparison.Ordinal));
        await PressAsync(no, "Ask the clerk", Member);
        await PressAsync(no, "Ask the clerk", Member);

        Assert.Equal(1, await Bot.CountAsync("clerk_question"));
        Assert.Equal(2, (await OutboxAsync(MessageKind.ClerkQuestion)).Count);
    }

    [Fact]
    public async Task A_member_neither_sees_nor_answers_what_waits_for_the_officers()
    {
        await AskInCompanyAsync();
        var card = await WriteAsync((await OutboxAsync(MessageKind.ClerkQuestion))[0]);

        await PressAsync(card, "Send reply", Member, new JsonObject { ["reply"] = "Mine." });

        Assert.Equal(0, await Bot.CountAsync("clerk_question where Answer is not null"));
        Assert.Empty(await OutboxAsync(MessageKind.ClerkReply));
    }

    private async Task<string> AskInCompanyAsync()
    {
        var inGroup = GroupChatActivity.Mentioning("group-chat");
        inGroup["from"] = Member.DeepClone();
        var no = Assert.Single(await Teams.SayAsync(Asked, inGroup));
        var pressed = await PressAsync(no, "Ask the clerk", Member, conversation: ("group-chat", "groupChat"));
        return pressed!.ToJsonString();
    }

    private Task<JsonNode?> PressAsync(
        JsonObject message, string title, JsonObject who, JsonObject? inputs = null,
        (string Id, string Kind)? conversation = null)
    {
        var button = CardReading.Buttons(message).First(b => (string?)b["title"] == title);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (key, value) in inputs ?? [])
            data[key] = value?.DeepClone();
        return ActAsync((string)button["verb"]!, data, who, conversation);
    }

    private async Task<JsonNode?> ActAsync(
        string verb, JsonNode data, JsonObject who, (string Id, string Kind)? conversation = null)
    {
        var (id, kind) = conversation ?? ($"chat-of-{who["id"]}", "personal");
        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return (await Teams.InvokeAsync("adaptiveCard/action", value, From(who, id, kind))).Body;
    }

    private static JsonObject From(JsonObject who, string conversation, string kind) => new()
    {
        ["from"] = who.DeepClone(),
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation,
            ["conversationType"] = kind,
            ["tenantId"] = "tenant-1",
        },
    };

    private async Task<List<OutboxMessageRow>> OutboxAsync(MessageKind kind)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        return await db.Outbox.AsNoTracking()
            .Include(o => o.Person).Where(o => o.Kind == kind).OrderBy(o => o.Id).ToListAsync();
    }

    /// <summary>As its writer would write it now.</summary>
    private async Task<JsonObject> WriteAsync(OutboxMessageRow row)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var readers = await services.GetRequiredService<EntitlementReader>()
            .ReadAsync("tenant-1", [row.PersonId!.Value], seesRestricted: true, default);
        var content = await PrepareMessage.WriterFor(services.GetServices<IMessageWriter>(), row.Kind)
            .WriteAsync(row, readers.Scope, default);
        return JsonNode.Parse(JsonSerializer.Serialize(content.Message, ProtocolJson.Default.Activity))!.AsObject();
    }
}
