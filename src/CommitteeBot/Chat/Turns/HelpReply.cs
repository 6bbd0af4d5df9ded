using CommitteeBot.Cards;
using CommitteeBot.Chat.Audience;
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
            ? OfMember(turn, (committee, others) => Greet(HelpWords.WelcomeTitle, opening, committee, others))
            : ForStrangers(HelpWords.WelcomeTitle, opening);
    }

    public static Reply Greeting(Turn turn) => OfMember(turn, (committee, others) => Greet(
        HelpWords.GreetingTitle(turn.Speaker.Person.Name), HelpWords.GreetingOpening, committee, others));

    public static Reply Help(Turn turn) => OfMember(
        turn, (committee, others) => Help(committee, others, GroupChat.Includes(turn.Activity)));

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

    private static Reply OfMember(Turn turn, Func<CommitteeRow, IReadOnlyList<CommitteeRow>, AdaptiveCard> card)
    {
        if (turn.Speaker.Reach.Count == 0)
            return Stranger();

        var committees = turn.Speaker.Reach;
        var committee = turn.Committee ?? committees[0];
        return Reply.From(card(committee, [.. committees.Where(c => c.Id != committee.Id)])) with
        {
            Prompts = HelpWords.Prompts,
        };
    }

    /// <summary>One sentence and what to press.</summary>
    public static AdaptiveCard Greet(
        string title, string opening, CommitteeRow committee, IReadOnlyList<CommitteeRow> others) => new()
        {
            Body =
            [
                TextBlock.Title(title), new TextBlock(opening) { Spacing = Spacing.Small },
                TextBlock.Meta(HelpWords.CurrentCommittee(committee, others)) with { Spacing = Spacing.Small },
            ],
            FallbackText = HelpWords.Fallback(title, opening),
            Actions = Buttons(committee, ChatVerbs.Help, HelpWords.HelpTitle),
        };

    /// <summary>Lines to type, in groups that open.</summary>
    /// <param name="isGroup">True where a line has to mention the bot.</param>
    public static AdaptiveCard Help(CommitteeRow committee, IReadOnlyList<CommitteeRow> others, bool isGroup) => new()
    {
        Body =
        [
            TextBlock.Title(HelpWords.HelpTitle), TextBlock.Meta(HelpWords.CurrentCommittee(committee, others)),
            new TextBlock(isGroup ? HelpWords.HelpOpeningInGroup : HelpWords.HelpOpening) { Spacing = Spacing.Small },
            .. HelpWords.Groups(committee.Prefix, isGroup).SelectMany((group, at) => CardSection.Create(
                FormattableString.Invariant($"help-{at}"), group.Heading, isOpen: at == 0,
                [.. group.Lines.Select(l => new TextBlock(CardText.Escape(l)) { Spacing = Spacing.Small })])),
        ],
        FallbackText = HelpWords.Fallback(HelpWords.HelpTitle, HelpWords.HelpOpening),
        Actions = Buttons(committee, ChatVerbs.Digest, HelpWords.Digest),
    };

    private static IReadOnlyList<CardAction>? Buttons(CommitteeRow committee, string third, string title) =>
        CardButtons.Arrange(
        [
            ExecuteAction.Button(HelpWords.OpenActions, ChatVerbs.ListActions, ("committee", committee.Id)),
            ExecuteAction.Button(HelpWords.NextMeeting, ChatVerbs.NextMeeting, ("committee", committee.Id)),
            ExecuteAction.Button(title, third, ("committee", committee.Id)),
        ]);
}
