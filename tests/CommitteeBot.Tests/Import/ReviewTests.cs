using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>The officer checks what was read, and only what is accepted counts.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task One_action_is_accepted_and_the_history_says_by_whom()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Send the timetable")));
        var shown = Assert.IsType<ReviewOutcome.Shown>(await world.AcceptAsync(world.Officer, 2));
        Assert.Equal(["1 Proposed Clerk: Ring the depot", "2 Open Clerk: Send the timetable"], await world.ActionsAsync());
        Assert.Equal([new ActionReference("HOB", 1)], shown.Review.Proposed.Select(p => p.Reference));
        await using var db = world.Store.Open();
        var change = await db.ActionEvents.SingleAsync(e => e.ActivityId == "activity");
        Assert.Equal(("Ann Hill", "Proposed", "Open"), (change.By, change.From, change.To));
    }

    [Fact]
    public async Task All_are_accepted_at_once_and_a_second_press_changes_nothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Send the timetable")));
        await world.AcceptAsync(world.Officer);
        var again = Assert.IsType<ReviewOutcome.Shown>(await world.AcceptAsync(world.Officer));
        Assert.Contains("nothing has changed", again.Message, StringComparison.Ordinal);
        await using var db = world.Store.Open();
        Assert.Equal(4, await db.ActionEvents.CountAsync());
    }

    [Fact]
    public async Task Members_and_guests_cannot_check_an_import()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")));
        foreach (var role in (CommitteeRole[])[CommitteeRole.None, CommitteeRole.Guest, CommitteeRole.Member])
        {
            Assert.IsType<ReviewOutcome.Declined>(await world.AcceptAsync(world.As(role)));
            Assert.IsType<ReviewOutcome.Declined>(await world.RejectAsync(world.As(role), 1));
            Assert.IsType<ReviewOutcome.Declined>(await world.CorrectAsync(world.As(role), null, new DateOnly(2026, 1, 1)));
        }

        Assert.Equal(["1 Proposed Clerk: Ring the depot"], await world.ActionsAsync());
    }

    [Fact]
    public async Task Restricted_actions_are_neither_shown_nor_accepted_where_others_read_along()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot"), Agreed("Answer the bidders", item: 1, line: 21)) with { Warnings = [new MinutesWarning(22, "Two figures for the offer")] });
        var shown = Assert.IsType<ReviewOutcome.Shown>(await world.AcceptAsync(world.As(CommitteeRole.Officer, inCompany: true)));
        Assert.Equal(["1 Open Clerk: Ring the depot", "2 Proposed Clerk: Answer the bidders"], await world.ActionsAsync());
        Assert.Empty(shown.Review.Proposed);
        Assert.Empty(shown.Review.Warnings);
    }

    [Fact]
    public async Task An_owner_is_put_right_by_office_or_as_written()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot", null)));
        await GiveAsync("Clerk");
        Assert.Equal(["1 Proposed Ann Hill: Ring the depot"], await world.ActionsAsync());
        await GiveAsync("Northern Freight Ltd");
        Assert.Equal(["1 Proposed Northern Freight Ltd: Ring the depot"], await world.ActionsAsync());

        Task<ReviewOutcome> GiveAsync(string owner) => world.TurnAsync(async db => await new CorrectOwner(db, world.Time).HandleAsync(
            world.Officer, new CorrectOwnerRequest((await db.Meetings.SingleAsync()).Id, new ActionReference("HOB", 1), owner, 1, "activity"), CancellationToken.None));
    }

    [Fact]
    public async Task Minutes_of_another_committee_move_there_with_their_actions()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed("Ring the depot")) with { NextMeeting = new NextMeeting(new DateOnly(2026, 12, 7), null, null, null, "7 December", 30) });
        Assert.IsType<ReviewOutcome.Shown>(await world.CorrectAsync(world.Officer, world.Trust.Id, null));
        await using var db = world.Store.Open();
        var action = await db.Actions.Include(a => a.Committee).Include(a => a.History).SingleAsync();
        Assert.Equal(("QT", 1), (action.Committee!.Prefix, action.Number));
        Assert.Contains(action.History, e => e is { From: "HOB-1", To: "QT-1" });
        Assert.Equal([world.Trust.Id, world.Trust.Id], await db.Meetings.Select(m => m.CommitteeId).ToListAsync());
    }

    [Fact]
    public async Task They_do_not_move_to_a_committee_of_somebody_else()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record());
        Assert.IsType<ReviewOutcome.Declined>(await world.CorrectAsync(world.As(CommitteeRole.Officer, inTrust: CommitteeRole.Member), world.Trust.Id, null));
    }

    [Fact]
    public async Task A_date_that_is_taken_by_other_minutes_is_refused_and_a_planned_one_is_filled()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record());
        await world.ImportAsync(Record() with { Date = new DateOnly(2026, 9, 7), NextMeeting = new NextMeeting(new DateOnly(2026, 11, 9), null, null, null, "9 November", 30) });
        Assert.IsType<ReviewOutcome.Declined>(await world.CorrectAsync(world.Officer, null, new DateOnly(2026, 9, 7)));
        Assert.IsType<ReviewOutcome.Shown>(await world.CorrectAsync(world.Officer, null, new DateOnly(2026, 11, 9)));
        await using var db = world.Store.Open();
        Assert.Equal(2, await db.Meetings.CountAsync());
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(60, 40, 18)]
    public async Task Every_page_fits_into_a_card_and_nothing_is_left_out(int actions, int warnings, int leastPages)
    {
        await using var world = await ImportWorld.CreateAsync();
        var text = string.Concat(Enumerable.Repeat("‘Größe’ *x* ", 60));
        var outcome = await world.ImportAsync(Record([.. Enumerable.Range(1, actions).Select(i => Agreed($"{i} {text}", text))]) with
        {
            Warnings = [.. Enumerable.Range(1, warnings).Select(i => new MinutesWarning(i, $"warning {i} {text}"))],
        });
        var meeting = Assert.IsType<ImportOutcome.Imported>(outcome).Meeting.Id;
        var seen = new List<string>();
        for (var page = 1; ; page++)
        {
            await using var db = world.Store.Open();
            var card = ReviewCard.Create(await new ReviewImport(db, world.Time).HandleAsync(world.Officer, meeting, page, CancellationToken.None));
            Assert.InRange(CardJson.Size(card), 1, CardJson.MaxBytes);
            var json = CardJson.Write(card).GetRawText();
            seen.Add(json);
            if (!json.Contains("\"Next\"", StringComparison.Ordinal))
                break;
        }

        Assert.InRange(seen.Count, leastPages, 100);
        Assert.All(Enumerable.Range(1, actions), i => Assert.Contains(seen, s => s.Contains($"**HOB-{i}**", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(1, warnings), i => Assert.Contains(seen, s => s.Contains($"warning {i} ", StringComparison.Ordinal)));
    }
}
