using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Amending;
using CommitteeBot.Minutes.Parsing.Amendments;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Tests.Import.Amendments;

namespace CommitteeBot.Tests.Minutes.Amending;

public sealed class AmendedMinutesTests
{
    [Fact]
    public void Lines_keep_their_numbers_when_a_sentence_over_two_lines_goes()
    {
        var before = MinutesParser.Parse(May, "may.txt");

        var (record, placed) = Amend(
            new AmendmentPlace { Item = "2", Part = AmendedPart.Sentence, Ordinal = 2 }, AmendmentKind.Deleted, null, null);

        Assert.Equal(before.Items.Select(i => i.Line), record.Items.Select(i => i.Line));
        Assert.Equal("The surveyor had visited twice.", placed.Old);
        Assert.Contains(
            record.Passages, p => p.Text.EndsWith(
                "would cost £84,000. It was resolved that the quotation of Lathom Builders be accepted.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_minutes_say_already_needs_no_change() =>
        Assert.Equal(
            PlacementFault.AlreadySo,
            Amend(new AmendmentPlace { Item = "2" }, AmendmentKind.Figure, "£48,000", "£84,000").Placed.Fault);

    [Theory]
    [InlineData("9", "£77,000", "NotFound")]
    [InlineData("3", "£84,000", "NotFound")]
    [InlineData(null, "3 June 2026", "SeveralPlaces")]
    public void Nothing_is_changed_where_the_place_is_in_doubt(string? item, string old, string fault)
    {
        var (record, placed) = Amend(new AmendmentPlace { Item = item }, AmendmentKind.Words, old, "nothing");

        Assert.Equal(fault, placed.Fault.ToString());
        Assert.Equal(MinutesParser.Parse(May, "may.txt").Passages.Select(p => p.Text), record.Passages.Select(p => p.Text));
    }

    private static DocumentText May => new(ParishMinutes.May.Split('\n'), null, "text");

    private static (MinutesRecord Record, AmendmentPlacement Placed) Amend(
        AmendmentPlace place, AmendmentKind kind, string? old, string? @new)
    {
        var (record, placements) = AmendedMinutes.Read(
            May, "may.txt", [new MinutesAmendment(null, kind, place, old, @new, "as agreed", 1)]);
        return (record, placements[0]);
    }
}
