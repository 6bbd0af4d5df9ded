using CommitteeBot.Answers.Evidence;
using CommitteeBot.Answers.Passages;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Answers.Evidence;

public sealed class ExcerptTests
{
    private static readonly string[] Sentences =
    [
        "The Harbour Master described the season.", "Visiting yachts paid £48,250 in all.",
        "The Treasurer thanked the crews who had taken in lines at all hours of the night.",
    ];

    [Theory]
    [InlineData(
        500, 1,
        "The Harbour Master described the season. Visiting yachts paid £48,250 in all. "
            + "The Treasurer thanked the crews who had taken in lines at all hours of the night.")]
    [InlineData(90, 1, "The Harbour Master described the season. Visiting yachts paid £48,250 in all.")]
    [InlineData(50, 1, "Visiting yachts paid £48,250 in all.")]
    [InlineData(90, 2, "The Treasurer thanked the crews who had taken in lines at all hours of the night.")]
    public void The_best_sentence_comes_first_and_its_neighbours_as_there_is_room(int room, int core, string shown) =>
        Assert.Equal(
            shown,
            Excerpt.Of(Candidate(Sentences, core), Question("what did yachts pay?", ExpectedAnswer.Money), room, NoScores));

    [Fact]
    public void Of_a_long_sentence_the_stretch_is_shown_that_holds_what_is_asked_for()
    {
        var sentence = string.Join(", ", Enumerable.Range(1, 20).Select(i => $"berth {i} was let to a trawler"))
            + ", and visiting yachts paid £48,250 in all for the rest of the quay";

        var shown = Excerpt.Of(
            Candidate([sentence], 0), Question("what did visiting yachts pay?", ExpectedAnswer.Money), 80, NoScores);

        Assert.InRange(shown.Length, 40, 80);
        Assert.Contains("yachts paid £48,250", shown, StringComparison.Ordinal);
        Assert.StartsWith("…", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_quote_is_shown_with_the_better_of_its_neighbours()
    {
        var all = new[] { "The pier was painted.", "This took nine days.", "The band played on the quay." };
        var passage = Candidate([all[1]], 0);
        passage = passage with
        {
            Quote = passage.Quote! with { Passage = new PassageRow { Text = string.Join(' ', all) }, Sentence = 1 },
        };
        var question = Question("how long did the pier take?", ExpectedAnswer.Figure);

        Assert.Equal(
            "The pier was painted. This took nine days.",
            Excerpt.Of(passage, question, 50, new Dictionary<int, double> { [0] = 2, [2] = 1 }));
        Assert.Equal(
            "This took nine days. The band played on the quay.",
            Excerpt.Of(passage, question, 50, new Dictionary<int, double> { [0] = 1, [2] = 2 }));
    }

    private static readonly Dictionary<int, double> NoScores = [];

    private static Question Question(string text, ExpectedAnswer expected) =>
        new() { Text = text, Expected = expected, Subject = ContentWordReader.Read(text) };

    private static Candidate Candidate(IReadOnlyList<string> sentences, int core) =>
        new(
            new Quote(
                new PassageRow { Text = string.Join(' ', sentences) }, sentences, 0, 0, 0,
                ExpectedAnswer.Anything) { Core = core, Sentence = core },
            null, []);
}
