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
    [InlineData(
        "The minutes of 4 May 2026, having been circulated, were confirmed subject to the following alteration: " +
        "Minute 2, line 1 – for “£84,000” read “£48,000”.",
        "Figure 2: £84,000 > £48,000")]
    [InlineData(
        "Cllr Moss pointed out that the cost of the roof was £48,000, not £84,000. With that correction the " +
        "minutes were approved.",
        "Figure : £84,000 > £48,000")]
    [InlineData(
        "Subject to amending the name of the contractor from Lathom to Latham, the minutes were agreed.",
        "Name : Lathom > Latham")]
    [InlineData(
        "It was noted that Cllr Pike had been present on 4 May and the name was to be added. The minutes, as " +
        "amended, were signed.",
        "Attendance :  > Cllr Pike")]
    [InlineData(
        "The minutes were approved subject to these changes:\n- Minute 4: delete the second sentence.\n- Minute 6: " +
        "six votes to be seven votes.",
        "Deleted 4:  > ; Figure 6: six > seven")]
    [InlineData(
        "Members agreed that the sentence beginning ‘A resident complained’ be struck from minute 4 before " +
        "approving the minutes.",
        "Deleted 4:  > ")]
    [InlineData("The minutes were agreed apart from item 3, where 41 plots should be 14.", "Figure 3: 41 > 14")]
    [InlineData(
        "The Clerk was asked to correct the spelling of Lathom to Latham in minute 2, and with that change the " +
        "minutes were signed.",
        "Name 2: Lathom > Latham")]
    [InlineData(
        "It was agreed to amend minute 3 of the minutes by inserting “leaking” before “trough”, and they were " +
        "approved.",
        "Words 3:  > leaking")]
    [InlineData(
        "The minutes of 4th May were accepted subject to: (i) Item 2 – £84,000 to be £48,000; (ii) Item 5 – 3 June " +
        "to be 10 June.",
        "Figure 2: £84,000 > £48,000; Date 5: 3 June > 10 June")]
    [InlineData("The minutes were approved subject to the inclusion of Cllr Pike’s apologies.", "Attendance :  > Cllr Pike")]
    [InlineData(
        "The minutes were approved with Cllr Hart’s name being removed from the attendance.", "Attendance : Cllr Hart > ")]
    [InlineData(
        "The minutes were agreed subject to the total in minute 6 being altered to £21,500 (from £12,500).",
        "Figure 6:  > £21,500")]
    [InlineData(
        "The minutes were signed subject to the following being added to minute 4: The swings will be inspected " +
        "yearly.",
        "Added 4:  > The swings will be inspected yearly")]
    [InlineData(
        "The minutes of the meeting on 4 May were approved, noting that in the Allotments item the number of plots " +
        "should be 14 rather than 41.",
        "Figure : 41 > 14")]
    [InlineData(
        "The minutes were approved subject to the removal of the reference to the surveyor in minute 2.", "Deleted 2:  > ")]
    [InlineData(
        "The minutes of 4 May were received and, subject to the amendment of “Sundays” to “Saturdays” in " +
        "resolution 7, adopted.",
        "Name 7: Sundays > Saturdays")]
    [InlineData(
        "Amendment: the vote in minute 6 of the minutes should read seven to one. The minutes were then approved.",
        "Figure 6:  > seven")]
    [InlineData("Approved, subject to the final sentence of item 4 being taken out.", "Deleted 4:  > ")]
    [InlineData(
        "The Chair signed the minutes once Cllr Pike’s name had been added to the list of those attending.",
        "Attendance :  > Cllr Pike")]
    public void Reads_what_is_changed_and_where(string confirmation, string expected)
    {
        Assert.Equal(expected, Read(confirmation));
        Assert.Empty(Unread(confirmation));
    }

    [Theory]
    [InlineData("The minutes were confirmed. The Clerk reported that the rent had gone from £5 to £6.")]
    [InlineData("The minutes were confirmed. It was noted that the budget in minute 3 would be amended from £5 to " +
        "£6 next year.")]
    [InlineData("Cllr Moss asked if “fence” should read “hedge” in minute 3. The minutes were approved unamended.")]
    [InlineData("The minutes were approved. Matters arising: item 4, the fee was changed from £5 to £6.")]
    [InlineData("The minutes were not amended and were signed.")]
    [InlineData("A motion that minute 3 be amended to read “£6” was lost and the minutes were approved.")]
    [InlineData("The minutes were confirmed subject to the Clerk checking the figure in minute 3.")]
    [InlineData("Cllr Moss asked for minute 3 to read “hedge”. There was no seconder. The minutes were confirmed.")]
    [InlineData("The minutes of 4 May were taken as read and it was agreed that they be signed. The Clerk will " +
        "amend the website.")]
    [InlineData("Confirmation of the minutes was deferred, as members felt that minute 3 should read “hedge”.")]
    [InlineData("The minutes of 4 May were confirmed as a correct record, with one abstention, and signed.")]
    [InlineData("The minutes were approved subject to the Chair’s signature.")]
    [InlineData("The minutes were approved. The Chair added to the proposal on recordings that they be kept until the " +
        "minutes are signed.")]
    [InlineData("The minutes were approved. It was agreed which of the changes in the rota should be displayed.")]
    [InlineData("The minutes were agreed as a true record without any amendments.")]
    [InlineData("The minutes were approved. It was noted that no corrections had been received.")]
    [InlineData("The minutes of the meetings of 4 May and 11 May, copies of which had been circulated, were approved.")]
    public void What_changes_no_minutes_is_not_read(string confirmation)
    {
        Assert.Equal("", Read(confirmation));
        Assert.Empty(Unread(confirmation));
    }

    [Theory]
    [InlineData("The minutes of 4 May were confirmed subject to some minor amendments.", "subject to some minor amendments")]
    [InlineData("The minutes were approved as amended and signed.", "approved as amended")]
    [InlineData(
        "The minutes of 4 May were approved, subject to the paragraph about the trough reflecting what the surveyor had found.",
        "subject to the paragraph")]
    [InlineData(
        "Cllr Moss explained who had offered what. With that correction the minutes were approved.", "With that correction")]
    [InlineData(
        "The minutes were signed, after typographical errors on pages 2 and 3 had been corrected.", "typographical errors")]
    public void A_confirmation_that_changes_something_which_cannot_be_read_is_a_warning(string confirmation, string words)
    {
        Assert.Equal("", Read(confirmation));

        var warning = Assert.Single(Unread(confirmation));

        Assert.Contains(words, warning, StringComparison.Ordinal);
        Assert.Contains("stay as they were. Import them again as amended.", warning, StringComparison.Ordinal);
        Assert.InRange(warning.Length, 1, 200);
    }

    [Fact]
    public void Beside_a_change_that_is_read_only_one_with_a_place_of_its_own_is_a_warning()
    {
        const string Both =
            "The minutes were approved subject to the following amendments:\n- Minute 2: £84,000 to read £48,000\n" +
            "- Minute 4: the remarks about noise to be corrected as circulated\nWith these amendments the minutes were signed.";

        Assert.Equal("Figure 2: £84,000 > £48,000", Read(Both));
        Assert.Contains("remarks about noise", Assert.Single(Unread(Both)), StringComparison.Ordinal);
    }

    private static string Read(string confirmation) => string.Join(
        "; ", Parse(confirmation).Amendments.Select(a => $"{a.Kind} {a.Place.Item}: {a.Old} > {a.New}"));

    private static IEnumerable<string> Unread(string confirmation) => Parse(confirmation).Warnings.Select(w => w.Text)
        .Where(w => w.Contains("seems to amend", StringComparison.Ordinal));

    private static MinutesRecord Parse(string confirmation) => MinutesParser.Parse(
        new DocumentText(ParishMinutes.June(confirmation).Split('\n'), null, "text"), "june.txt");
}
