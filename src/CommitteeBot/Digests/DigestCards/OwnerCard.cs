using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;

namespace CommitteeBot.Digests.DigestCards;

/// <summary>One owner's actions, with buttons to report on them.</summary>
internal static class OwnerCard
{
    /// <summary>The others are on a list.</summary>
    public const int MaxLines = 8;
    private const int MaxText = 300;
    private const string DatePart = "date-part";
    private const string CommentPart = "comment-part";

    /// <param name="open">The number of all the owner's open actions.</param>
    /// <param name="day">The due date that the card is about; null for all open actions.</param>
    /// <param name="notice">What has just happened.</param>
    public static AdaptiveCard Create(CommitteeRow committee, DateOnly today, DateOnly? day, int open,
        IReadOnlyList<DigestLine> lines, DigestFooter? why, string? asked = null, DigestNotice? notice = null)
    {
        var title = day is { } due ? DigestWords.DueOn(due, today) : DigestWords.YourActions;
        var ids = DigestVerbs.OfOwner(committee.Id, day);
        return new AdaptiveCard
        {
            Body =
            [
                .. notice?.Elements() ?? [],
                TextBlock.Title(title),
                TextBlock.Meta(CardText.Escape(committee.Name)),
                .. asked is null ? [] : new[] { new TextBlock(asked) },
                .. lines.Count == 0 ? [new TextBlock(DigestWords.NothingOfYours)] : Array.Empty<CardElement>(),
                .. lines.Select(l => DigestRow.Create(l, today, MaxText, ids, isOwners: true)),
                .. open > lines.Count
                    ? [RichTextBlock.Link(ExecuteAction.Button(
                        CardRest.More(open - lines.Count), DigestVerbs.List,
                        [("which", DigestVerbs.Lists.Mine), .. ids]))]
                    : Array.Empty<CardElement>(),
                .. lines.Count > 1 ? [Which(lines)] : Array.Empty<CardElement>(),
                .. lines.Count > 0 ? Forms(lines, ids) : [],
                .. DigestFooter.Elements(why),
            ],
            FallbackText = lines.Count == 0 ? DigestWords.NothingOfYoursIn(committee.Name)
                : $"{title} – {committee.Name}: "
                + string.Join(" ", lines.Select(l => $"{l.Reference}: {CardText.Truncate(l.Text, 100)}.")),
            Actions = CardButtons.Arrange(Buttons(committee.Id, lines, ids)),
            NamedActions = [.. lines.Select(l => l.Reference.ToString())],
        };
    }

    private static ChoiceSetInput Which(IReadOnlyList<DigestLine> lines) => new(
        DigestWords.WhichAction,
        [.. lines.Select(l => new Choice($"{l.Reference} {CardText.Truncate(l.Text, 60)}", l.Reference.ToString()))])
    {
        Id = DigestVerbs.Which, Value = lines[0].Reference.ToString(),
    };

    private static IEnumerable<CardElement> Forms(
        IReadOnlyList<DigestLine> lines, IReadOnlyList<(string Key, JsonNode? Value)> ids)
    {
        yield return Form(DatePart,
            new DateInput(DigestWords.NewDate) { Id = DigestVerbs.NewDay },
            new TextInput(DigestWords.Reason)
            {
                Id = DigestVerbs.Reason, MaxLength = 500, Placeholder = DigestWords.ReasonExample,
            },
            new ActionSet([CardButtons.Positive(OnAction(DigestWords.ChangeDate, DigestVerbs.OwnDue, lines, ids))]));
        yield return Form(CommentPart,
            new TextInput(DigestWords.Update) { Id = DigestVerbs.Note, IsMultiline = true, MaxLength = 1000 },
            new ActionSet([CardButtons.Positive(OnAction(DigestWords.Send, DigestVerbs.OwnNote, lines, ids))]));
    }

    private static Container Form(string id, params CardElement[] inputs) => new(inputs)
    {
        Id = id, IsVisible = false, Style = ContainerStyle.Emphasis, RoundedCorners = true,
    };

    private static IEnumerable<CardAction> Buttons(
        long committee, IReadOnlyList<DigestLine> lines, IReadOnlyList<(string Key, JsonNode? Value)> ids)
    {
        if (lines.Count == 0)
        {
            yield return ExecuteAction.Button(
                DigestWords.OpenList, DigestVerbs.List, ("committee", committee), ("which", DigestVerbs.Lists.Open));
            yield break;
        }

        yield return OnAction(DigestWords.MarkDone, DigestVerbs.OwnDone, lines, ids);
        yield return CardSection.Toggle(DigestWords.NewDate, DatePart);
        yield return CardSection.Toggle(DigestWords.Comment, CommentPart);
        yield return ExecuteAction.Button(DigestWords.StopReminders, DigestVerbs.Stop, ("committee", committee));
    }

    private static ExecuteAction OnAction(
        string title, string verb, IReadOnlyList<DigestLine> lines, IReadOnlyList<(string Key, JsonNode? Value)> ids) =>
        ExecuteAction.Button(title, verb, [("action", lines[0].Reference.ToString()), .. ids]);
}
