using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Minutes.Parsing.People;

/// <summary>Groups of people under labels that nobody has listed.</summary>
public class GroupLabelTests
{
    [Theory]
    [InlineData("PARTNERS:")]
    [InlineData("HARBOUR NOMINEES :")]
    [InlineData("**SECTORAL DELEGATES** :")]
    [InlineData("Community Representatives")]
    [InlineData("Quay Users' Members")]
    public void A_label_by_its_form_begins_a_group_and_not_an_item(string label)
    {
        var record = Read(
            $"PRESENT:\n\nCouncillors Alder and Birch\n\n{label}\n\nMs K. Cedar, Mr L. Dogwood and Mrs M. Elm\n\n"
                + "APOLOGIES:\n\nCouncillor Fir");

        Assert.Equal(
            ["Alder", "Birch", "K. Cedar", "L. Dogwood", "M. Elm", "Fir"], record.Attendance.Select(p => p.Name));
        Assert.All(record.Attendance.SkipLast(1), p => Assert.Equal(Presence.Present, p.Presence));
        Assert.Equal(Presence.Apologies, record.Attendance[^1].Presence);
        Assert.Equal(["MOORINGS", "PILOTAGE"], record.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("HARBOUR OFFICIALS: Mr K. Cedar, Head of Piers", nameof(Presence.InAttendance))]
    [InlineData("OTHERS : Mr K. Cedar, Head of Piers", nameof(Presence.InAttendance))]
    [InlineData("QUAY NOMINATIONS Mr K. Cedar, Head of Piers", nameof(Presence.Present))]
    public void People_may_stand_in_the_line_of_their_label(string line, string presence)
    {
        var record = Read($"MEMBERS PRESENT: Councillors Alder and Birch\n\n{line}\n\nAPOLOGIES: Councillor Fir");

        var person = Assert.Single(record.Attendance, p => p.Name == "K. Cedar");
        Assert.Equal(presence, person.Presence.ToString());
    }

    [Theory]
    [InlineData("Chief Executive: Jo Hart", "Jo Hart")]
    [InlineData("DEPUTY HEAD: Jo Hart", "Jo Hart")]
    public void One_office_before_a_name_is_no_group(string line, string name)
    {
        var record = Read($"IN ATTENDANCE:\n\n{line}\nSam Dale\n\nAPOLOGIES: Councillor Fir");

        Assert.Equal(
            Presence.InAttendance, Assert.Single(record.Attendance, p => p.Name == name).Presence);
    }

    [Theory]
    [InlineData("IN THE CHAIR: Councillor J. Alder")]
    [InlineData("PRESENT IN THE CHAIR:\n\nCouncillor J. Alder")]
    [InlineData("Presiding: Councillor J. Alder")]
    public void Who_was_in_the_chair_chaired(string lines)
    {
        var record = Read($"{lines}\n\nMEMBERS PRESENT: Councillors Birch and Cedar");

        Assert.Equal("J. Alder", record.Chair);
        Assert.Equal(["J. Alder", "Birch", "Cedar"], record.Attendance.Select(p => p.Name));
    }

    private static CommitteeBot.Minutes.MinutesRecord Read(string people) => Sample.Parse(
        $"MINUTES OF MEETING OF QUAY BOARD HELD ON FRIDAY 23RD MARCH 2018\n\n{people}\n\nMOORINGS\n\nThe basin is to be "
            + "dredged before the winter, and the moorings moved to the inner wall.\n\nPILOTAGE\n\nThe pilots asked for "
            + "a second boat, which the Board agreed to look at in the summer.\n");
}
