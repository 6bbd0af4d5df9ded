using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Restrictions;

/// <summary>
/// Lists restricted items for officers, with audience, ground and review date. It shows only the titles that the
/// officer may read.
/// </summary>
internal sealed class ShowRestrictions(CommitteeDb db, TimeProvider clock)
{
    private const int MaxLines = 25;

    /// <param name="page">From 1.</param>
    public async Task<AdaptiveCard?> RunAsync(
        Caller caller, long committeeId, CancellationToken cancellation, int page = 1)
    {
        // In a group chat it isn't shown to officers either: others read it too.
        if (!caller.Scope.RoleIn(committeeId).IsOfficer() || !caller.Scope.IncludesRestricted)
            return null;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var rows = await db.Restrictions.AsNoTracking().Include(r => r.Meeting).Include(r => r.Exclusions)
            .ThenInclude(x => x.Person)
            .Where(r => r.CommitteeId == committeeId && r.LiftedAt == null).ToListAsync(cancellation);
        var due = rows.Where(r => r.ReviewOn <= today).ToList();
        var body = new List<CardElement> { TextBlock.Title(RestrictionWords.Title(CardText.Escape(committee.Name))) };
        if (due.Count > 0)
            body.Add(new TextBlock(RestrictionWords.DueForReview(due.Count)) { Weight = TextWeight.Bolder });
        if (rows.Count == 0)
            body.Add(new TextBlock(RestrictionWords.None));
        var before = Math.Min(page - 1, Math.Max(rows.Count - 1, 0) / MaxLines) * MaxLines;
        if (before > 0)
            body.Add(Link(RestrictionWords.Back, committeeId, before / MaxLines));
        foreach (var row in rows.OrderByDescending(r => r.ReviewOn <= today).ThenByDescending(r => r.Meeting!.Date)
            .ThenBy(r => r.Id).Skip(before).Take(MaxLines))
        {
            var title = caller.Scope.ClosedRestrictionIds.Contains(row.Id) ? RestrictionWords.KeptFromYou
                : CardText.Escape(CardText.Truncate(row.ItemTitle, 100));
            var of = row.Meeting!.Date is { } day ? $" of {UkDate.Short(day)}" : "";
            body.Add(new TextBlock($"**{Name(row)}{of}** {title}") { Spacing = Spacing.Small });
            body.Add(TextBlock.Subtle(CardText.Escape(CardText.Truncate(Details(row, today), 400)))
                with { Spacing = Spacing.None });
        }

        if (rows.Count - before - MaxLines is > 0 and var left)
            body.Add(Link(CardRest.More(left), committeeId, (before / MaxLines) + 2));
        return new AdaptiveCard { Body = body,
            FallbackText = RestrictionWords.Summary(committee.Name, rows.Count, due.Count) };
    }

    private static RichTextBlock Link(string title, long committee, int page) => RichTextBlock.Link(
        ExecuteAction.Button(title, MeetingVerbs.Restrictions, ("committee", committee), ("page", page)));

    private static string Name(RestrictionRow row) =>
        row.ItemKey == RestrictionRow.WholeDocument ? "The whole minutes" : $"Item {CardText.Escape(row.ItemKey)}";

    private static string Details(RestrictionRow row, DateOnly today)
    {
        var parts = new List<string> { row.Ground, $"for {row.Audience.ToString().ToLowerInvariant()}" };
        if (row.PublicInterest is { } reason)
            parts.Add(reason);
        if (row.Exclusions.Count > 0)
            parts.Add($"not for {string.Join(", ", row.Exclusions.Select(x => x.Person!.Name))}");
        if (row.ReviewOn is { } review)
            parts.Add(review <= today ? $"review was due on {UkDate.Short(review)}"
                : $"review on {UkDate.Short(review)}");
        return string.Join(" · ", parts);
    }
}
