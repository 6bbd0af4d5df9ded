using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Names;
using CommitteeBot.Store;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Store.Merging;

/// <summary>Two committees with a row of every kind that belongs to one, merged and taken apart again.</summary>
public sealed class MergeCommitteeRowsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 3);

    private static readonly string[] Names = ["Olive", "Mabel", "Bert", "Gus"];

    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await store.AddAsync(
            new CommitteeRow { Id = 1, Name = "Harbour Committee", Prefix = "HC", NextActionNumber = 4 },
            new CommitteeRow { Id = 2, Name = "Harbour Cttee", Prefix = "HCA", NextActionNumber = 3 },
            new CommitteeRow { Id = 3, Name = "Old Harbour Cttee", Prefix = "OHC", NextActionNumber = 3 });
        await store.AddAsync(
            [.. Names.Select((n, i) => new PersonRow { Id = i + 1, Name = n, LastCommitteeId = 2 })]);
        await store.AddAsync(
            Member(1, 1, CommitteeRole.Officer), Member(2, 1, CommitteeRole.Officer),
            Member(1, 2, CommitteeRole.Guest), Member(2, 2, CommitteeRole.Member), Member(2, 3, CommitteeRole.Chair),
            Member(1, 4, CommitteeRole.Member));
        await store.AddAsync(Meeting(1, 1), Meeting(2, 2));
        await store.AddAsync(
            Action(1, 1, 1), Action(1, 3, 1), Action(2, 1, 2), Action(2, 2, 2),
            Restriction(1, 1, 1, RestrictionAudience.Members), Restriction(2, 2, 2, RestrictionAudience.Chair));
        await store.AddAsync(
            new PendingActionRow { Id = "p", CommitteeId = 2, LikeNumber = 2, Request = "{}", By = "Olive" },
            new ConversationRow { Id = "19:c", ServiceUrl = "https://x/", CommitteeId = 2, MeetingId = 2 },
            Question(1, "a"), Question(2, "b"),
            new CalendarFeedRow { Id = 1, CommitteeId = 1, Url = "https://a/", AddedBy = "Olive" },
            new CalendarFeedRow { Id = 2, CommitteeId = 2, Url = "https://b/", AddedBy = "Olive" });
        await store.AddAsync(
            new CalendarEntryRow { CommitteeId = 1, Uid = "u1", Recurrence = "", Says = "{}" },
            new CalendarEntryRow { CommitteeId = 2, Uid = "u1", Recurrence = "", Says = "{}", FeedId = 2 },
            new CalendarEntryRow { CommitteeId = 2, Uid = "u2", Recurrence = "", Says = "{}", FeedId = 2 },
            new StandingItemRow { CommitteeId = 1, Place = 0, Title = "Apologies" },
            new StandingItemRow { CommitteeId = 2, Place = 0, Title = "apologies" },
            new StandingItemRow { CommitteeId = 2, Place = 1, Title = "Tides" },
            new DigestRulesRow { CommitteeId = 2, Moments = "", ChangedBy = "Olive", ChangedAt = Now },
            new DigestWishRow { CommitteeId = 2, PersonId = 2, Wish = DigestPreference.Off },
            new DigestWishRow { CommitteeId = 2, PersonId = 3, Wish = DigestPreference.Off },
            new HoldRow { CommitteeId = 2, Reason = "a request", SetBy = "console", SetAt = Now },
            new AuditRow { At = Now, Kind = AuditKind.RosterChanged, CommitteeId = 2, What = "added" },
            Reminder(1, "OwnerDigest/1/2026-12-01/person-3/soon", 1),
            Reminder(2, "OwnerDigest/2/2026-12-01/person-3/soon", 2),
            Reminder(3, "OwnerDigest/2/2026-12-02/person-3/soon", 2));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task All_rows_of_the_one_are_of_the_other_and_undo_restores_each_value()
    {
        var before = await DumpAsync();
        var change = await MergeAsync(2, 1);

        var left = await DumpAsync("CommitteeId = 2");
        Assert.Equal(
            ["audit", "calendar_entry", "calendar_feed", "digest_rules", "digest_wish", "digest_wish", "membership",
                "membership", "standing_item"],
            left.Select(l => l.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.IsType<CommitteeChangedOutcome>(await UndoAsync(change));

        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task References_stay_numbers_do_not_meet_and_the_prefix_is_never_given_out_again()
    {
        await MergeAsync(2, 1);
        await using var db = store.Open();

        var actions = await db.Actions.Include(a => a.Committee).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(["HC-1", "HC-3", "HCA-1", "HCA-2"], actions.Select(a => a.Reference.ToString()));
        Assert.Equal(actions[3].Id, await db.ActionIds(new ActionReference("HCA", 2)).SingleAsync());
        Assert.Equal(actions[0].Id, await db.ActionIds(new ActionReference("HC", 1)).SingleAsync());
        Assert.Empty(await db.ActionIds(new ActionReference("HC", actions[3].Number)).ToListAsync());
        Assert.Equal(actions[3].Number, (await db.PendingActions.SingleAsync()).LikeNumber);
        Assert.Equal(6, (await db.Committees.SingleAsync(c => c.Id == 1)).NextActionNumber);
        Assert.Contains("HCA", await db.Committees.IgnoreQueryFilters().Select(c => c.Prefix).ToListAsync());
    }

    [Fact]
    public async Task A_chain_of_merges_keeps_the_first_references_and_is_undone_from_its_end()
    {
        await store.AddAsync(Action(3, 1, null));
        var before = await DumpAsync();
        var (first, second) = (await MergeAsync(3, 2), await MergeAsync(2, 1));
        await using (var db = store.Open())
        {
            Assert.Equal(
                ["HC-1", "HC-3", "HCA-1", "HCA-2", "OHC-1"],
                (await db.Actions.Include(a => a.Committee).ToListAsync()).Select(a => a.Reference.ToString())
                    .Order(StringComparer.Ordinal));
            Assert.Equal(["Harbour Cttee", "Old Harbour Cttee"], (await db.Committees.SingleAsync()).EarlierNames);
        }

        Assert.Contains(
            "later change", Assert.IsType<MeetingRefusal>(await UndoAsync(first)).Reason, StringComparison.Ordinal);
        Assert.IsType<CommitteeChangedOutcome>(await UndoAsync(second));
        Assert.IsType<CommitteeChangedOutcome>(await UndoAsync(first));
        Assert.Equal(
            before.Where(r => !r.StartsWith("committee ", StringComparison.Ordinal)),
            (await DumpAsync()).Where(r => !r.StartsWith("committee ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_roster_of_two_has_the_higher_role_and_private_items_stay_with_those_who_saw_them()
    {
        await MergeAsync(2, 1);
        await using var db = store.Open();

        var roster = await db.ActiveMembers(CommitteeDay.At(Now, "Europe/London")).Where(m => m.CommitteeId == 1)
            .OrderBy(m => m.PersonId).Select(m => new { m.PersonId, m.Role }).ToListAsync();
        Assert.Equal(
            [(1, CommitteeRole.Officer), (2, CommitteeRole.Member), (3, CommitteeRole.Chair), (4, CommitteeRole.Member)],
            roster.Select(m => ((int)m.PersonId, m.Role)));

        // The one item was for members, whom Olive and Gus were of; the other for the chair, who was Bert, and stays
        // his.
        // Olive is an officer by the other committee, where she was a guest.
        Assert.Equal(
            [(1L, 2L), (1L, 3L)],
            (await db.RestrictionExclusions.ToListAsync()).Select(x => (x.RestrictionId, x.PersonId)).Order());
    }

    [Fact]
    public async Task A_reminder_that_both_would_send_is_sent_once()
    {
        await MergeAsync(2, 1);
        await using var db = store.Open();

        var waiting = await db.Outbox.Where(o => o.State == MessageState.Waiting).OrderBy(o => o.Id)
            .Select(o => o.Key).ToListAsync();
        Assert.Equal(
            ["OwnerDigest/1/2026-12-01/person-3/soon", "OwnerDigest/1/2026-12-02/person-3/soon"], waiting);
    }

    [Fact]
    public async Task Settings_and_choices_come_along_where_the_other_has_none()
    {
        await MergeAsync(2, 1);
        await using var db = store.Open();

        Assert.NotNull(await db.DigestRules.SingleOrDefaultAsync(r => r.CommitteeId == 1));
        Assert.Equal(
            [3L], await db.DigestWishes.Where(w => w.CommitteeId == 1).Select(w => w.PersonId).ToListAsync());
        Assert.Equal(
            ["Apologies", "Tides"],
            await db.StandingItems.Where(s => s.CommitteeId == 1).OrderBy(s => s.Place).Select(s => s.Title)
                .ToListAsync());
    }

    [Fact]
    public async Task An_action_of_the_kept_committee_at_a_moved_meeting_stands_in_the_way_of_an_undo_and_is_named()
    {
        var change = await MergeAsync(2, 1);
        await store.AddAsync(Action(1, 9, 2));

        Assert.Contains(
            "HC-9", Assert.IsType<MeetingRefusal>(await UndoAsync(change)).Reason, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.Equal(2, await db.Committees.CountAsync());
    }

    [Fact]
    public async Task What_was_changed_since_is_kept_by_an_undo()
    {
        var change = await MergeAsync(2, 1);
        await using (var db = store.Open())
        {
            (await db.Actions.SingleAsync(a => a.EarlierPrefix == "HCA" && a.EarlierNumber == 1)).Text = "repaint";
            (await db.Actions.SingleAsync(a => a.EarlierPrefix == "HCA" && a.EarlierNumber == 2)).CommitteeId = 3;
            await db.SaveChangesAsync();
        }

        await UndoAsync(change);
        await using var after = store.Open();
        Assert.Equal("repaint", (await after.Actions.SingleAsync(a => a.CommitteeId == 2)).Text);
        var moved = await after.Actions.Include(a => a.Committee).SingleAsync(a => a.CommitteeId == 3);
        Assert.Equal("HCA-2", moved.Reference.ToString());
    }

    [Fact]
    public async Task What_came_to_a_meeting_goes_back_with_it_and_what_went_to_a_third_committee_stays_there()
    {
        await store.AddAsync(
            new MeetingRow { Id = 3, CommitteeId = 2, Date = Day.AddDays(7) },
            Restriction(3, 2, 3, RestrictionAudience.Members));
        var change = await MergeAsync(2, 1);
        var later = Restriction(4, 1, 2, RestrictionAudience.Members);
        later.ItemKey = "9";
        await store.AddAsync(later);
        await using (var db = store.Open())
        {
            (await db.Meetings.SingleAsync(m => m.Id == 3)).CommitteeId = 3;
            await db.SaveChangesAsync();
        }

        await UndoAsync(change);
        await using var after = store.Open();
        Assert.Equal(
            [(1L, 1L), (2L, 2L), (3L, 3L), (4L, 2L)],
            (await after.Restrictions.OrderBy(r => r.Id).ToListAsync()).Select(r => (r.Id, r.CommitteeId)));
    }

    private async Task<long> MergeAsync(long from, long into)
    {
        await using var db = store.Open();
        var outcome = await new MergeCommittees(db, new Clock(Now)).HandleAsync(
            Officer, new MergeRequest(from, into, null), default);
        await db.SaveChangesAsync();
        return Assert.IsType<CommitteeChangedOutcome>(outcome).Undo!.Value;
    }

    private async Task<MeetingOutcome> UndoAsync(long change)
    {
        await using var db = store.Open();
        var outcome = await new UndoCommitteeChange(db, new Clock(Now)).HandleAsync(Officer, change, null, default);
        await db.SaveChangesAsync();
        return outcome;
    }

    private static Caller Officer => Caller.ForConsole([1, 2, 3]);

    private static MembershipRow Member(long committee, long person, CommitteeRole role) =>
        new() { CommitteeId = committee, PersonId = person, Role = role };

    private static MeetingRow Meeting(long id, long committee) =>
        new() { Id = id, CommitteeId = committee, Date = Day, State = MeetingState.Held };

    private static ActionRow Action(long committee, int number, long? meeting) =>
        new() { CommitteeId = committee, Number = number, Text = "paint", LoggedBy = "import", MeetingId = meeting };

    private static RestrictionRow Restriction(long id, long committee, long meeting, RestrictionAudience audience) =>
        new()
        {
            Id = id, CommitteeId = committee, MeetingId = meeting, ItemKey = "7", ItemTitle = "Slipway",
            Ground = "paragraph 3", Audience = audience, SetAt = Now, SetBy = "minutes",
        };

    private static ClerkQuestionRow Question(long committee, string activity) =>
        new()
        {
            CommitteeId = committee, ActivityId = activity, OfferKey = "o", Question = "?", AskedBy = "Bert",
            AskedByPersonId = 3,
        };

    private static OutboxMessageRow Reminder(long id, string key, long committee) =>
        new()
        {
            Id = id, Key = key, Kind = MessageKind.OwnerDigest, CommitteeId = committee, PersonId = 3, Occasion = "soon",
            CreatedAt = Now, DueAt = Now, State = MessageState.Waiting,
        };

    /// <summary>Every row that belongs to a committee, in words, without those that record the changes.</summary>
    private async Task<List<string>> DumpAsync(string? where = null)
    {
        string[] tables =
        [
            "committee", "person", "membership", "meeting", "action", "pending_action", "conversation",
            "clerk_question", "outbox", "calendar_feed", "calendar_entry", "standing_item", "digest_rules",
            "digest_wish", "restriction", "restriction_exclusion", "hold", "audit",
        ];
        await using var connection = await TestSql.OpenAsync(store.Address);
        var rows = new List<string>();
        foreach (var table in tables.Where(t => where is null
            || t is not ("committee" or "person" or "restriction_exclusion")))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
            command.CommandText = $"select * from {table} where {where ?? "1 = 1"}"
                + (table == "audit" ? " and Kind <> 'CommitteeChanged'" : "");
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{table} " + string.Join('|', Enumerable.Range(0, reader.FieldCount)
                    .Where(i => !reader.GetName(i).Equals("NextActionNumber", StringComparison.OrdinalIgnoreCase))
                    .Select(
                        i => $"{reader.GetName(i)}="
                            + Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
