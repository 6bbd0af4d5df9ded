using CommitteeBot.Cards;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>Sentences of the welcome and of help.</summary>
internal static class HelpWords
{
    public const string WelcomeTitle = "Hello, I'm the committee's memory.";
    public const string HelpTitle = "What I can do";
    public const string HelpOpening = "Type any of these, in your own words.";
    public const string HelpOpeningInGroup = "Mention me and say any of these, in your own words.";
    public const string GreetingOpening = "Ask me about the minutes, or log an action.";
    public const string OpenActions = "Open actions";
    public const string NextMeeting = "Next meeting";
    public const string Digest = "Chair's digest";

    public const string ForStrangers =
        "If you're on a committee's roster, ask me about the minutes, log an action or type **help**. If I don't know "
            + "you yet, ask your clerk to add you.";

    /// <summary>Lines to begin with; Teams offers them as buttons.</summary>
    public static readonly IReadOnlyList<string> Prompts =
    [
        "When is the next meeting?",
        "actions overdue",
        "my actions",
    ];

    public static string GreetingTitle(string name) => $"Hello {CardText.Escape(name)}.";

    /// <param name="addedBy">Null where Teams doesn't say.</param>
    /// <param name="place">The chat or team; null in a one-to-one chat.</param>
    public static string WelcomeOpening(string? addedBy, string? place)
    {
        var added = addedBy is null
            ? ""
            : $" {CardText.Escape(addedBy)} added me {(place is null ? "here" : $"to {CardText.Escape(place)}")}.";
        return $"I answer questions from the minutes, with the source, and keep track of actions until they're closed.{added}";
    }

    public static string Fallback(string title, string opening) =>
        $"{title} {opening} Try: actions, digest, next meeting, or ask a question about the minutes.";

    /// <summary>Each line can be typed as it is; in a group it begins with the mention that it needs.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Groups(string prefix, bool isGroup)
    {
        var to = isGroup ? "@CommitteeBot " : "";
        return
        [
            ("Ask the minutes", Lines(
                "When is the next meeting?", "Who sent apologies in June?", "What was decided at the last meeting?",
                "matters arising")),
            ("Actions", Lines(
                "action Clerk to circulate the report by Friday", "actions", "my actions", "actions overdue",
                $"done {prefix}-1 figures sent", $"history {prefix}-1")),
            ("Meetings", Lines(
                "meetings", "agenda", "attendance", "apologies", "next meeting 3 December 2:30pm Town Hall", "start meeting")),
            ("For chairs and officers", Lines(
                "digest", "brief", "roster", "review the import", "digest settings", "export actions")),
        ];

        IReadOnlyList<string> Lines(params string[] lines) => [.. lines.Select(l => to + l)];
    }

    public static string CurrentCommittee(CommitteeRow current, IReadOnlyList<CommitteeRow> others) => others.Count == 0
        ? $"Committee: {CardText.Escape(current.Name)}"
        : $"Current committee: {CardText.Escape(current.Name)}. Your others: {TurnWords.Committees(others)}. "
            + $"To switch, name one in your message or type: use {others[0].Prefix}";

    public static string CommitteeList(IReadOnlyList<CommitteeRow> committees, long? current) =>
        string.Join(
            '\n',
            committees.Select(
                c => $"- **{CardText.Escape(c.Name)}** ({c.Prefix}){(c.Id == current ? ", the current one" : "")}"))
        + $"\n\nName one in your message, or type: use {committees[^1].Prefix}";
}
