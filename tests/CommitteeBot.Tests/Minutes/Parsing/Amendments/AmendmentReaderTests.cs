using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Tests.Import.Amendments;

namespace CommitteeBot.Tests.Minutes.Parsing.Amendments;

public sealed class AmendmentReaderTests
{
    [Theory]
    [InlineData("The minutes of 4 May were confirmed, substituting “hedge” for “fence” in minute 3.", "Words 3: fence > hedge")]
    [InlineData("The minutes were approved subject to: item 9, for Tuesday read Thursday.", "Name 9: Tuesday > Thursday")]
    [InlineData(
        "The minutes of 4 May were approved after the deletion of “£5” and insertion of “£50” in minute 8.",
        "Figure 8: £5 > £50")]
    [InlineData(
        "The minutes were agreed subject to the start time in item 2 being corrected to 7.45pm.", "Figure 2:  > 7.45pm")]
    [InlineData(
        "It was agreed that minute 24/031 be amended to read “the quote be noted” and the minutes were signed.",
        "Words 24/031:  > the quote be noted")]
    [InlineData(
        "The minutes were amended: in item 4, seven votes should have been eleven votes, and were then confirmed.",
        "Figure 4: seven > eleven")]
    [InlineData(
        "The minutes were approved subject to the words “and gardens” being added after “parks” in minute 5.",
        "Words 5:  > and gardens")]
    [InlineData(
        "The minutes of 4 May were approved with the omission of the words “with regret” from minute 5.",
        "Deleted 5: with regret > ")]
    [InlineData(
        "The minutes were approved with the addition of Cllr Moss and Cllr Ray to the list of apologies.",
        "Attendance :  > Cllr Moss; Attendance :  > Cllr Ray")]
    [InlineData(
        "The Chair said that £5 in minute 3 should read £6. This was agreed and the minutes were signed.", "Figure 3: £5 > £6")]
    public void Reads_what_is_changed_and_where(string confirmation, string expected) =>
        Assert.Equal(expected, Read(confirmation));

    [Theory]
    [InlineData("The minutes were confirmed. The Clerk reported that the rent had gone from £5 to £6.")]
    [InlineData("The minutes were confirmed. It was noted that the budget in minute 3 would be amended from £5 to £6 next year.")]
    [InlineData("Cllr Moss asked if “fence” should read “hedge” in minute 3. The minutes were approved unamended.")]
    [InlineData("The minutes were approved. Matters arising: item 4, the fee was changed from £5 to £6.")]
    [InlineData("The minutes were not amended and were signed.")]
    [InlineData("A motion that minute 3 be amended to read “£6” was lost and the minutes were approved.")]
    public void What_changes_no_minutes_is_not_read(string confirmation) => Assert.Equal("", Read(confirmation));

    private static string Read(string confirmation) => string.Join(
        "; ",
        MinutesParser.Parse(new DocumentText(ParishMinutes.June(confirmation).Split('\n'), null, "text"), "june.txt").Amendments
            .Select(a => $"{a.Kind} {a.Place.Item}: {a.Old} > {a.New}"));
}
