using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Outbox;

/// <summary>
/// An answer for a group chat waits in the outbox, and meanwhile the people who would read it change.
/// </summary>
public class CheckScopeTests
{
    private const string Secret = "The offer is 40,000.";

    [Fact]
    public async Task It_goes_to_the_chat_while_everybody_there_may_read_it()
    {
        await using var world = await WaitingAsync(IncludingRestricted);

        await world.SendAsync();

        Assert.Equal(Secret, (string?)Assert.Single(world.Teams.In(SendingWorld.Chat))["text"]);
    }

    [Theory]
    [InlineData(nameof(CommitteeRole.Guest))]
    [InlineData(nameof(CommitteeRole.None))]
    public async Task Once_somebody_has_joined_who_may_not_read_it_the_asker_gets_it_alone(string role)
    {
        await using var world = await WaitingAsync(IncludingRestricted);
        var joined = Enum.Parse<CommitteeRole>(role);
        world.Readers = () =>
            joined == CommitteeRole.None
                ? Nobody
                : new Dictionary<long, CommitteeRole> { [world.Committee.Id] = joined };

        await world.SendAsync();

        Assert.Empty(world.Teams.In(SendingWorld.Chat));
        Assert.Contains(Secret, (string?)Assert.Single(world.In(world.Owner))["text"], StringComparison.Ordinal);
        Assert.Contains("Tom Foster LateAnswer Sent", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_shared_with_a_chat_goes_to_nobody_then()
    {
        await using var world = await WaitingAsync(IncludingRestricted, MessageKind.SharedAnswer);
        world.Readers = () => Guests(world);

        await world.SendAsync();

        Assert.Empty(world.Teams.Arrived);
        Assert.Contains("SharedAnswer Dropped NotEntitled", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asker_who_has_left_the_committee_gets_it_neither()
    {
        await using var world = await WaitingAsync(IncludingRestricted);
        world.Readers = () => Nobody;
        await world.ChangeAsync(
            db =>
                db.Memberships.Where(m => m.PersonId == world.Owner.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeftOn, new DateOnly(2026, 11, 1))));

        await world.SendAsync();

        Assert.Empty(world.Teams.Arrived);
        Assert.Contains("LateAnswer Dropped NotEntitled", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asker_who_has_lost_a_role_gets_it_neither()
    {
        await using var world = await WaitingAsync(
            world =>
                ReadScope.From(new Dictionary<long, CommitteeRole> { [world.Committee.Id] = CommitteeRole.Officer }));

        await world.SendAsync();

        Assert.Empty(world.Teams.Arrived);
    }

    [Fact]
    public async Task What_has_been_restricted_since_it_was_written_stays_out_of_a_chat_of_guests()
    {
        await using var world = await WaitingAsync(world => ReadScope.From(Guests(world), seesRestricted: false));
        world.Readers = () => Guests(world);
        await world.Store.AddAsync(new RestrictionRow
        {
            CommitteeId = world.Committee.Id, MeetingId = world.Meeting.Id, ItemKey = "7", ItemTitle = "An offer",
            Ground = "paragraph 3", SetBy = "Ann Hill", SetAt = world.Time.GetUtcNow().AddMinutes(1),
        });

        await world.SendAsync();

        Assert.Empty(world.Teams.In(SendingWorld.Chat));
    }

    [Fact]
    public async Task A_text_of_which_nobody_knows_who_may_read_it_is_not_sent()
    {
        await using var world = await WaitingAsync(IncludingRestricted);
        await world.ChangeAsync(db => db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(o => o.Scope, (string?)null)));

        await world.SendAsync();

        Assert.Empty(world.Teams.Arrived);
    }

    [Fact]
    public async Task A_clerks_reply_and_a_question_reach_only_people_who_still_belong_to_the_committee()
    {
        await using var world = await SendingWorld.CreateAsync(withActions: false);
        await world.ChangeAsync(
            db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Held)));
        await world.Store.AddAsync(new ClerkQuestionRow
        {
            CommitteeId = world.Committee.Id, ActivityId = "1", Question = "How much?", AskedBy = "Tom Foster",
            AskedByPersonId = world.Owner.Id, AskedAt = world.Start, Answer = Secret, AnsweredBy = "Ann Hill",
        });
        await world.Store.AddAsync(
            Row(world, MessageKind.ClerkReply, world.Owner, "1"),
            Row(world, MessageKind.DateRequest, world.Owner, """
                {"owner":"Omar Reed","reference":"HOB-1","day":"2026-12-20"}
                """));
        await world.ChangeAsync(
            db =>
                db.Memberships.Where(m => m.PersonId == world.Owner.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeftOn, new DateOnly(2026, 11, 1))));

        await world.SendAsync();

        Assert.Empty(world.Teams.Arrived);
        Assert.Equal(
            "Tom Foster ClerkReply Dropped NotEntitled\nTom Foster DateRequest Dropped NotEntitled",
            await world.ReportAsync());
    }

    private static readonly Dictionary<long, CommitteeRole> Nobody = [];

    private static Dictionary<long, CommitteeRole> Guests(SendingWorld world) =>
        new() { [world.Committee.Id] = CommitteeRole.Guest };

    private static ReadScope IncludingRestricted(SendingWorld world) =>
        ReadScope.From(new Dictionary<long, CommitteeRole> { [world.Committee.Id] = CommitteeRole.Member });

    /// <summary>A chat of members, in which the owner has asked; nothing else is due.</summary>
    private static async Task<SendingWorld> WaitingAsync(
        Func<SendingWorld, ReadScope> scope, MessageKind kind = MessageKind.LateAnswer)
    {
        var world = await SendingWorld.CreateAsync(withActions: false);
        world.ReadRestricted = true;
        await world.ChangeAsync(
            db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Held)));
        var row = Row(
            world, kind, null,
            JsonSerializer.Serialize(
                new Activity { Type = ActivityTypes.Message, Text = Secret }, ProtocolJson.Default.Activity));
        row.AskerPersonId = world.Owner.Id;
        row.ConversationId = SendingWorld.Chat;
        row.Scope = MessageScope.Write(scope(world));
        await world.Store.AddAsync(row);
        return world;
    }

    private static OutboxMessageRow Row(SendingWorld world, MessageKind kind, PersonRow? to, string? content) => new()
    {
        Key = $"test/{kind}", Kind = kind, CommitteeId = world.Committee.Id, SubjectId = 1, PersonId = to?.Id,
        Occasion = "a test", CreatedAt = world.Start, DueAt = world.Start, Content = content,
    };
}
