using CommitteeBot.Cards;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>Matters arising as text that can be copied into an agenda.</summary>
internal static class MattersArisingCard
{
    /// <summary>Well below the size limit of a card, since each letter may take four bytes and appears twice.</summary>
    private const int MaxText = 5000;

    public static AdaptiveCard Create(MattersArisingShown matters) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape(matters.Title)),
            .. matters.Actions.Count == 0
            ? [new TextBlock(MeetingRegisterWords.NoneFromMeeting)]
            : Lines(matters),
        ],
        FallbackText =
            $"{matters.Title}: {(matters.Actions.Count == 0 ? "none." : ListWords.Total(matters.Actions.Count))}",
    };

    private static IEnumerable<CardElement> Lines(MattersArisingShown matters)
    {
        var left = MaxText;
        foreach (var line in matters.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            left -= line.Length;
            if (left < 0)
            {
                yield return RichTextBlock.Link(ExecuteAction.Button(
                    MeetingRegisterWords.MoreMatters, RegisterVerbs.MattersFile,
                    ("committee", matters.CommitteeId), ("meeting", matters.MeetingId)));
                yield break;
            }

            yield return Block(line, matters);
        }
    }

    private static TextBlock Block(string line, MattersArisingShown matters)
    {
        var isHeading = !matters.Actions.Any(a => line.StartsWith(a.Reference + " ", StringComparison.Ordinal));
        return new TextBlock(CardText.Escape(line)) { Weight = isHeading ? TextWeight.Bolder : null };
    }
}
