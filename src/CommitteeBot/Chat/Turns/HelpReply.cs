using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>What the bot can do, with lines that can be typed as they stand. Nothing that is not understood ends in silence.</summary>
internal static class HelpReply
{
    /// <summary>Lines to begin with, as Teams offers them to be pressed.</summary>
    private static readonly string[] Prompts = ["When is the next meeting?", "actions overdue", "my actions"];

    public static Reply Welcome(Turn turn)
    {
        var to = turn.IsPersonal || turn.Conversation.Name is not { Length: > 0 } place ? "here" : $"to {CardText.Escape(place)}";
        var by = turn.Activity.From is { Name: { Length: > 0 } name } ? $" {CardText.Escape(name)} added me {to}." : "";
        const string Title = "Hello, I am the committee's memory.";
        var opening = $"I answer from the minutes, with the source, and I keep the actions until they are closed.{by}";
        return turn.Speaker.Reach.Count > 0 ? Card(turn, Title, opening) : ForStrangers(Title, opening);
    }

    /// <summary>Whoever installs the bot need not belong to a committee, and in a chat or team others do.</summary>
    private static Reply ForStrangers(string title, string opening)
    {
        const string Next = "I answer people on the roster of a committee: ask me what the minutes say, log an action, or type **help**. If I do not know you, the clerk of your committee can add you.";
        return Reply.From(new AdaptiveCard
        {
            Body = [TextBlock.Title(title), new TextBlock(opening), new TextBlock(Next)],
            FallbackText = $"{title} {opening} {CardText.Truncate(Next, 200)}",
        });
    }

    public static Reply Greeting(Turn turn) =>
        Card(turn, $"Hello {CardText.Escape(turn.Speaker.Person.Name)}.", "Ask me what the minutes say, or log an action.");

    public static Reply Help(Turn turn) => Card(turn, "What I can do", "Type any of these, in your own words:");

    public static Reply Committees(Turn turn) => turn.Speaker.Reach.Count == 0
        ? Stranger()
        : new Reply(string.Join('\n', turn.Speaker.Reach.Select(c => $"- **{CardText.Escape(c.Name)}** ({c.Prefix}){(c.Id == turn.CommitteeId ? ", the one meant now" : "")}"))
            + $"\n\nName one in a line, or type: use {turn.Speaker.Reach[^1].Prefix}");

    /// <summary>For a person of no committee: help, and nothing else.</summary>
    public static Reply Stranger() => new(
        "I keep the minutes and actions of committees, and you are on the roster of none that I know. Ask the clerk of your committee to add you; then ask me again.");

    private static Reply Card(Turn turn, string title, string opening)
    {
        if (turn.Speaker.Reach.Count == 0)
            return Stranger();

        var committees = turn.Speaker.Reach;
        var committee = turn.Committee ?? committees[0];
        var body = new List<CardElement>
        {
            TextBlock.Title(title),
            new TextBlock(opening),
            new FactSet(
            [
                new("Ask", "When is the next meeting? · Who sent apologies in June? · What was decided about hate crime?"),
                new("Log", "action Clerk to circulate the report by Friday"),
                new("See", "actions · my actions · actions overdue · digest"),
                new("Close", $"done {committee.Prefix}-1 figures sent"),
                new("Meet", "meetings · agenda · attendance · apologies · next meeting 3 December 2:30pm Town Hall"),
                new("Look back", $"history {committee.Prefix}-1 · matters arising"),
            ]),
            TextBlock.Subtle(committees.Count == 1
                ? $"Committee: {CardText.Escape(committee.Name)}"
                : $"Now: {CardText.Escape(committee.Name)}. Others: {string.Join(", ", committees.Where(c => c.Id != committee.Id).Select(c => $"{CardText.Escape(c.Name)} ({c.Prefix})"))}. Name one in a line, or type: use {committees.First(c => c.Id != committee.Id).Prefix}"),
        };
        return Reply.From(new AdaptiveCard
        {
            Body = body,
            FallbackText = $"{title} {opening} Try: actions, digest, next meeting, or ask a question about the minutes.",
            Actions =
            [
                ExecuteAction.Button("Open actions", ChatVerbs.ListActions, ("committee", committee.Id)),
                ExecuteAction.Button("Next meeting", ChatVerbs.NextMeeting, ("committee", committee.Id)),
                ExecuteAction.Button("Chair's digest", ChatVerbs.Digest, ("committee", committee.Id)),
            ],
        }) with { Prompts = Prompts };
    }
}
