using CommitteeBot.Import.Drafts;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Import.Drafts;

public sealed class PublicationCheckTests
{
    private const string Draft =
        """
        HARBOUR COMMITTEE

        DRAFT minutes of the meeting held on 24 November 2026 in the Quay Hall. Tel 01632 960 100.

        Present:
        Anna Reed (Chair)

        1. Dredging
        The dredging would cost £84,000. The crane hire is £1,200.

        2. Moorings
        Mrs Lowe could be reached on 01632 960 123.

        3. Sale of the boathouse
        RESOLVED that the public be excluded from the meeting for this item under paragraph 3 of Part 1 of Schedule 12A of the
        Local Government Act 1972.

        The offer was £84,000. The buyer could be reached on 01632 960 555.
        """;

    [Fact]
    public void Private_items_their_sums_elsewhere_and_personal_data_in_open_items_are_found()
    {
        var found = PublicationCheck.Find(Read(Draft));

        Assert.Contains(found, p => p.What == "Item 3 Sale of the boathouse is private");
        Assert.Contains(
            found, p => p is { Line: 9, Words: "£84,000" } && p.What == DraftWords.AlsoPrivate("Item 3 Sale of the boathouse"));
        Assert.Contains(found, p => p is { Line: 12, What: DraftWords.Telephone });
        // What stands in the private item is taken out with it; what stands above the items is the hall's.
        Assert.Single(found, p => p.What == DraftWords.Telephone);
        Assert.DoesNotContain(found, p => p.Words == "£1,200");
    }

    [Fact]
    public void Nothing_is_found_in_a_draft_that_has_nothing() => Assert.Empty(PublicationCheck.Find(Read(
        """
        HARBOUR COMMITTEE

        DRAFT minutes of the meeting held on 24 November 2026

        1. Dredging
        The dredging was discussed.
        """)));

    private static MinutesRecord Read(string text) =>
        MinutesParser.Parse(new DocumentText(text.ReplaceLineEndings("\n").Split('\n'), null, "text"), "draft.txt");
}
