using CommitteeBot.Language.Embeddings;

namespace CommitteeBot.Tests.Language.Embeddings;

/// <summary>The real model.</summary>
public sealed class SentenceEncoderTests(SentenceEncoderTests.Model model) : IClassFixture<SentenceEncoderTests.Model>
{
    private static readonly string[] Passages =
    [
        "Only those over sixteen may be in charge of a pony and trap on the quay.",
        "The Harbour Master reported that the crane had been painted.",
        "Apologies were received from the Treasurer.",
    ];

    [Theory]
    [InlineData("how old do you have to be to drive a cart down there?", 0)]
    [InlineData("what did they paint down at the harbour?", 1)]
    [InlineData("who couldn't make it?", 2)]
    public void A_question_lies_nearest_to_what_answers_it(string question, int passage)
    {
        var asked = model.Encoder.EncodeQuestion(question);

        var nearest = model.Encoder.Encode(Passages).Index().MaxBy(p => p.Item.Similarity(asked)).Index;

        Assert.Equal(passage, nearest);
    }

    [Fact]
    public void A_text_is_the_same_alone_and_among_others()
    {
        var among = model.Encoder.Encode([.. Passages, string.Join(' ', Passages), "Yes."]);

        for (var i = 0; i < Passages.Length; i++)
            Assert.InRange(model.Encoder.Encode([Passages[i]])[0].Similarity(among[i]), .99, 1.01);
    }

    [Theory]
    [InlineData("")]
    [InlineData("£ € – “”")]
    public void A_text_without_words_does_not_stop_it(string text) => Assert.Single(model.Encoder.Encode([text]));

    [Fact]
    public void A_text_of_any_length_is_encoded() =>
        Assert.Single(model.Encoder.Encode([string.Concat(Enumerable.Repeat("The quay was repaired. ", 2000))]));

    public sealed class Model : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

        public Model() => Encoder = new SentenceEncoder(ModelFiles.Extract(folder), 2);

        internal SentenceEncoder Encoder { get; }

        public void Dispose()
        {
            Encoder.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
