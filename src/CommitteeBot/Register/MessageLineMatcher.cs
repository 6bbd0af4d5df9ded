using CommitteeBot.Language;

namespace CommitteeBot.Register;

/// <summary>Matches the lines of an edited message with the actions that were logged from it.</summary>
internal static class MessageLineMatcher
{
    /// <summary>
    /// Lines with the same words belong together wherever they are now; the rest are paired in the order of the
    /// message.
    /// </summary>
    /// <returns>
    /// For each new line the index of its action, or null for a new one. An action without a line is no longer in the
    /// message.
    /// </returns>
    public static IReadOnlyList<int?> Match(IReadOnlyList<string> actions, IReadOnlyList<string> lines)
    {
        var pairs = new int?[lines.Count];
        foreach (Func<string, string, bool> isSame in new[] { string.Equals, TextSimilarity.IsSame, (_, _) => true })
        {
            for (var line = 0; line < lines.Count; line++)
            {
                if (pairs[line] is null)
                    pairs[line] = Enumerable.Range(0, actions.Count).Where(a => !pairs.Contains(a)).Cast<int?>()
                        .FirstOrDefault(a => isSame(actions[a!.Value], lines[line]));
            }
        }

        return pairs;
    }
}
