using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>The chair's card: what is open before a meeting, in the order in which a chair takes it. A long register turns pages.</summary>
internal static class ChairCard
{
    private const int MaxText = 150;

    public static AdaptiveCard Create(ChairDigest digest, DigestFooter? why = null, string? said = null)
    {
        var committee = digest.Committee;
        var when = When(digest.Meeting);
        var counts = Counts(digest);
        var body = new List<CardElement>();
        if (said is not null)
            body.Add(new TextBlock(said) { Weight = TextWeight.Bolder });
        body.AddRange([TextBlock.Title(CardText.Escape(committee.Name)), TextBlock.Subtle($"Open actions, {when}"), new TextBlock(counts)]);
        if (digest.Total == 0)
            body.Add(new TextBlock("Nothing is open, and nothing waits to be closed."));
        else if (digest.Page == 1)
            body.Add(Chart(digest));
        foreach (var section in digest.Sections.Where(s => s.Lines.Count > 0))
            body.AddRange(Section(section, digest));
        if (digest.Pages > 1)
            body.Add(TextBlock.Subtle(string.Create(CultureInfo.InvariantCulture, $"Page {digest.Page:N0} of {digest.Pages:N0}.")));
        body.AddRange(DigestFooter.Elements(why));

        return new AdaptiveCard { Body = body, FallbackText = $"{committee.Name}, {when}. {counts}", Actions = [.. Buttons(digest)] };
    }

    /// <summary>For a card that stands when its meeting was called off.</summary>
    public static AdaptiveCard Cancelled(CommitteeRow committee, MeetingRow meeting)
    {
        var said = $"The meeting{(meeting.Date is { } day ? $" on {UkDate.Short(day)}" : "")} will not take place.";
        return new AdaptiveCard
        {
            Body = [TextBlock.Title(CardText.Escape(committee.Name)), new TextBlock(said), new TextBlock("The actions stay open: type **actions** for the list.")],
            FallbackText = $"{committee.Name}: {said}",
            Actions = [ExecuteAction.Button("Open the list", DigestVerbs.List, ("committee", committee.Id), ("which", DigestVerbs.Lists.Open))],
        };
    }

    public static string When(MeetingRow? meeting) => meeting?.Date is { } day
        ? $"before the meeting on {UkDate.Short(day)}{(meeting.Start is { } start ? $" at {UkDate.Time(start)}" : "")}"
        : "no next meeting is planned";

    public static string Title(SectionKind kind) => kind switch
    {
        SectionKind.Overdue => "Overdue",
        SectionKind.DueByMeeting => "Due by this meeting",
        SectionKind.Done => "Done, waiting to be closed",
        SectionKind.NoUpdate => "No update since the last meeting",
        _ => "Later",
    };

    private static string Counts(ChairDigest digest) => string.Create(CultureInfo.InvariantCulture,
        $"{digest.Open:N0} open: {digest.CountOf(SectionKind.Overdue):N0} overdue, {digest.CountOf(SectionKind.DueByMeeting):N0} due by the meeting, {digest.CountOf(SectionKind.NoUpdate) + digest.CountOf(SectionKind.Later):N0} later. {digest.CountOf(SectionKind.Done):N0} done, waiting to be closed.");

    private static HorizontalBarChart Chart(ChairDigest digest) =>
        new("Actions", [.. digest.Sections.Where(s => s.Count > 0).Select(s => new ChartBar(Title(s.Kind), s.Count))])
        {
            // The counts stand above in words; a client that draws no charts shows them as a table.
            Fallback = new FactSet([.. digest.Sections.Where(s => s.Count > 0).Select(s => new Fact(Title(s.Kind), s.Count.ToString("N0", CultureInfo.InvariantCulture)))]),
        };

    private static IEnumerable<CardElement> Section(DigestSection section, ChairDigest digest)
    {
        yield return new TextBlock(string.Create(CultureInfo.InvariantCulture, $"{Title(section.Kind)} ({section.Count:N0})")) { Weight = TextWeight.Bolder, Separator = true };
        foreach (var line in section.Lines)
        {
            yield return new TextBlock(ActionLineWords.Describe(line, MaxText)) { Spacing = Spacing.Small };
            yield return TextBlock.Subtle(section.Kind == SectionKind.Done ? "done" : ActionLineWords.Due(line, digest.Today)) with { Spacing = Spacing.None };
        }
    }

    private static IEnumerable<CardAction> Buttons(ChairDigest digest)
    {
        var committee = digest.Committee.Id;
        var meeting = digest.Meeting?.Id ?? 0;
        if (digest.CountOf(SectionKind.Done) > 0)
            yield return ExecuteAction.Button("Close all done", DigestVerbs.CloseDone, ("committee", committee), ("meeting", meeting));
        if (digest.Open > 0)
        {
            yield return ExecuteAction.Button("Ask owners for an update", DigestVerbs.AskOwners, ("committee", committee), ("meeting", meeting));
            yield return ExecuteAction.Button("Draft the wording", DigestVerbs.Draft, ("committee", committee), ("meeting", meeting));
        }

        yield return ExecuteAction.Button("Open the list", DigestVerbs.List, ("committee", committee), ("which", DigestVerbs.Lists.Open));
        if (digest.Page > 1)
            yield return ExecuteAction.Button("Back", DigestVerbs.Page, ("committee", committee), ("meeting", meeting), ("page", digest.Page - 1));
        if (digest.Page < digest.Pages)
            yield return ExecuteAction.Button("More", DigestVerbs.Page, ("committee", committee), ("meeting", meeting), ("page", digest.Page + 1));
    }
}
