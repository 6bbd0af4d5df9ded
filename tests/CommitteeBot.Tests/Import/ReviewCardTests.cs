using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Minutes;
using Microsoft.EntityFrameworkCore;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>The card on which an officer checks an import.</summary>
public sealed class ReviewCardTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(60, 40, 14)]
    public async Task Every_page_fits_into_a_card_and_nothing_is_left_out(int actions, int warnings, int leastPages)
    {
        await using var world = await ImportWorld.CreateAsync();
        var text = string.Concat(Enumerable.Repeat("‘Größe’ *x* ", 60));
        var outcome =
            await world.ImportAsync(Record([.. Enumerable.Range(1, actions).Select(i => Agreed($"{i} {text}", text))]) with
        {
            Warnings = [.. Enumerable.Range(1, warnings).Select(i => new MinutesWarning(i, $"warning {i} {text}"))],
        });
        var meeting = Assert.IsType<ImportOutcome.Imported>(outcome).Meeting.Id;
        var seen = new List<string>();
        for (var page = 1; ; page++)
        {
            await using var db = world.Store.Open();
            var card = ReviewCard.Create(
                await new ReviewImport(db, world.Time)
                    .HandleAsync(world.Officer, meeting, page, CancellationToken.None));
            Assert.InRange(CardJson.Size(card), 1, CardJson.MaxBytes);
            var json = CardJson.Write(card).GetRawText();
            seen.Add(json);
            if (!json.Contains("\"Next\"", StringComparison.Ordinal))
                break;
        }

        Assert.InRange(seen.Count, leastPages, 100);
        Assert.All(
            Enumerable.Range(1, actions),
            i => Assert.Contains(seen, s => s.Contains($"\"tick-HOB-{i}\"", StringComparison.Ordinal)));
        Assert.All(
            Enumerable.Range(1, warnings),
            i => Assert.Contains(seen, s => s.Contains($"warning {i} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_question_about_many_actions_can_name_all_of_them()
    {
        var review = Review(40);

        var json = CardJson.Write(ReviewCard.Create(
            review, question: new ReviewQuestion(Accepts: true, [.. review.Proposed.Select(a => a.Reference)]))).GetRawText();

        Assert.Contains("and 32 more", json, StringComparison.Ordinal);
        Assert.Contains("\"HOB-40 send figure 40\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_doubtful_owners_the_later_ones_open_below_the_first()
    {
        var doubts = Enumerable.Range(1, 6)
            .Select(n => new OwnerDoubt(new("HOB", n), 4, "Collins", ["Dee Collins", "Dan Collins"])).ToList();

        var card = ReviewCard.Create(Review(3), "6 actions accepted.", doubts: doubts);

        Assert.Contains("and 2 more owners to choose", CardJson.Write(card).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(card.Body.OfType<Container>(), c => c.Id == "rest-doubts").Items.Count);
    }

    private static ImportReview Review(int actions) => new()
    {
        MeetingId = 4, CommitteeId = 1, Committee = "Harbour Oversight Board", Date = new DateOnly(2026, 10, 5),
        FileName = "minutes.docx", People = 4, Items = 2, Decisions = 0, Passages = 1, Warnings = [], Accepted = 0,
        Committees = [],
        Proposed = [.. Enumerable.Range(1, actions).Select(n => new ReviewedAction(
            new("HOB", n), $"send figure {n}", null, null, null, null, n))],
    };
}
