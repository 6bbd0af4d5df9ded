using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;

namespace CommitteeBot.Tests.Import.Archive;

/// <summary>Whatever has come in, each card fits, has six buttons at most, and pages lead to all of it.</summary>
public sealed class ArchiveCardTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("‘Größe’ *x* ", 60));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(400)]
    public void Every_meeting_is_on_a_page_of_the_overview(int meetings)
    {
        var review = Review(meetings, matters: 30);
        var seen = Walk(page => new ArchiveOutcome.ArchiveShown(review, new ReviewPlace(Page: page), [], Notice));

        Assert.All(Enumerable.Range(1, meetings), i => Assert.Contains($"\"meeting\":{i},", seen, StringComparison.Ordinal));
        Assert.Contains($"Accept all {meetings * 3:N0}", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public void Every_matter_is_on_a_page_of_its_kind(int matters)
    {
        var review = Review(meetings: 2, matters);
        foreach (var kind in Enum.GetValues<MatterKind>())
        {
            var seen = Walk(page => new ArchiveOutcome.ArchiveShown(review, new ReviewPlace(kind, Page: page), [], Notice));
            Assert.All(
                Enumerable.Range(1, matters),
                i => Assert.Contains($"{kind}/{i}", seen, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(45)]
    public void Every_proposal_of_a_meeting_can_be_ticked(int actions)
    {
        var proposed = Enumerable.Range(1, actions).Select(i => new ReviewedAction(
            new ActionReference("HOB", i), Long, Long, null, Long, Long, i)).ToList();
        var review = Review(1, 0);
        var seen = Walk(
            page => new ArchiveOutcome.ArchiveShown(review, new ReviewPlace(MeetingId: 1, Page: page), proposed, Notice));

        Assert.All(
            Enumerable.Range(1, actions), i => Assert.Contains($"tick-HOB-{i}\"", seen, StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_about_many_meetings_names_the_first_of_them_and_fits()
    {
        var card = ArchiveCard.Create(new ArchiveOutcome.ArchiveAsked(Review(400, 0).Waiting, Accepts: true, null, 7));

        Assert.InRange(CardJson.Size(card), 1, CardJson.MaxBytes);
        Assert.Contains("Accept 1,200 proposals of 400 meetings?", Json(card), StringComparison.Ordinal);
        Assert.Contains("and 392 more meetings", Json(card), StringComparison.Ordinal);
        Assert.Single(card.Body.OfType<Container>(), c => c is { IsVisible: false, Items.Count: > 2 });
    }

    private static ReviewNotice Notice => new(Long, Press: "a press");

    private static ArchiveReview Review(int meetings, int matters) => new(
        meetings, 2,
        [
            .. Enum.GetValues<MatterKind>().SelectMany(kind => Enumerable.Range(1, matters).Select(
                i => new ReviewMatter(kind, $"{kind}/{i}", ArchiveWords.Meeting(Long, null, Long), Long[..200])
                {
                    MeetingId = kind == MatterKind.SameBody ? null : i,
                    Committees = kind == MatterKind.SameBody ? (i, i + 1) : null,
                })),
        ],
        [
            .. Enumerable.Range(1, meetings).Select(
                i => new WaitingMeeting(i, 1, Long, new DateOnly(2018, 6, 18), Long, 3, IsOlder: i > 1)),
        ]);

    private static string Walk(Func<int, ArchiveOutcome> place)
    {
        var seen = "";
        for (var page = 1; page < 100; page++)
        {
            var card = ArchiveCard.Create(place(page));
            Assert.InRange(CardJson.Size(card), 1, CardJson.MaxBytes);
            Assert.InRange(card.Actions!.Count, 1, 6);
            Assert.All(Sets(card.Body), s => Assert.InRange(s.Actions.Count, 1, 2));
            Assert.InRange(card.Actions.Count + Sets(card.Body).Count(s => s.Actions[0].Title != "Undo"), 1, 6);
            var json = Json(card);
            seen += json;
            if (!json.Contains("\"Next\"", StringComparison.Ordinal))
                break;
        }

        return seen;
    }

    private static IEnumerable<ActionSet> Sets(IEnumerable<CardElement> elements) =>
        elements.SelectMany(e => e is Container c ? Sets(c.Items) : e is ActionSet s ? [s] : []);

    private static string Json(AdaptiveCard card) => CardJson.Write(card).GetRawText();
}
