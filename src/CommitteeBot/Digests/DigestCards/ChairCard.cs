using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>
/// The chair's card: the open actions before a meeting, in the order in which a chair goes through them, in parts that
/// open and close.
/// </summary>
internal static class ChairCard
{
    private const int MaxText = 150;
    private const string DonePart = "done-part";

    /// <param name="notice">What has just been done, or is to be confirmed.</param>
    public static AdaptiveCard Create(ChairDigest digest, DigestFooter? why = null, DigestNotice? notice = null)
    {
        var heading = DigestWords.Heading(digest.Open, digest.Meeting?.Date, digest.Today);
        var ids = Ids(digest);
        return new AdaptiveCard
        {
            Body =
            [
                .. notice?.Elements() ?? [],
                TextBlock.Title(heading),
                TextBlock.Meta(CardText.Escape(DigestWords.Place(
                    digest.Committee.Name, digest.Meeting?.Date, digest.Meeting?.Start, digest.Today))),
                digest.Total == 0 ? new TextBlock(DigestWords.NothingToClose) : Counts(digest),
                .. digest.Sections.Where(s => s.Lines.Count > 0).SelectMany(s => Section(s, digest, ids, notice)),
                .. Turns(digest),
                .. DigestFooter.Elements(why),
            ],
            FallbackText = $"{digest.Committee.Name}: {heading}. {DigestWords.Counts(Numbers(digest))}",
            Actions = CardButtons.Arrange(Buttons(digest, notice), notice?.VisibleButtons ?? 0),
            NamedActions = [.. digest.Sections.SelectMany(s => s.Lines).Select(l => l.Reference.ToString())],
        };
    }

    /// <summary>Replaces a card whose meeting has been cancelled.</summary>
    public static AdaptiveCard Cancelled(CommitteeRow committee, MeetingRow meeting)
    {
        var said = DigestWords.Cancelled(meeting.Date);
        return new AdaptiveCard
        {
            Body = [TextBlock.Title(said), TextBlock.Meta(CardText.Escape(committee.Name)),
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

    private static DigestCounts Numbers(ChairDigest digest) => new(
        digest.CountOf(SectionKind.Overdue), digest.CountOf(SectionKind.DueByMeeting),
        digest.CountOf(SectionKind.Done), digest.CountOf(SectionKind.NoUpdate) + digest.CountOf(SectionKind.Later));

    /// <summary>What is overdue stands out; the rest is for information.</summary>
    private static RichTextBlock Counts(ChairDigest digest)
    {
        var (overdue, rest) = DigestWords.CountsInParts(Numbers(digest));
        List<TextRun> runs = [];
        if (overdue is not null)
            runs.Add(new TextRun(overdue) { Weight = TextWeight.Bolder, Color = TextColor.Attention });
        if (rest.Length > 0)
            runs.Add(new TextRun(overdue is null ? rest : $" · {rest}"));
        return new RichTextBlock(runs) { Spacing = Spacing.Small };
    }

    /// <summary>What is due is open from the start; the rest opens when its heading is pressed.</summary>
    private static IEnumerable<CardElement> Section(
        DigestSection section, ChairDigest digest, IReadOnlyList<(string Key, JsonNode? Value)> ids, DigestNotice? notice)
    {
        var isDone = section.Kind == SectionKind.Done;
        var isUrgent = section.Kind is SectionKind.Overdue or SectionKind.DueByMeeting;
        return CardSection.Create(
            isDone ? DonePart : $"part-{section.Kind}",
            DigestWords.Section(Title(section.Kind), section.Count),
            isUrgent || digest.Sections.All(s => s.Lines.Count == 0 || s == section)
                || (isDone && notice?.OpensDone == true),
            [
                .. section.Lines.Select(l => DigestRow.Create(l, digest.Today, MaxText, ids, isDone)),
                .. isDone ? [new ActionSet([Close(section, ids)])] : Array.Empty<CardElement>(),
            ]);
    }

    private static CardAction Close(DigestSection done, IReadOnlyList<(string Key, JsonNode? Value)> ids) =>
        CardButtons.Positive(ExecuteAction.Button(
            DigestWords.CloseThese(done.Lines.Count), DigestVerbs.CloseDone,
            [("actions", string.Join(',', done.Lines.Select(l => l.Reference))), .. ids]));

    private static IEnumerable<CardElement> Turns(ChairDigest digest)
    {
        if (digest.Pages == 1)
            yield break;
        List<CardAction> turns = [];
        if (digest.Page > 1)
            turns.Add(Turn($"‹ {DigestWords.Back}", digest.Page - 1));
        if (digest.Page < digest.Pages)
            turns.Add(Turn($"{DigestWords.More} ›", digest.Page + 1));
        yield return CardNotice.Done(DigestWords.Page(digest.Page, digest.Pages), [.. turns]);

        ExecuteAction Turn(string title, int page) =>
            ExecuteAction.Button(title, DigestVerbs.Page, [.. Ids(digest), ("page", page)]);
    }

    private static IEnumerable<CardAction> Buttons(ChairDigest digest, DigestNotice? notice)
    {
        var ids = Ids(digest);
        var done = digest.Sections.First(s => s.Kind == SectionKind.Done).Lines.Count;
        if (done > 0)
            yield return CardSection.Toggle(DigestWords.CloseDone(done), DonePart);
        if (digest.Open > 0)
        {
            if (notice?.VisibleButtons is null or 0)
                yield return ExecuteAction.Button(DigestWords.AskOwners, DigestVerbs.AskOwners, [.. ids]);
            yield return ExecuteAction.Button(DigestWords.Brief, DigestVerbs.Brief, [.. ids]);
            yield return ExecuteAction.Button(DigestWords.Draft, DigestVerbs.Draft, [.. ids]);
        }

        yield return ExecuteAction.Button(
            DigestWords.OpenList, DigestVerbs.List, [.. ids, ("which", DigestVerbs.Lists.Open)]);
    }

    private static IReadOnlyList<(string Key, JsonNode? Value)> Ids(ChairDigest digest) =>
        DigestVerbs.Of(digest.Committee.Id, digest.Meeting?.Id);
}
