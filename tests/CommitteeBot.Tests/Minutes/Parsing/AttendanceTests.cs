using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Minutes.Parsing;

public sealed class AttendanceTests
{
    [Theory]
    [InlineData(
        "PRESENT\n\n- Jo Hart-Lee North Wessex Police and Crime Commissioner (PCC)", "Jo Hart-Lee",
        "North Wessex Police and Crime Commissioner", "PCC")]
    [InlineData("PRESENT\n\n- T/CC Dee Park", "Dee Park", null, "T/CC")]
    [InlineData("PRESENT\n\n- Sgt.Sal Ship", "Sal Ship", null, "Sgt")]
    [InlineData("Present\n\nTim King – Assistant Chief Constable (ACC)", "Tim King", "Assistant Chief Constable", "ACC")]
    [InlineData("Attendees:\nMark Ward (MW) (Chair)\t\t-\tCardale Trust", "Mark Ward", "Chair", "MW")]
    [InlineData("## Attendees\n- [DC] Dan Coll", "Dan Coll", null, "DC")]
    [InlineData("## Present\n* Joe Sepia (@joes)", "Joe Sepia", null, null)]
    [InlineData("<p><strong>Attendees</strong></p><p>Dr Kim O’Hare – Chair</p>", "Kim O’Hare", "Chair", null)]
    [InlineData("Present:\nTom Hale (Harbour Master) (HM)", "Tom Hale", "Harbour Master", "HM")]
    [InlineData("Present: Cllr R. Crisp (Chairman)", "R. Crisp", "Chairman", null)]
    [InlineData("| Present | | |\n|---|---|---|\n| Anna Bell | AB | Clerk |", "Anna Bell", "Clerk", "AB")]
    public void Takes_an_entry_apart(string list, string name, string? role, string? abbreviation)
    {
        var person = Assert.Single(Sample.Parse(list + "\n\n1. Paths\n\nFine.\n\n2. Gates\n\nFine.").Attendance);

        Assert.Equal(
            (name, role, abbreviation, Presence.Present),
            (person.Name, person.Role, person.Abbreviation, person.Presence));
    }

    [Theory]
    [InlineData(
        "PRESENT: Cllr R. Crisp (Chairman), Cllr A. Coll (Vice Chairman), Cllr M Peak, and Mrs N Coop, Clerk.",
        "R. Crisp;A. Coll;M Peak;N Coop")]
    [InlineData("Present: Robin Kerr Chairman, Nat Allen,Al White", "Robin Kerr;Nat Allen;Al White")]
    [InlineData(
        "PRESENT\n\nCouncillors Kell, Ó Ceall, J. Shea, Ryan\n\nand O’Brien\n\nPat Down, Deputy Chief Executive, Liz "
            + "Cream, Staff Officer (Corporate)",
        "Kell;Ó Ceall;J. Shea;Ryan;O’Brien;Pat Down;Liz Cream")]
    [InlineData("**Present** mull,Brad,Nat20,Si", "mull;Brad;Nat20;Si")]
    [InlineData("PRESENT Jo Hart – Clerk (CLK) Sam Dale – Treasurer Pat Rush-Low – Warden", "Jo Hart;Sam Dale;Pat Rush-Low")]
    [InlineData("Members present: Councillors Adams, Clarke (in the Chair), O'Neil and Price.", "Adams;Clarke;O'Neil;Price")]
    [InlineData("**OFFICIALS IN ATTENDANCE:** Director of Roads (Ms. C. Curl), Meetings\n\nAdministrator (Mr. T. Hay)", "C. Curl;T. Hay")]
    [InlineData("Present:\nMark Ward (MW) (Chair)\t\t-\tCardale Board\nAmy Warb (AWa)\t\t-\tBevan Board", "Mark Ward;Amy Warb")]
    [InlineData(
        "Panel: Professor Nia Shad (Chair), Colin Mann (for Jo Crease - Hants Council), Ex Officio: Shay Huss (DCL).",
        "Nia Shad;Colin Mann;Shay Huss")]
    public void Parts_the_names_of_a_run_on_list(string list, string names) =>
        Assert.Equal(
            names.Split(';'),
            Sample.Parse(list + "\n\n1. Paths\n\nFine.\n\n2. Gates\n\nFine.").Attendance.Select(p => p.Name));

    [Theory]
    [InlineData("Apologies were received and accepted from Cllr K Ives (holiday) and District Cllr N Jarman.", "K Ives;N Jarman")]
    [InlineData("Apologies of absence were provided for Cllr A Moor. This was accepted.", "A Moor")]
    [InlineData("There had been apologies received for absence from Cllr Ann Moor (away on business).", "Ann Moor")]
    [InlineData("There were no apologies received for absence.", "")]
    [InlineData("- Councillor Rick Brown\n- Bry Ball", "Rick Brown;Bry Ball")]
    [InlineData("None.", "")]
    [InlineData("There were no apologies.", "")]
    public void Reads_apologies_under_their_item(string body, string names) =>
        Assert.Equal(
            names.Split(';', StringSplitOptions.RemoveEmptyEntries),
            Sample.Parse(
                $"Present: Jo Hart\n\n1. Apologies for absence\n\n{body}\n\n2. Gates\n\nFine.").Attendance.Where(p =>
                    p.Presence == Presence.Apologies)
                .Select(p => p.Name));

    [Fact]
    public void Each_list_has_its_own_presence_and_the_chair_is_known()
    {
        var people = Sample.Parse(
            "Present: Jo Hart (Chair), Pat Lee (Vice-Chair)\nAlso in attendance: Sam Dale (Clerk), 3 members of the "
                + "public\nApologies: Kim Fox\nAbsent: Lou Gray\n\n1. Paths\n\nFine.\n\n2. Gates\n\nFine.").Attendance;

        Assert.Equal(
            [
                ("Jo Hart", Presence.Present, true),
                ("Pat Lee", Presence.Present, false),
                ("Sam Dale", Presence.InAttendance, false),
                ("Kim Fox", Presence.Apologies, false),
            ],
            people.Select(p => (p.Name, p.Presence, p.IsChair)));
    }

    [Fact]
    public void A_substitute_is_tied_to_the_one_who_is_away()
    {
        var people = Sample.Parse(
            "Present: Cllr E Fox, Cllr D Ash\n\n1. Apologies\n\nApologies were received from Cllr X Young. Cllr E Fox "
                + "attended as substitute for Cllr Young.\n\n2. Gates\n\nFine.").Attendance;

        Assert.Equal("X Young", people.Single(p => p.Name == "E Fox").SubstituteFor);
    }

    [Fact]
    public void Apologies_sent_by_guests_of_a_later_item_are_not_the_meetings()
    {
        var record = Sample.Parse(
            string.Join(
                "\n\n", "Present: Jo Hart",
                string.Join("\n\n", Enumerable.Range(1, 8).Select(i => $"{i}. Matter of path {i}\n\nFine.")),
                "9. Guests\n\nMay Reed (for the Ramblers) joined the discussion. Apologies had been received from Joy "
                    + "Hull."));

        Assert.DoesNotContain(record.Attendance, p => p.Name == "Joy Hull");
        Assert.Contains(record.Attendance, p => p is { Name: "May Reed", Presence: Presence.InAttendance });
    }
}
