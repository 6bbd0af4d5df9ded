using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>
/// Drafts a minute that the outstanding actions were noted. Minutes are public, so nothing restricted is in it.
/// </summary>
internal sealed class DraftWording(CommitteeDb db, TimeProvider clock)
{
    private const int MaxLines = 60;
    private const int MaxText = 160;

    public async Task<AdaptiveCard> RunAsync(
        Caller caller, long committeeId, long? meetingId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var open = new DigestActions(db).Open(caller with { Scope = caller.Scope.WithoutRestricted() }, committeeId);
        var count = await open.CountAsync(cancellation);
        var lines = await DigestActions.LinesAsync(DigestActions.OrderByDue(open).Take(MaxLines), committee.Prefix,
            cancellation);
        return Create(committee, meetingId, today, count, lines);
    }

    /// <param name="count">Of all of them; there may be more than lines.</param>
    public static AdaptiveCard Create(
        CommitteeRow committee, long? meetingId, DateOnly today, int count, IReadOnlyList<DigestLine> lines)
    {
        var opening = DigestReportWords.Outstanding(count);
        return new AdaptiveCard
        {
            Body =
            [
                CardNotice.Links(ExecuteAction.Button(
                    $"‹ {DigestWords.BackToDigest}", DigestVerbs.Page, [.. DigestVerbs.Of(committee.Id, meetingId)])),
                TextBlock.Title(DigestReportWords.DraftTitle),
                TextBlock.Meta(CardText.Escape(committee.Name)),
                new TextBlock(opening),
                .. lines.Select(
                    l => new TextBlock(
                    $"{l.Reference} {CardText.Escape(CardText.Truncate(l.Text, MaxText))} "
                    + $"({CardText.Escape(CardText.Truncate(l.Owner ?? "no owner", 60))}, "
                    + $"{CardText.Escape(ActionInBrief.Due(l.Due, l.DueText, today))})") { Spacing = Spacing.Small }),
                .. count > lines.Count
                    ? [new TextBlock(
                    $"and {Plural.Count(count - lines.Count, "further action")} in the "
                    + $"register.")] : Array.Empty<CardElement>(),
                TextBlock.Subtle(DigestReportWords.DraftNote),
            ],
            FallbackText = $"{DigestReportWords.DraftTitle} – {committee.Name}: {opening}",
        };
    }
}
