using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Names;

/// <summary>The question before a merge, and what came of a rename or a merge.</summary>
internal static class CommitteeChangeCard
{
    private const string Destructive = "destructive";

    public static AdaptiveCard Ask(MergeQuestionOutcome question)
    {
        var (from, into) = (question.From, question.Into);
        var asked = CommitteeChangeWords.Question(from.Name, into.Name);
        var moves = CommitteeChangeWords.Moves(
            question.Preview.Meetings, question.Preview.Actions, question.Preview.Members);
        List<CardAction> buttons = [Merge(question.IsEitherWay ? Keep(into) : "Merge", from, into)];
        if (question.IsEitherWay)
            buttons.Add(Merge(Keep(from), into, from));
        buttons.Add(ExecuteAction.Button("Cancel", MeetingVerbs.LeaveApart));
        return new AdaptiveCard
        {
            Body =
            [
                TextBlock.Title(CardText.Escape(asked)), new TextBlock(moves),
                .. Lines(question.Preview.Notes(from.Name, into.Name)),
            ],
            Actions = CardButtons.Arrange(buttons),
            FallbackText = CardText.Truncate($"{asked} {moves}", 800),
        };
    }

    public static AdaptiveCard Create(CommitteeChangedOutcome changed) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(changed.Title)), new TextBlock(CardText.Escape(changed.Summary)),
            .. Lines(changed.Notes),
        ],
        Actions = changed.Undo is { } id
            ? [ExecuteAction.Button("Undo", MeetingVerbs.UndoCommittee, ("change", id))]
            : null,
        FallbackText = CardText.Truncate(changed.Summary, 800),
    };

    private static string Keep(CommitteeRow committee) =>
        $"Keep the name {CardText.Truncate(committee.Name, 40)}";

    private static ExecuteAction Merge(string title, CommitteeRow from, CommitteeRow into) =>
        ExecuteAction.Button(title, MeetingVerbs.MergeCommittees, ("from", from.Id), ("into", into.Id)) with
        {
            Style = Destructive,
        };

    private static IEnumerable<CardElement> Lines(IReadOnlyList<string> notes) =>
        notes.Select(n => TextBlock.Subtle(CardText.Escape(n)));
}
