using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import.Drafts;

namespace CommitteeBot.Tests.Import.Drafts;

public sealed class DraftCardTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("‘Größe’ *x* ", 60));

    [Theory]
    [InlineData(12, false)]
    [InlineData(200, true)]
    public void What_a_part_of_the_check_leaves_out_opens_below_it(int found, bool isLong)
    {
        var card = Checked(found, isLong ? Long : "send figure");
        var json = CardJson.Write(card).GetRawText();

        Assert.InRange(CardJson.Size(card), 1, CardJson.MaxBytes);
        foreach (var part in new[] { "private", "omitted", "differences", "unreported" })
            Assert.Contains($"\"rest-{part}\"", json, StringComparison.Ordinal);
        if (!isLong)
            Assert.Equal(4, json.Split("12 send figure").Length - 1);
        Assert.Contains("HOB-12", card.NamedActions);
    }

    private static AdaptiveCard Checked(int found, string text)
    {
        var numbers = Enumerable.Range(1, found).ToList();
        return DraftCard.Create(new DraftOutcome.DraftChecked(
            new DraftCheck(
                "Harbour Oversight Board", new DateOnly(2026, 11, 5), "draft.docx",
                [.. numbers.Select(n => new PrivatePoint(n, $"{n} {text}", "paragraph 3"))],
                new DraftActions.Compared(
                    [.. numbers.Select(n => new OmittedAction(new("HOB", n), $"{n} {text}", text, null, n))],
                    [.. numbers.Select(n => new ActionDifference(new("HOB", n), $"{n} {text}", n, DraftField.Owner, text, text))],
                    [.. numbers.Select(n => new UnreportedAction(new("HOB", n), $"{n} {text}", text, null, IsDone: true))],
                    NotYetDue: 3)),
            new DateTimeOffset(2026, 11, 6, 9, 0, 0, TimeSpan.Zero), MeetingId: 4));
    }
}
