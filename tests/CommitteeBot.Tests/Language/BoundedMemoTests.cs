using CommitteeBot.Language;

namespace CommitteeBot.Tests.Language;

public sealed class BoundedMemoTests
{
    [Fact]
    public void A_text_is_worked_out_once_until_there_are_too_many()
    {
        var made = new List<string>();
        var memo = new BoundedMemo<int>(
            text =>
            {
                made.Add(text);
                return text.Length;
            }, max: 2);

        Assert.Equal((1, 2, 1), (memo.Of("a"), memo.Of("bb"), memo.Of("a")));
        Assert.Equal(["a", "bb"], made);

        Assert.Equal(3, memo.Of("ccc"));
        Assert.Equal(1, memo.Of("a"));
        Assert.Equal(["a", "bb", "ccc", "a"], made);
    }
}
