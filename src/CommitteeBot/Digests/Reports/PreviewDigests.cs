using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>A preview of the messages due by the end of tomorrow, made by the planner that will queue them.</summary>
internal sealed class PreviewDigests(CommitteeDb db, ReadPlanInput read, TimeProvider clock)
{
    /// <summary>A message of 28 KB holds as many.</summary>
    private const int MaxLines = 150;

    /// <returns>Null for somebody who isn't an officer of the committee.</returns>
    public async Task<string?> RunAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        if (!caller.IsOfficer(committeeId))
            return null;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var tomorrow = CommitteeDay.At(clock.GetUtcNow(), committee.Zone).AddDays(1);
        var (from, to) = (CommitteeDay.Start(tomorrow, committee.Zone),
            CommitteeDay.Start(tomorrow.AddDays(1), committee.Zone));
        var planned = DigestPlanner.Plan(await read.RunAsync(committeeId, from, to, cancellation), from, to)
            .Where(p => p.DueAt >= from && p.DueAt < to && p.Outcome != PlannedOutcome.NotWanted).OrderBy(p => p.DueAt)
                .ToList();
        var waiting = await db.Outbox.AsNoTracking().Include(o => o.Person)
            .Where(o => o.CommitteeId == committeeId && o.State == MessageState.Waiting && o.DueAt < to)
                .OrderBy(o => o.DueAt).ToListAsync(cancellation);
        if (planned.Count + waiting.Count == 0)
            return DigestReportWords.NothingTomorrow(committee, tomorrow);

        List<long> ids = [.. planned.Select(p => p.To.PersonId).OfType<long>()];
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        var lines = waiting.Select(
            o => Line(o.DueAt, o.Person?.Name ?? DigestReportWords.TheChat, o.Kind, o.Occasion, committee))
            .Concat(planned.Select(
                p => Line(p.DueAt,
                p.To.PersonId is { } id ? people.GetValueOrDefault(id, DigestReportWords.Somebody)
                : DigestReportWords.TheChat, p.Kind, p.Occasion, committee))).ToList();
        return DigestReportWords.Tomorrow(committee.Name, tomorrow) + "\n\n"
            + string.Join('\n', lines.Take(MaxLines))
                + (lines.Count > MaxLines ? $"\n\nand {lines.Count - MaxLines} more." : "");
    }

    private static string Line(DateTimeOffset at, string to, MessageKind kind, string occasion, CommitteeRow committee)
    {
        var local = CommitteeDay.Local(at, committee.Zone);
        return $"- {UkDate.Time(TimeOnly.FromDateTime(local))} **{CardText.Escape(to)}**: {Subject(kind, occasion)}";
    }

    /// <summary>A message in words, with its occasion.</summary>
    public static string Subject(MessageKind kind, string occasion) =>
        CardText.Escape($"{MessageReasonWords.Kind(kind)}, {CardText.Truncate(occasion, 80)}");
}
