using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>
/// The chair's card: the open actions before a meeting, in the order in which a chair goes through them, in pages.
/// </summary>
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
        body.AddRange(
            [TextBlock.Title(CardText.Escape(committee.Name)), TextBlock.Subtle(DigestWords.OpenActions(when)),
            new TextBlock(counts)]);
        if (digest.Total == 0)
            body.Add(new TextBlock(DigestWords.NothingToClose));
        else if (digest.Page == 1)
            body.Add(Chart(digest));
        foreach (var section in digest.Sections.Where(s => s.Lines.Count > 0))
            body.AddRange(Section(section, digest));
        if (digest.Pages > 1)
            body.Add(TextBlock.Subtle(DigestWords.Page(digest.Page, digest.Pages)));
        body.AddRange(DigestFooter.Elements(why));

        return new AdaptiveCard { Body = body, FallbackText = $"{committee.Name}, {when}. {counts}",
            Actions = [.. Buttons(digest)] };
    }

    /// <summary>Replaces a card whose meeting has been cancelled.</summary>
    public static AdaptiveCard Cancelled(CommitteeRow committee, MeetingRow meeting)
    {
        var said = DigestWords.Cancelled(meeting.Date);
        return new AdaptiveCard
        {
            Body = [TextBlock.Title(CardText.Escape(committee.Name)), new TextBlock(said),
                new TextBlock(DigestWords.ActionsStayOpen)],
            FallbackText = $"{committee.Name}: {said}",
            Actions = [ExecuteAction.Button(DigestWords.OpenList, DigestVerbs.List, ("committee", committee.Id),
                ("which", DigestVerbs.Lists.Open))],
        };
    }

    public static string When(MeetingRow? meeting) => meeting?.Date is { } day
        ? DigestWords.BeforeMeeting(day, meeting.Start)
        : DigestWords.NoMeeting;

    public static string Title(SectionKind kind) => kind switch
    {
        SectionKind.Overdue => DigestWords.Overdue,
        SectionKind.DueByMeeting => DigestWords.DueByMeeting,
        SectionKind.Done => DigestWords.Done,
        SectionKind.NoUpdate => DigestWords.NoUpdate,
        _ => DigestWords.Later,
    };

    private static string Counts(ChairDigest digest) => DigestWords.Counts(
        digest.Open, digest.CountOf(SectionKind.Overdue), digest.CountOf(SectionKind.DueByMeeting),
        digest.CountOf(SectionKind.NoUpdate) + digest.CountOf(SectionKind.Later), digest.CountOf(SectionKind.Done));

    private static HorizontalBarChart Chart(ChairDigest digest) =>
        new("Actions", [.. digest.Sections.Where(s => s.Count > 0).Select(s => new ChartBar(Title(s.Kind), s.Count))])
        {
            // Clients that can't draw charts show the counts as a table.
            Fallback = new FactSet(
                [.. digest.Sections.Where(s => s.Count > 0)
                .Select(s => new Fact(Title(s.Kind), s.Count.ToString("N0", CultureInfo.InvariantCulture)))]),
        };

    private static IEnumerable<CardElement> Section(DigestSection section, ChairDigest digest)
    {
        yield return new TextBlock(
            string.Create(CultureInfo.InvariantCulture, $"{Title(section.Kind)} ({section.Count:N0})")) {
            Weight = TextWeight.Bolder, Separator = true };
        foreach (var line in section.Lines)
        {
            yield return new TextBlock(ActionLineWords.Describe(line, MaxText)) { Spacing = Spacing.Small };
            yield return TextBlock.Subtle(
                section.Kind == SectionKind.Done ? "done" : ActionLineWords.Due(line, digest.Today))
                    with { Spacing = Spacing.None };
        }
    }

    private static IEnumerable<CardAction> Buttons(ChairDigest digest)
    {
        var committee = digest.Committee.Id;
        var meeting = digest.Meeting?.Id ?? 0;
        if (digest.CountOf(SectionKind.Done) > 0)
            yield return ExecuteAction.Button(DigestWords.CloseDone, DigestVerbs.CloseDone, ("committee", committee),
                ("meeting", meeting));
        if (digest.Open > 0)
        {
            yield return ExecuteAction.Button(DigestWords.AskOwners, DigestVerbs.AskOwners, ("committee", committee),
                ("meeting", meeting));
            yield return ExecuteAction.Button(DigestWords.Draft, DigestVerbs.Draft, ("committee", committee),
                ("meeting", meeting));
        }

        yield return ExecuteAction.Button(DigestWords.OpenList, DigestVerbs.List, ("committee", committee),
            ("which", DigestVerbs.Lists.Open));
        if (digest.Page > 1)
            yield return ExecuteAction.Button(DigestWords.Back, DigestVerbs.Page, ("committee", committee),
                ("meeting", meeting), ("page", digest.Page - 1));
        if (digest.Page < digest.Pages)
            yield return ExecuteAction.Button(DigestWords.More, DigestVerbs.Page, ("committee", committee),
                ("meeting", meeting), ("page", digest.Page + 1));
    }
}
