using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What the bot can do, with lines that can be typed as they stand. Nothing that isn't understood ends in silence.
/// </summary>
internal static class HelpReply
{
    public static Reply Welcome(Turn turn)
    {
        var place = turn.IsPersonal || turn.Conversation.Name is not { Length: > 0 } name ? null : name;
        var opening = HelpWords.WelcomeOpening(turn.Activity.From?.Name is { Length: > 0 } adder ? adder : null, place);
        return turn.Speaker.Reach.Count > 0
            ? Card(turn, HelpWords.WelcomeTitle, opening)
            : ForStrangers(HelpWords.WelcomeTitle, opening);
    }

    public static Reply Greeting(Turn turn) =>
        Card(turn, HelpWords.GreetingTitle(turn.Speaker.Person.Name), HelpWords.GreetingOpening);

    public static Reply Help(Turn turn) => Card(turn, HelpWords.HelpTitle, HelpWords.HelpOpening);

    public static Reply Committees(Turn turn) =>
        turn.Speaker.Reach.Count == 0
            ? Stranger()
            : new Reply(HelpWords.CommitteeList(turn.Speaker.Reach, turn.CommitteeId));

    /// <summary>For a person of no committee: how to join one, and nothing else.</summary>
    public static Reply Stranger() => new(TurnWords.NotOnAnyRoster);

    /// <summary>Whoever installs the bot need not belong to a committee; in a chat or team others do.</summary>
    private static Reply ForStrangers(string title, string opening) => Reply.From(new AdaptiveCard
    {
        Body = [TextBlock.Title(title), new TextBlock(opening), new TextBlock(HelpWords.ForStrangers)],
        FallbackText = $"{title} {opening} {CardText.Truncate(HelpWords.ForStrangers, 200)}",
    });

    private static Reply Card(Turn turn, string title, string opening)
    {
        if (turn.Speaker.Reach.Count == 0)
            return Stranger();

        var committees = turn.Speaker.Reach;
        var committee = turn.Committee ?? committees[0];
        return Reply.From(Card(title, opening, committee, [.. committees.Where(c => c.Id != committee.Id)])) with
        {
            Prompts = HelpWords.Prompts,
        };
    }

    internal static AdaptiveCard Card(
        string title, string opening, CommitteeRow committee, IReadOnlyList<CommitteeRow> others) => new()
        {
            Body =
            [
                TextBlock.Title(title),
                new TextBlock(opening),
                new FactSet(HelpWords.Examples(committee.Prefix)),
                TextBlock.Subtle(HelpWords.CurrentCommittee(committee, others)),
            ],
            FallbackText = HelpWords.Fallback(title, opening),
            Actions =
            [
                ExecuteAction.Button(HelpWords.OpenActions, ChatVerbs.ListActions, ("committee", committee.Id)),
                ExecuteAction.Button(HelpWords.NextMeeting, ChatVerbs.NextMeeting, ("committee", committee.Id)),
                ExecuteAction.Button(HelpWords.Digest, ChatVerbs.Digest, ("committee", committee.Id)),
            ],
        };
}
