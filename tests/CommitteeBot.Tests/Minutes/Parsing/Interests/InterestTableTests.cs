using CommitteeBot.Committees;
using CommitteeBot.Tests.Minutes.Parsing.Votes;

namespace CommitteeBot.Tests.Minutes.Parsing.Interests;

public sealed class InterestTableTests
{
    [Fact]
    public void A_table_of_declarations_is_read_by_its_heads()
    {
        var record = Council.WithItem(
            """
            | Member | Item | Type | Reason |
            |---|---|---|---|
            | Cllr Bell | 6 Allotments | Personal interest | Plot holder |
            | Cllr Pugh | Item 9 | DPI | Owner; left the room |
            """,
            "Declarations of interest");

        Assert.Equal(
            [
                ("Ann Bell", "6", "Allotments", InterestKind.Personal, InterestConduct.NotStated),
                ("Owen Pugh", "9", null, InterestKind.Pecuniary, InterestConduct.Left),
            ],
            record.Interests.Select(i => (i.Person, i.About, i.Subject, i.Kind, i.Conduct)));
    }

    [Fact]
    public void A_table_elsewhere_is_none() =>
        Assert.Empty(Council.WithItem("| Member | Item |\n|---|---|\n| Cllr Bell | 6 Allotments |").Interests);
}
