using CommitteeBot.Answers;
using CommitteeBot.Cards;

namespace CommitteeBot.Tests.Answers;

public sealed class AmendedPassageTests
{
    [Theory]
    [InlineData("It costs £48,000.", "£84,000", "£48,000", "It costs |~£84,000~| |£48,000.")]
    [InlineData("It was agreed in principle.", null, "in principle", "It was agreed in principle.")]
    [InlineData("The gate was painted.", "It was green.", null, "The gate was painted.|~It was green.~| ")]
    public void The_old_words_are_struck_through_before_the_new_ones(string text, string? old, string? @new, string shown)
    {
        var elements = AmendedPassage.Elements(Passage(text, new AmendedWords(old, @new, new DateOnly(2026, 6, 2))), 2000)
            .ToList();

        Assert.Equal(
            shown,
            string.Join('|', ((RichTextBlock)elements[0]).Inlines.Select(r => r.Strikethrough ? $"~{r.Text}~" : r.Text)));
        Assert.Equal("As amended on 2 June 2026.", ((TextBlock)elements[1]).Text);
    }

    [Fact]
    public void The_card_is_one_that_Teams_reads() =>
        Assert.Contains(
            "{\"type\":\"TextRun\",\"text\":\"£84,000\",\"strikethrough\":true}",
            CardJson.Write(PassageCard.Create(
                Passage("It costs £48,000.", new AmendedWords("£84,000", "£48,000", null)))).GetRawText()
                .Replace("\\u00A3", "£", StringComparison.Ordinal),
            StringComparison.Ordinal);

    private static PassageInContext Passage(string text, AmendedWords amended) =>
        new("Harbour Committee", "4 May 2026", "2", "Roof", null, 3, false, [], text, []) { Amendments = [amended] };
}
