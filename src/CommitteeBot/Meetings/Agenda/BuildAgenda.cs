using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>
/// Builds the agenda of a meeting for one caller. The queries leave out what the caller may not see.
/// </summary>
internal sealed class BuildAgenda(CommitteeDb db)
{
    /// <summary>The number of earlier meetings whose minutes may put an item down for a later one.</summary>
    private const int MeetingsBack = 3;
    private const int MaxActions = 200;
    private const int MaxTitle = 200;

    public async Task<AgendaOutcome> RunAsync(Caller caller, CommitteeRow committee, MeetingRow meeting, string? said,
        CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var sees = caller.Scope.IncludesRestrictedOf(committee.Id);
        var view = (await new CalendarViews(db).CreateAsync([meeting], cancellation))[0];
        var mayEdit = caller.IsOfficer(committee.Id) && meeting.State == MeetingState.Planned;
        if (meeting.State == MeetingState.Held)
            return await PrintedAsync(caller, committee, meeting, view, cancellation);

        var entries = await EntriesAsync(committee, meeting, cancellation);
        var lines = new List<AgendaLine>();
        foreach (var (entry, number) in entries.Select((e, i) => (e, i + 1)))
        {
            if (entry.Restricted is not null && !sees)
                break;
            lines.Add(new AgendaLine(number.ToString(CultureInfo.InvariantCulture), entry.Key, entry.Title,
                await NotesAsync(caller, committee, meeting, entry, cancellation), entry.Restricted));
        }

        return new AgendaOutcome(committee, view, lines, LeavesOutPrivate(caller, committee), mayEdit, said);
    }

    /// <summary>All entries, private ones last.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> EntriesAsync(CommitteeRow committee, MeetingRow meeting,
        CancellationToken cancellation)
    {
        var standing = await StandingAsync(db, committee.Id, cancellation);
        var earlier = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && (m.State == MeetingState.Held || m.Document != null)
            && m.Date < meeting.Date)
            .OrderByDescending(m => m.Date).Take(MeetingsBack).Select(m => new HeldOn(m.Id, m.Date!.Value))
                .ToListAsync(cancellation);
        var marks = (
            await db.AgendaItems.AsNoTracking().Where(a => a.MeetingId == meeting.Id).ToListAsync(cancellation))
            .ConvertAll(a => new AgendaMark(a.Key, a.Place, a.Title, a.IsWritten, a.IsRemoved, a.Restricted));
        return AgendaPlan.Build(
            standing.ConvertAll(t => new AgendaEntry($"standing:{Key(t)}", t, null)),
            earlier.Count == 0 ? [] : await DeferredAsync(earlier[0], cancellation),
            await FutureAsync(earlier, cancellation),
            marks);
    }

    public static async Task<List<string>> StandingAsync(CommitteeDb db, long committeeId,
        CancellationToken cancellation)
    {
        var set = await db.StandingItems.AsNoTracking().Where(s => s.CommitteeId == committeeId).OrderBy(s => s.Place)
            .Select(s => s.Title).ToListAsync(cancellation);
        return set.Count > 0 ? set : [.. AgendaTitles.DefaultStandingItems];
    }

    private sealed record HeldOn(long Id, DateOnly Date);

    private async Task<IReadOnlyList<AgendaEntry>> DeferredAsync(HeldOn last, CancellationToken cancellation)
    {
        var items = await db.Items.AsNoTracking().Where(i => i.MeetingId == last.Id).OrderBy(i => i.Place)
            .Select(i => new { i.Id, i.Title, i.Restricted }).ToListAsync(cancellation);
        var texts = (
            await db.Decisions.AsNoTracking().Where(d => d.MeetingId == last.Id && d.ItemId != null)
            .Select(d => new { ItemId = d.ItemId!.Value, d.Text }).ToListAsync(cancellation))
            .Concat(await db.Passages.AsNoTracking()
                .Where(p => p.MeetingId == last.Id && p.ItemId != null && p.InReport == null)
                .Select(p => new { ItemId = p.ItemId!.Value, p.Text }).ToListAsync(cancellation))
            .ToLookup(t => t.ItemId, t => t.Text);
        return
        [
            .. items.Where(
                i => texts[i.Id].Any(AgendaTitles.IsDeferral) && AgendaTitles.Classify(i.Title) == AgendaKind.Other)
                .Select(i =>
                    new AgendaEntry($"deferred:{last.Id}:{Key(i.Title)}", CardText.Truncate(i.Title, MaxTitle),
                    i.Restricted, $"deferred on {UkDate.Long(last.Date)}"))
                .DistinctBy(e => e.Key),
        ];
    }

    /// <summary>Items that minutes put down for a later meeting, unless a later meeting has had them.</summary>
    private async Task<IReadOnlyList<AgendaEntry>> FutureAsync(List<HeldOn> earlier, CancellationToken cancellation)
    {
        var ids = earlier.ConvertAll(m => m.Id);
        var items = await db.Items.AsNoTracking().Where(i => ids.Contains(i.MeetingId)).OrderBy(i => i.Line)
            .Select(i => new { i.MeetingId, i.Line, i.Title, i.Restricted }).ToListAsync(cancellation);
        var future = await db.FutureItems.AsNoTracking().Where(f => ids.Contains(f.MeetingId)).OrderBy(f => f.Place)
            .Select(f => new { f.MeetingId, f.Line, f.Text }).ToListAsync(cancellation);
        var entries = new List<AgendaEntry>();
        foreach (var one in future.OrderBy(f => ids.IndexOf(f.MeetingId)))
        {
            var meeting = earlier.Find(m => m.Id == one.MeetingId)!;
            var later = earlier.Where(m => m.Date > meeting.Date).Select(m => m.Id).ToList();
            if (items.Exists(
                i => later.Contains(i.MeetingId)
                && (TextSimilarity.IsSame(i.Title, one.Text)
                || i.Title.Contains(one.Text, StringComparison.OrdinalIgnoreCase))))
                continue;
            var within = items.FindLast(i => i.MeetingId == one.MeetingId && i.Line <= one.Line);
            entries.Add(new AgendaEntry($"future:{Key(one.Text)}", CardText.Truncate(one.Text, MaxTitle),
                within?.Restricted, $"noted on {UkDate.Long(meeting.Date)}"));
        }

        return [.. entries.DistinctBy(e => e.Key)];
    }

    private async Task<IReadOnlyList<string>> NotesAsync(Caller caller, CommitteeRow committee, MeetingRow meeting,
        AgendaEntry entry, CancellationToken cancellation) => AgendaTitles.Classify(entry.Title) switch
    {
        AgendaKind.Apologies => Received(await MeetingApologies.ActiveAsync(db, meeting.Id, cancellation)),
        AgendaKind.Minutes when entry.Key.StartsWith("standing:", StringComparison.Ordinal) =>
            await MinutesAsync(committee, meeting, cancellation),
        AgendaKind.MattersArising => await MattersAsync(caller, committee, meeting, cancellation),
        AgendaKind.NextMeeting => await AfterAsync(committee, meeting, cancellation),
        _ => entry.Why is { } why ? [why] : [],
    };

    private static IReadOnlyList<string> Received(IReadOnlyList<ApologyRow> apologies)
    {
        var known = apologies.Where(a => !a.IsUnclear).ToList();
        return known.Count == 0 ? []
            : [$"Apologies received: {string.Join(", ", known.Select(MeetingApologies.Describe))}"];
    }

    private async Task<IReadOnlyList<string>> MinutesAsync(CommitteeRow committee, MeetingRow meeting,
        CancellationToken cancellation)
    {
        var last = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && (m.State == MeetingState.Held || m.Document != null)
            && m.Date < meeting.Date)
            .OrderByDescending(m => m.Date).Select(m => m.Date).FirstOrDefaultAsync(cancellation);
        return last is { } date ? [$"of the meeting on {UkDate.Long(date)}"] : [];
    }

    /// <summary>
    /// A line with the count, then a line for each action from the last meeting or due by this one. Restricted actions
    /// are left out even for callers who may see them: the item is public, and its text is made to be pasted.
    /// </summary>
    private async Task<IReadOnlyList<string>> MattersAsync(Caller caller, CommitteeRow committee, MeetingRow meeting,
        CancellationToken cancellation)
    {
        if (!caller.Scope.IncludesRegisterOf(committee.Id))
            return [];
        var last = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && (m.State == MeetingState.Held || m.Document != null)
            && m.Date < meeting.Date)
            .OrderByDescending(m => m.Date).Select(m => new { m.Id, m.Date }).FirstOrDefaultAsync(cancellation);
        var from = last?.Id;
        var actions = await db.ActionsFor(caller.Scope.WithoutRestricted()).AsNoTracking()
            .Where(a => a.CommitteeId == committee.Id)
            .Where(a => (
                a.EndedAt == null && a.State != ActionState.Proposed && (a.MeetingId == from || a.Due <= meeting.Date))
                || (a.State == ActionState.Done && a.MeetingId == from))
            .OrderBy(a => a.DueKey).ThenBy(a => a.Number).Take(MaxActions)
            .Select(a => new { a.Number, a.Text, a.Owner, a.Due, a.State, a.MeetingId }).ToListAsync(cancellation);
        if (actions.Count == 0)
            return [AgendaWords.NoActions];
        var due = actions.Count(a => a.Due <= meeting.Date && a.State != ActionState.Done);
        return
        [
            AgendaWords.Matters(actions.Count, due, actions.Count - due, last?.Date),
            .. actions.Select(
                a => $"{committee.Prefix}-{a.Number} {CardText.Truncate(a.Text, MaxTitle)} – {a.Owner ?? "no owner"}, "
                + $"{(a.Due is { } day ? $"due {UkDate.Short(day)}" : "no date")}, "
                + $"{ActionLifecycle.StateName(a.State)}"),
        ];
    }

    private async Task<IReadOnlyList<string>> AfterAsync(CommitteeRow committee, MeetingRow meeting,
        CancellationToken cancellation)
    {
        var next = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.State == MeetingState.Planned && m.Date > meeting.Date)
            .OrderBy(m => m.Date).FirstOrDefaultAsync(cancellation);
        return next is null ? [] : [MeetingView.When(MeetingBook.ValuesFrom(next))];
    }

    /// <summary>
    /// Members are told that private items aren't shown where others read too, whether or not there are any; guests
    /// aren't told at all.
    /// </summary>
    private static bool LeavesOutPrivate(Caller caller, CommitteeRow committee) =>
        caller.RoleIn(committee.Id) >= CommitteeRole.Member && !caller.Scope.IncludesRestrictedOf(committee.Id);

    private async Task<AgendaOutcome> PrintedAsync(
        Caller caller, CommitteeRow committee, MeetingRow meeting, MeetingView view, CancellationToken cancellation)
    {
        var items = await db.Items.AsNoTracking()
            .Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Place)
            .ToListAsync(cancellation);
        return new AgendaOutcome(
            committee, view,
                [.. items.Select(
                (i, n) => new AgendaLine(i.Number ?? (n + 1).ToString(CultureInfo.InvariantCulture), $"item:{i.Id}",
                CardText.Truncate(i.Title, MaxTitle), [],
                i.Restricted))], LeavesOutPrivate(caller, committee), CanEdit: false);
    }

    /// <summary>
    /// Normalises a title, so that importing minutes again gives the same key.
    /// </summary>
    private static string Key(string title) =>
        CardText.Truncate(string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant(), 80);
}
