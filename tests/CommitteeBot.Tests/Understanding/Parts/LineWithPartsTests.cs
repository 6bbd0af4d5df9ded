using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Tests.Understanding.Parts;

public sealed class LineWithPartsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Roster =
        [
            new KnownPerson(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false),
            new KnownPerson(2, "Karen Voss", [], ["KV"], HasLeft: false),
        ],
    };

    [Theory]
    [InlineData("Log", "Ivan to ring the school about the keys by Friday", "Who: Ivan; What: ring the school about the keys; When: Friday")]
    [InlineData("Assign", "take 11 off KV and give it to Ivan", "From: KV; Who: Ivan")]
    [InlineData("Due", "move the letter to the MP to 14 January", "Subject: letter to the MP; When: 14 January")]
    [InlineData("Apologies", "Karen can't make the December meeting", "Who: Karen; Subject: December")]
    [InlineData("See", "what has Ivan got left to do", "Who: Ivan")]
    public void A_line_is_read_by_what_its_words_are_there_for(string kind, string line, string parts) =>
        Assert.Equal(parts, string.Join("; ", LineWithParts.Read(line, Enum.Parse<LineKind>(kind), Context)
            .Select(p => $"{p.Label}: {p.Text}")));

    [Fact]
    public void A_text_is_not_read() =>
        Assert.Empty(LineWithParts.Read(new string('a', 401), LineKind.Log, Context));
}
