using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Briefing;

/// <summary>The brief as a card, under the items of the agenda.</summary>
internal static class BriefCard
{
    private const int MaxTitle = 120;
    private const int MaxReason = 160;
    private const int MaxLine = 400;
    private const int MaxFallback = 900;

    public static AdaptiveCard Create(BriefOutcome brief)
    {
        var when = brief.Meeting is { } meeting
            ? CardText.Truncate(MeetingOutcomeCard.Line(meeting, brief.Today), MaxLine)
            : BriefWords.NoMeeting;
        var heading = BriefWords.Heading(brief.Person);
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(heading)),
                TextBlock.Meta(CardText.Escape($"{brief.Committee.Name} · {when}")),
                .. brief.Items.Count == 0
                    ? [new TextBlock(BriefWords.Nothing)]
                    : brief.Items.SelectMany(i => Item(i, brief.Today)),
                .. brief.Quiet.Count == 0 ? Array.Empty<CardElement>()
                    : [TextBlock.Subtle(CardText.Escape(CardText.Truncate(BriefWords.Quiet(brief.Quiet), MaxLine)))],
                .. brief.MoreQuestions == 0 ? Array.Empty<CardElement>()
                    : [TextBlock.Subtle(CardText.Escape(BriefWords.MoreQuestions(brief.MoreQuestions, brief.Person is not null)))],
                .. brief.Left == 0 ? Array.Empty<CardElement>()
                    : [RichTextBlock.Link(ExecuteAction.Button(
                        CardRest.More(brief.Left), MeetingVerbs.OpenActions, ("committee", brief.Committee.Id)))],
            ],
            Actions = CardButtons.Arrange(Buttons(brief)),
            FallbackText = CardText.Truncate(
                string.Join(
                    ' ', brief.Promises.Select(p => $"{p.Reference} {p.Owner ?? BriefWords.NoOwner}: {p.Words}")
                        .Prepend($"{heading} – {brief.Committee.Name}, {when}:")),
                MaxFallback),
            NamedActions = [.. brief.Promises.Select(p => p.Reference.ToString())],
        };
    }

    private static IEnumerable<CardElement> Item(BriefItem item, DateOnly today) =>
    [
        new TextBlock($"**{CardText.Escape(CardText.Truncate(item.Title, MaxTitle))}**")
        {
            Separator = true, Spacing = Spacing.Small,
        },
        .. item.Promises.SelectMany(p => Line(
            $"**{CardText.Escape(p.Owner ?? BriefWords.NoOwner)}:** “{CardText.Escape(p.Words)}”",
            $"{p.Reference}{Source(p.Source)} · {CardText.Truncate(BriefWords.Standing(p, today), MaxReason)}")),
        .. item.Questions.SelectMany(q => Line(
            $"**{BriefWords.Asked}:** “{CardText.Escape(q.Words)}”", Source(q.Source)[3..])),
    ];

    private static string Source(BriefSource? source) =>
        source is null ? "" : $" · {source.Words}{(source.IsPrivate ? $" ({BriefWords.Private})" : "")}";

    private static IEnumerable<CardElement> Line(string words, string place) =>
        [new TextBlock(words) { Spacing = Spacing.Small }, TextBlock.Meta(CardText.Escape(place))];

    private static IEnumerable<CardAction> Buttons(BriefOutcome brief)
    {
        if (brief.Items.Count > 0 && brief.Person is null)
            yield return ExecuteAction.Button(BriefWords.AsWord, MeetingVerbs.BriefFile, ("committee", brief.Committee.Id));
        if (brief.Meeting is { } meeting)
            yield return ExecuteAction.Button(BriefWords.Agenda, MeetingVerbs.Agenda, ("meeting", meeting.Id));
    }
}
