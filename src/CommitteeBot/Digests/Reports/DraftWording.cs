using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Notices;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>Words for the minutes: that the outstanding actions were noted. A draft for the clerk; minutes are public, so nothing restricted is in it.</summary>
internal sealed class DraftWording(CommitteeDb db, TimeProvider clock)
{
    private const int MostLines = 60;
    private const int MostText = 160;

    public async Task<AdaptiveCard> RunAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);
        var open = new DigestActions(db).Open(caller with { InCompany = true }, committeeId).Where(a => !a.IsRestricted);
        var count = await open.CountAsync(cancellation);
        var lines = await DigestActions.LinesAsync(DigestActions.Soonest(open).Take(MostLines), committee.Prefix, cancellation);
        var opening = count == 0
            ? "The Committee noted that no actions were outstanding."
            : count == 1 ? "The Committee noted the outstanding action:" : $"The Committee noted the {count:N0} outstanding actions:";
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Plain($"Draft for the minutes – {committee.Name}")),
                new TextBlock(opening),
                .. lines.Select(l => new TextBlock($"{l.Reference} {CardText.Plain(CardText.Shortened(l.Text, MostText))} ({CardText.Plain(CardText.Shortened(l.Owner ?? "no owner", 60))}, {LineWords.When(l, today)})") { Spacing = Spacing.Small }),
                .. count > lines.Count ? [new TextBlock($"and {LineWords.Count(count - lines.Count, "further action")} in the register.")] : Array.Empty<CardElement>(),
                TextBlock.Subtle("A draft to copy and to change; restricted actions are left out."),
            ],
            FallbackText = $"Draft for the minutes – {committee.Name}: {opening}",
        };
    }
}
