using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding;

/// <summary>Forgives one wrong letter in the word that a command begins with, where nothing is asked.</summary>
internal static class CommandSpelling
{
    /// <summary>Short words have too many neighbours: "does" isn't a misspelt "done".</summary>
    private const int ShortestForgiven = 5;

    private static readonly string[] Commands =
        ["action", "actions", "complete", "close", "reopen", "assign", "withdraw", "history", "digest", "overdue",
            "supersede", "comment", "meetings", "matters", "accept", "reject", "review", "merge"];

    private static readonly HashSet<string> Questions = new(
        ["what", "when", "who", "whom", "whose", "which", "where", "why", "how", "is", "are", "was", "were", "did",
            "do", "does", "has", "have", "had", "can", "could", "will", "would", "should", "tell"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The line with its first word put right; null where there is nothing to mend.</summary>
    public static string? Correct(string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', ':');
        var word = end < 0 ? line : line[..end];
        if (line.EndsWith('?') || Questions.Contains(word) || word.Length < ShortestForgiven - 1
            || Commands.Contains(word, StringComparer.OrdinalIgnoreCase))
            return null;
        var command = Commands.FirstOrDefault(c => c.Length >= ShortestForgiven && IsOneOff(word, c));
        return command is null ? null : command + (end < 0 ? "" : line[end..]);
    }

    /// <summary>One letter wrong, missing, too many, or two swapped; the first letter must be right.</summary>
    internal static bool IsOneOff(string word, string command)
    {
        var (a, b) = (word.ToUpperInvariant(), command.ToUpperInvariant());
        return a != b && a[0] == b[0] && EditDistance.IsWithin(a, b, most: 1);
    }
}
