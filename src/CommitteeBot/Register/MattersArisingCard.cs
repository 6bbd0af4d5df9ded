using CommitteeBot.Cards;

namespace CommitteeBot.Register;

/// <summary>Matters arising as text that can be taken into an agenda.</summary>
internal static class MattersArisingCard
{
    /// <summary>Well below what a card may hold, since each letter may take four bytes and appears twice.</summary>
    private const int MostText = 5000;

    public static AdaptiveCard Create(MattersArisingShown matters) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(matters.Title)),
            .. matters.Actions.Count == 0
                ? [new TextBlock("No actions came from it.")]
                : Lines(matters).Select(l => new TextBlock(CardText.Escape(l)) { Weight = IsHeading(l, matters) ? TextWeight.Bolder : null }),
        ],
        FallbackText = matters.Actions.Count == 0 ? $"{matters.Title}: none." : $"{matters.Title}: {ActionWords.Count(matters.Actions.Count, "action")}.",
    };

    private static IEnumerable<string> Lines(MattersArisingShown matters)
    {
        var left = MostText;
        foreach (var line in matters.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            left -= line.Length;
            if (left < 0)
            {
                yield return "There is more: type “matters arising as Word” for all of it.";
                yield break;
            }

            yield return line;
        }
    }

    private static bool IsHeading(string line, MattersArisingShown matters) =>
        !matters.Actions.Any(a => line.StartsWith(a.Reference + " ", StringComparison.Ordinal));
}
