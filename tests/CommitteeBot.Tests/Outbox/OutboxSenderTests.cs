using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Outbox;

public class OutboxSenderTests
{
    [Fact]
    public async Task Chair_chat_and_officer_get_their_cards_once()
    {
        await using var world = await SendingWorld.CreateAsync();

        await world.SendAsync();
        await world.SendAsync();

        Assert.Equal(
            "Omar Reed ChairDigest Sent\n19:harbour ChatDigest Sent\nAnn Hill OfficerDigest Sent",
            await world.ReportAsync());
        Assert.Contains("Overdue · 1", world.Shown("chat of Omar Reed"), StringComparison.Ordinal);
        Assert.Contains("You get this as chair", world.Shown("chat of Omar Reed"), StringComparison.Ordinal);
        Assert.Contains("digest off", world.Shown("chat of Omar Reed"), StringComparison.Ordinal);
        Assert.Contains("No owner · 1", world.Shown("chat of Ann Hill"), StringComparison.Ordinal);
        Assert.Contains("<at>Tom Foster</at>", world.Shown(SendingWorld.Chat), StringComparison.Ordinal);
        Assert.Equal(3, world.Teams.Calls.Count);
    }

    [Fact]
    public async Task What_is_restricted_reaches_the_chair_and_never_a_chat()
    {
        await using var world = await SendingWorld.CreateAsync();

        await world.SendAsync();

        Assert.Contains("ettle the claim", world.Shown("chat of Omar Reed"), StringComparison.Ordinal);
        Assert.DoesNotContain("ettle the claim", world.Shown(SendingWorld.Chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_in_which_somebody_else_reads_along_is_shown_nothing_and_the_report_says_so()
    {
        await using var world = await SendingWorld.CreateAsync();
        world.Readers = () => new Dictionary<long, CommitteeRole> { [world.Committee.Id] = CommitteeRole.Guest };

        await world.SendAsync();

        Assert.Empty(world.Teams.In(SendingWorld.Chat));
        Assert.Equal(
            "Omar Reed ChairDigest Sent\n19:harbour ChatDigest Failed ReadAlong\nAnn Hill OfficerDigest Sent",
            await world.ReportAsync());
    }

    [Fact]
    public async Task A_chat_whose_members_cannot_be_read_gets_its_digest_once_they_can()
    {
        await using var world = await SendingWorld.CreateAsync();
        var asked = 0;
        var all = world.Readers;
        world.Readers = () => ++asked < 3 ? null : all();

        await world.SendAsync();

        Assert.Single(world.Teams.In(SendingWorld.Chat));
        Assert.Contains("19:harbour ChatDigest Sent", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_when_there_is_nothing_to_say()
    {
        await using var world = await SendingWorld.CreateAsync(withActions: false);

        await world.SendAsync();

        Assert.Empty(world.Teams.Calls);
        Assert.Equal(
            "Omar Reed ChairDigest Dropped NothingToSay\n19:harbour ChatDigest Dropped NothingToSay\nAnn Hill "
                + "OfficerDigest Dropped NothingToSay",
            await world.ReportAsync());
    }

    [Fact]
    public async Task A_newer_card_for_the_same_meeting_takes_the_place_of_the_old_one()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.SendAsync();
        await world.ChangeAsync(
            db =>
                db.Actions.Where(a => a.Number == 1).ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(a => a.State, ActionState.Done)
                            .SetProperty(a => a.EndedAt, world.Time.GetUtcNow())));

        world.Time.MoveTo(new DateTimeOffset(2026, 12, 2, 8, 1, 0, TimeSpan.Zero));
        await world.SendAsync();

        Assert.Single(world.In(world.Chair));
        Assert.Contains("Done, to close · 1", world.Shown("chat of Omar Reed"), StringComparison.Ordinal);
        Assert.Equal(3, world.Teams.Calls.Count(c => c.Method == "PUT"));
    }

    [Fact]
    public async Task A_card_that_was_deleted_is_posted_anew()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.SendAsync();
        world.Teams.Answer = call =>
            call.Method == "PUT" ? TeamsAnswer.Refused(404, "ActivityNotFoundInConversation") : TeamsAnswer.Taken;

        world.Time.MoveTo(new DateTimeOffset(2026, 12, 2, 8, 1, 0, TimeSpan.Zero));
        await world.SendAsync();

        Assert.Equal(2, world.In(world.Chair).Count());
    }

    [Fact]
    public async Task A_card_that_stands_says_when_its_meeting_is_called_off()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.SendAsync();
        await world.ChangeAsync(
            db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Cancelled)));

        // a Saturday night: changing a card disturbs nobody
        world.Time.MoveTo(new DateTimeOffset(2026, 11, 28, 22, 0, 0, TimeSpan.Zero));
        await world.SendAsync();

        Assert.Single(world.In(world.Chair));
        Assert.Contains("has been cancelled", world.Shown("chat of Omar Reed"), StringComparison.Ordinal);
        Assert.Contains("has been cancelled", world.Shown(SendingWorld.Chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_anew_once()
    {
        await using var world = await SendingWorld.CreateAsync();
        world.Teams.Answer = call =>
            call.Thread == "chat of Omar Reed" ? TeamsAnswer.Refused(404, "ConversationNotFound") : TeamsAnswer.Taken;

        await world.SendAsync();

        Assert.Single(world.Teams.In("made-29:Omar Reed"));
        Assert.Contains("Omar Reed ChairDigest Sent", await world.ReportAsync(), StringComparison.Ordinal);
        await using var db = world.Store.Open();
        Assert.Equal(
            "made-29:Omar Reed", (await db.People.SingleAsync(p => p.Name == "Omar Reed")).PersonalConversationId);
    }

    [Theory]
    [InlineData(404, "ConversationNotFound", "Gone", 3)]
    [InlineData(403, "MessageWritesBlocked", "Blocked", 1)]
    [InlineData(403, "BotNotInConversationRoster", "Uninstalled", 3)]
    [InlineData(413, "MessageSizeTooBig", "TooLarge", 1)]
    [InlineData(400, "BadSyntax", "Rejected", 1)]
    public async Task What_cannot_be_delivered_is_classified_and_told_to_the_officer_once(
        int status, string code, string reason, int calls)
    {
        await using var world = await SendingWorld.CreateAsync();
        world.Teams.Answer = call =>
            call.Thread is "chat of Omar Reed" or "made-29:Omar Reed"
                ? TeamsAnswer.Refused(status, code)
                : TeamsAnswer.Taken;

        await world.SendAsync();
        await world.SendAsync();

        Assert.Equal(
            $"Omar Reed ChairDigest Failed {reason}\n19:harbour ChatDigest Sent\nAnn Hill OfficerDigest Sent\nAnn Hill "
                + "ChairUnreached Sent",
            await world.ReportAsync());
        Assert.Equal(calls, world.Teams.Calls.Count(c => c.Thread is "chat of Omar Reed" or "made-29:Omar Reed" or ""));
        Assert.Contains(
            "Omar Reed did not get the chair's card", world.Shown("chat of Ann Hill"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chair_whom_the_bot_has_never_met_is_told_to_the_officer()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.ChangeAsync(
            db =>
                db.People.Where(p => p.Name == "Omar Reed").ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(p => p.PersonalConversationId, (string?)null)
                            .SetProperty(p => p.TeamsId, (string?)null)));

        await world.SendAsync();

        Assert.Contains("Omar Reed ChairDigest Failed NeverMet", await world.ReportAsync(), StringComparison.Ordinal);
        Assert.Contains("I've never met them", world.Shown("chat of Ann Hill"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_an_answer_is_in_doubt_and_goes_out_again_only_when_an_officer_says_so()
    {
        await using var world = await SendingWorld.CreateAsync();
        var first = true;
        world.Teams.Answer = call =>
            call.Thread == "chat of Omar Reed" && Interlocked.Exchange(ref first, false)
                ? TeamsAnswer.Silence(arrives: false)
                : TeamsAnswer.Taken;
        await world.SendAsync();
        await world.SendAsync();
        Assert.Contains("Omar Reed ChairDigest InDoubt NoAnswer", await world.ReportAsync(), StringComparison.Ordinal);
        Assert.Empty(world.In(world.Chair));

        Assert.Null(await AgainAsync(world, CommitteeRole.Chair));
        Assert.Equal(1, await AgainAsync(world, CommitteeRole.Officer));
        await world.SendAsync();

        Assert.Single(world.In(world.Chair));
        Assert.Contains("Omar Reed ChairDigest Sent", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_calls_whose_connection_breaks_after_the_message_left_stand_in_doubt_each_once()
    {
        await using var world = await SendingWorld.CreateAsync();
        world.Teams.Answer = call => call.Thread switch
        {
            "chat of Omar Reed" => TeamsAnswer.Broken(arrives: true),
            "chat of Ann Hill" => TeamsAnswer.Broken(arrives: false) with { After = TimeSpan.FromSeconds(70) },
            _ => TeamsAnswer.Taken,
        };
        var connections = 0;
        world.Teams.Connects = () => ++connections > 4;

        await world.SendAsync();
        await world.SendAsync();

        Assert.Equal(
            "Omar Reed ChairDigest InDoubt NoAnswer\n19:harbour ChatDigest Sent\nAnn Hill OfficerDigest InDoubt "
                + "NoAnswer",
            await world.ReportAsync());
        Assert.Equal(3, world.Teams.Calls.Count(c => c.Body is not null));
        Assert.Single(world.In(world.Chair));
    }

    [Theory]
    [InlineData(45, "Sent")]
    [InlineData(200, "Sent")]
    [InlineData(301, "InDoubt NoAnswer")]
    public async Task An_answer_that_comes_late_is_an_answer(int seconds, string expected)
    {
        await using var world = await SendingWorld.CreateAsync();
        world.Teams.Answer = call =>
            call.Thread == "chat of Omar Reed"
                ? TeamsAnswer.Taken with { After = TimeSpan.FromSeconds(seconds) }
                : TeamsAnswer.Taken;

        await world.SendAsync();
        await world.SendAsync();

        Assert.Contains($"Omar Reed ChairDigest {expected}\n", await world.ReportAsync(), StringComparison.Ordinal);
        Assert.Single(world.In(world.Chair));
        Assert.Null(expected == "Sent" ? (await world.RowsAsync())[0].ClaimedBy : null);
    }

    [Fact]
    public async Task A_slow_answer_keeps_others_neither_from_their_digest_nor_from_their_second_attempt()
    {
        await using var world = await SendingWorld.CreateAsync();
        var first = true;
        world.Teams.Answer = call => call.Thread switch
        {
            "chat of Omar Reed" => TeamsAnswer.Taken with { After = TimeSpan.FromSeconds(200) },
            SendingWorld.Chat when Interlocked.Exchange(ref first, false) => TeamsAnswer.Refused(503),
            _ => TeamsAnswer.Taken,
        };

        await world.SendAsync();

        var ended = (await world.RowsAsync()).ToDictionary(o => o.Kind, o => o.EndedAt!.Value - world.Start);
        Assert.InRange(ended[MessageKind.OfficerDigest], TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(ended[MessageKind.ChatDigest], TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task An_answer_ends_the_doubt_that_another_process_had_already_noted()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.Store.AddAsync(Row(world, MessageKind.LateAnswer, "Yes."));
        var now = world.Time.GetUtcNow();
        await using var db = world.Store.Open();
        var outbox = new MessageClaims(db);
        var id = Assert.Single(await outbox.ClaimAsync("one", 10, now, now + SenderLease.Term, CancellationToken.None));
        await outbox.MarkSendingAsync(id, "one", now, CancellationToken.None);
        await outbox.ExpireAsync(now + SenderLease.Term, CancellationToken.None);
        Assert.Contains("InDoubt Interrupted", await world.ReportAsync(), StringComparison.Ordinal);

        Assert.True(
            await outbox.CompleteAsync(
                id, "one", SendResult.Ended(MessageState.Sent, null, now), CancellationToken.None));

        Assert.Contains("LateAnswer Sent", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "Sent")]
    [InlineData(int.MaxValue, "InDoubt Interrupted")]
    public async Task What_could_not_be_written_down_is_written_down_later(int failures, string expected)
    {
        await using var world = await SendingWorld.CreateAsync(withActions: false);
        await world.ChangeAsync(
            db => db.Meetings.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MeetingState.Held)));
        await world.Store.AddAsync(Row(world, MessageKind.LateAnswer, "Yes."));
        var disk = new FullDisk(failures);

        await world.SendAsync(world.Process(disk).GetRequiredService<OutboxSender>());
        world.Time.MoveTo(world.Time.GetUtcNow().AddMinutes(10));
        await world.SendAsync();

        Assert.Contains($"Tom Foster LateAnswer {expected}", await world.ReportAsync(), StringComparison.Ordinal);
        Assert.Single(world.In(world.Owner));
    }

    [Fact]
    public async Task A_kill_while_a_card_is_changed_or_a_chat_is_made_leaves_nothing_in_doubt()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.SendAsync();
        await world.ChangeAsync(
            db =>
                db.People.Where(p => p.Name == "Ann Hill")
                    .ExecuteUpdateAsync(s => s.SetProperty(p => p.PersonalConversationId, (string?)null)));
        world.Time.MoveTo(new DateTimeOffset(2026, 12, 2, 8, 1, 0, TimeSpan.Zero));
        var calls = 0;
        world.Teams.Answer = call =>
            ++calls <= 3 ? TeamsAnswer.Taken with { After = Timeout.InfiniteTimeSpan } : TeamsAnswer.Taken;
        var life = new Life(int.MaxValue);
        var dying = world.Process(life).GetRequiredService<OutboxSender>().RunAsync(CancellationToken.None);
        world.Time.MoveTo(world.Time.GetUtcNow().AddSeconds(2));
        Assert.Equal(3, calls);
        life.End();
        world.Time.MoveTo(world.Time.GetUtcNow() + SenderLease.Term + NodeClocks.MaxDifference);
        await Assert.ThrowsAsync<LifeOverException>(() => dying);

        await world.SendAsync();

        Assert.All(
            (await world.RowsAsync()).Where(o => o.Kind != MessageKind.OwnerDigest),
            o => Assert.Equal(MessageState.Sent, o.State));
        Assert.Single(world.In(world.Chair));
        Assert.Single(world.Teams.In(SendingWorld.Chat));
    }

    /// <summary>The first call for the chair is answered so, every later one is taken.</summary>
    [Theory]
    [InlineData(401, "Sent")]
    [InlineData(408, "Sent")]
    [InlineData(412, "Sent")]
    [InlineData(429, "Sent")]
    [InlineData(502, "Sent")]
    [InlineData(503, "Sent")]
    [InlineData(504, "Sent")]
    [InlineData(500, "InDoubt NoAnswer")]
    public async Task An_answer_decides_whether_it_is_tried_again(int status, string expected)
    {
        await using var world = await SendingWorld.CreateAsync();
        var first = true;
        world.Teams.Answer = call =>
            call.Thread == "chat of Omar Reed" && Interlocked.Exchange(ref first, false)
                ? TeamsAnswer.Refused(status)
                : TeamsAnswer.Taken;

        await world.SendAsync();

        Assert.Contains($"Omar Reed ChairDigest {expected}\n", await world.ReportAsync(), StringComparison.Ordinal);
        Assert.Equal(expected == "Sent" ? 1 : 0, world.In(world.Chair).Count());
    }

    [Fact]
    public async Task Credentials_that_are_never_accepted_end_as_such()
    {
        await using var world = await SendingWorld.CreateAsync();
        world.Teams.Answer = call => call.Thread == "chat of Omar Reed" ? TeamsAnswer.Refused(401) : TeamsAnswer.Taken;

        for (var hour = 0; hour < 8; hour++)
        {
            await world.SendAsync();
            world.Time.MoveTo(world.Time.GetUtcNow().AddHours(1));
        }

        Assert.Contains("Omar Reed ChairDigest Failed NoAccess", await world.ReportAsync(), StringComparison.Ordinal);
        Assert.Equal(RetryDecision.MaxAttempts, world.Teams.Calls.Count(c => c.Thread == "chat of Omar Reed"));
    }

    [Fact]
    public async Task What_is_refused_for_a_while_is_sent_once_after_it()
    {
        await using var world = await SendingWorld.CreateAsync();
        var refusals = 0;
        world.Teams.Answer = _ =>
            ++refusals <= 9
                ? TeamsAnswer.Refused(refusals % 2 == 0 ? 429 : 503, null, TimeSpan.FromSeconds(3))
                : TeamsAnswer.Taken;

        await world.SendAsync();

        Assert.Equal(
            "Omar Reed ChairDigest Sent\n19:harbour ChatDigest Sent\nAnn Hill OfficerDigest Sent",
            await world.ReportAsync());
        Assert.Single(world.In(world.Chair));
    }

    [Fact]
    public async Task A_person_who_has_switched_it_off_gets_nothing_and_the_report_says_so()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.Store.AddAsync(
            new DigestWishRow
            {
                CommitteeId = world.Committee.Id,
                PersonId = world.Chair.Id,
                Wish = DigestPreference.Off,
            });

        await world.SendAsync();

        Assert.Empty(world.In(world.Chair));
        Assert.Contains("Omar Reed ChairDigest Dropped NotWanted", await world.ReportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_goes_out_at_night_and_a_reminder_waits_for_the_morning()
    {
        await using var world = await SendingWorld.CreateAsync(withActions: false);
        world.Time.MoveTo(new DateTimeOffset(2026, 11, 26, 22, 0, 0, TimeSpan.Zero));
        await world.Store.AddAsync(
            world.Action(1, "send the figures", world.Owner, new DateOnly(2026, 12, 20)),
            Row(world, MessageKind.LateAnswer, "Yes."), Row(world, MessageKind.OwnerDigest, null));

        await world.SendAsync();

        Assert.Equal("Yes.", (string?)Assert.Single(world.In(world.Owner))["text"]);
        Assert.Equal(
            new DateTimeOffset(2026, 11, 27, 7, 30, 0, TimeSpan.Zero),
            (await world.RowsAsync()).Single(o => o.Kind == MessageKind.OwnerDigest).DueAt);
    }

    [Fact]
    public async Task The_sample_committees_send_nothing_by_the_clock()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.ChangeAsync(db => db.Committees.ExecuteUpdateAsync(s => s.SetProperty(c => c.IsSample, true)));

        await world.SendAsync();

        Assert.Empty(await world.RowsAsync());
    }

    [Fact]
    public async Task Of_two_processes_one_sends()
    {
        await using var world = await SendingWorld.CreateAsync();
        var first = world.Process().GetRequiredService<OutboxSender>();
        await world.LookAsync(first);
        var second = world.Process().GetRequiredService<OutboxSender>();

        Assert.Null(await world.LookAsync(second));
        world.Time.MoveTo(world.Time.GetUtcNow() + SenderLease.Term + NodeClocks.MaxDifference);
        Assert.NotNull(await world.LookAsync(second));
        Assert.Null(await world.LookAsync(first));
    }

    [Fact]
    public async Task A_row_can_be_handed_over_by_its_claim_alone()
    {
        await using var world = await SendingWorld.CreateAsync();
        await world.Store.AddAsync(Row(world, MessageKind.LateAnswer, "Yes."));
        var now = world.Time.GetUtcNow();
        await using var db = world.Store.Open();
        var outbox = new MessageClaims(db);
        var id = Assert.Single(await outbox.ClaimAsync("one", 10, now, now + SenderLease.Term, CancellationToken.None));

        Assert.Empty(await outbox.ClaimAsync("two", 10, now, now + SenderLease.Term, CancellationToken.None));
        var later = now + SenderLease.Term;
        Assert.Single(await outbox.ClaimAsync("two", 10, later, later + SenderLease.Term, CancellationToken.None));
        Assert.False(await outbox.MarkSendingAsync(id, "one", later, CancellationToken.None));
        Assert.True(await outbox.MarkSendingAsync(id, "two", later, CancellationToken.None));
        Assert.False(
            await outbox.CompleteAsync(
                id, "one", SendResult.Ended(MessageState.Sent, null, later), CancellationToken.None));
    }

    private static async Task<int?> AgainAsync(SendingWorld world, CommitteeRole role)
    {
        await using var db = world.Store.Open();
        var count = await new ResendMessages(db, world.Time).HandleAsync(
            new Caller(
                1, "", ReadScope.From(new Dictionary<long, CommitteeRole> { [world.Committee.Id] = role }),
                IsGroupChat: false),
            world.Committee.Id, null, CancellationToken.None);
        await db.SaveChangesAsync();
        return count;
    }

    private static OutboxMessageRow Row(SendingWorld world, MessageKind kind, string? text) => new()
    {
        Key = $"test/{kind}", Kind = kind, CommitteeId = world.Committee.Id, PersonId = world.Owner.Id,
        Occasion = "a test", CreatedAt = world.Time.GetUtcNow(), DueAt = world.Time.GetUtcNow(),
        Content = text is null
            ? null
            : JsonSerializer.Serialize(
                new Activity { Type = ActivityTypes.Message, Text = text }, ProtocolJson.Default.Activity),
        Scope = text is null ? null : MessageScope.Write(ReadScope.None),
    };
}
