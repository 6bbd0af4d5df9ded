using CommitteeBot.Cards;

namespace CommitteeBot.Chat;

/// <summary>What the bot can do, with lines that can be typed as they stand. Nothing that is not understood ends in silence.</summary>
internal static class HelpReply
{
    public static Reply Welcome(Turn turn)
    {
        var by = turn.Activity.From is { Name: { Length: > 0 } name } ? $" {CardText.Plain(name)} added me here." : "";
        if (turn.Speaker.Reach.Count == 0 && turn.Speaker.Caller.Roles.Count > 0)
            return new Reply($"Hello, I am the committee's memory.{by} Mention me and ask what the minutes say, or type **help**. What not everybody here may see, I say to the asker alone.");
        return Card(turn, "Hello, I am the committee's memory.", $"I answer from the minutes, with the source, and I keep the actions until they are closed.{by}");
    }

    public static Reply Greeting(Turn turn) =>
        Card(turn, $"Hello {CardText.Plain(turn.Speaker.Person.Name)}.", "Ask me what the minutes say, or log an action.");

    public static Reply Help(Turn turn) => Card(turn, "What I can do", "Type any of these, in your own words:");

    public static Reply Committees(Turn turn) => turn.Speaker.Reach.Count == 0
        ? Stranger()
        : new Reply(string.Join('\n', turn.Speaker.Reach.Select(c => $"- **{CardText.Plain(c.Name)}** ({c.Prefix}){(c.Id == turn.CommitteeId ? ", the one meant now" : "")}"))
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
                new("Look back", $"history {committee.Prefix}-1 · meetings · matters arising"),
            ]),
            TextBlock.Subtle(committees.Count == 1
                ? $"Committee: {CardText.Plain(committee.Name)}"
                : $"Now: {CardText.Plain(committee.Name)}. Others: {string.Join(", ", committees.Where(c => c.Id != committee.Id).Select(c => $"{CardText.Plain(c.Name)} ({c.Prefix})"))}. Name one in a line, or type: use {committees.First(c => c.Id != committee.Id).Prefix}"),
        };
        return Reply.Of(new AdaptiveCard
        {
            Body = body,
            FallbackText = $"{title} {opening} Try: actions, digest, next meeting, or ask a question about the minutes.",
            Actions =
            [
                ExecuteAction.Button("Open actions", CardVerb.ListActions, ("committee", committee.Id)),
                ExecuteAction.Button("Next meeting", CardVerb.NextMeeting, ("committee", committee.Id)),
                ExecuteAction.Button("Chair's digest", CardVerb.Digest, ("committee", committee.Id)),
            ],
        });
    }
}
