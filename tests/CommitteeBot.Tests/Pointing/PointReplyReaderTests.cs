using CommitteeBot.Pointing;

namespace CommitteeBot.Tests.Pointing;

public sealed class PointReplyReaderTests
{
    [Fact]
    public void A_reply_of_the_form_asked_for_is_read()
    {
        var reply = PointReplyReader.Read(
            ScriptedModel.Pointing("partly", [3, 1], 2, "cost of the roof", "roof repairs"), handlers: 2, sentences: 5);

        Assert.Equal(PointVerdict.Partly, reply!.Verdict);
        Assert.Equal([2, 0], reply.Sentences);
        Assert.Equal(1, reply.Handler);
        Assert.Equal(["cost of the roof", "roof repairs"], reply.Wordings);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("The answer is 3.")]
    [InlineData("[3]")]
    [InlineData("""{"verdict":"answer","sentences":[1]}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":"answer","sentences":[1],"answer":"It was agreed."}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":"certainly","sentences":[1]}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":1,"sentences":[1]}""")]
    [InlineData("""{"handler":"one","wordings":[],"verdict":"answer","sentences":[1]}""")]
    [InlineData("""{"handler":0,"wordings":"roof","verdict":"answer","sentences":[1]}""")]
    [InlineData("""{"handler":0,"wordings":[1],"verdict":"answer","sentences":[1]}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":"answer","sentences":"1"}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":"answer","sentences":["1"]}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":"answer","sentences":[1.5]}""")]
    [InlineData("""{"handler":0,"wordings":[],"verdict":"answer","sentences":[1""")]
    public void Anything_else_is_no_reply(string? text) => Assert.Null(PointReplyReader.Read(text, 1, 5));

    [Theory]
    [InlineData(new[] { 99, 2, 0, -4 }, new[] { 1 })]
    [InlineData(new[] { 6 }, new int[0])]
    [InlineData(new[] { 2, 2, 2 }, new[] { 1 })]
    public void Numbers_that_the_list_has_not_are_left_out(int[] pointed, int[] kept)
    {
        var reply = PointReplyReader.Read(ScriptedModel.Pointing("answer", pointed, 7), handlers: 3, sentences: 5)!;

        Assert.Equal(kept, reply.Sentences);
        Assert.Equal(kept.Length == 0 ? PointVerdict.None : PointVerdict.Answer, reply.Verdict);
        Assert.Null(reply.Handler);
    }

    [Fact]
    public void Whoever_points_at_every_sentence_has_not_chosen() =>
        Assert.Null(PointReplyReader.Read(ScriptedModel.Pointing("answer", [.. Enumerable.Range(1, 60)]), 0, 60));

    [Fact]
    public void None_points_at_nothing() =>
        Assert.Empty(PointReplyReader.Read(ScriptedModel.Pointing("none", [1, 2]), 0, 5)!.Sentences);

    [Fact]
    public void Only_three_wordings_are_taken_and_none_that_is_a_page() => Assert.Equal(
        ["one", "two", "three"],
        PointReplyReader.Read(
            ScriptedModel.Pointing("none", [], 0, "one", " ", new string('x', 300), "two", "three", "four"), 0, 5)!.Wordings);
}
