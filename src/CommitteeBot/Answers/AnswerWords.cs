namespace CommitteeBot.Answers;

/// <summary>Every sentence that an answer can say of its own; what it quotes comes from the minutes.</summary>
internal static class AnswerWords
{
    public const string NoActionRecorded = "No action about it is recorded. What was said:";

    public const string RegisterIsForMembers = "Actions are shown to the committee's members only. From the minutes:";

    /// <param name="actions">Null for a reader to whom the register isn't open.</param>
    public static string Recorded(int decisions, int? actions) =>
        $"Recorded: {Count(decisions, "decision")}{(actions is { } count ? $" and {Count(count, "action")}" : "")}. Ask about an item by its number or subject.";

    private static string Count(int count, string one) => count switch { 0 => $"no {one}s", 1 => $"1 {one}", _ => $"{count:N0} {one}s" };
}
