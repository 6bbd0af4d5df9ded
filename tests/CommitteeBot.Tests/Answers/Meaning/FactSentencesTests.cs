using CommitteeBot.Answers.Meaning;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Answers.Meaning;

public sealed class FactSentencesTests
{
    [Theory]
    [InlineData("Times", "The Harbour Committee meeting of 4 June 2025 began at 18:30, ended at 20:05 and was held at Custom House.")]
    [InlineData(
        "NextMeeting",
        "The next meeting after the Harbour Committee meeting of 4 June 2025 was to be on Wednesday 5 November "
            + "2025 at 18:00 at Net Loft, moved from 1 October 2025.")]
    [InlineData("MinutesConfirmed", "At the Harbour Committee meeting of 4 June 2025 the minutes of 5 March 2025 were confirmed.")]
    [InlineData(
        "Apologies",
        "Apologies for absence from the Harbour Committee meeting of 4 June 2025 came from: Ros Tremayne (Treasurer).")]
    [InlineData("Chair", "Nadia Okafor chaired the Harbour Committee meeting of 4 June 2025.")]
    [InlineData("Office", "Nadia Okafor was at the Harbour Committee meeting of 4 June 2025 as Harbour Master, HM.")]
    [InlineData("FutureItems", "For a later agenda, as noted at the Harbour Committee meeting of 4 June 2025: Lifeboat slip; Dredging.")]
    [InlineData(
        "Motions",
        "At the Harbour Committee meeting of 4 June 2025, a motion on item 4, Quay Crane: proposed by Nadia Okafor, "
            + "seconded by Ros Tremayne; 4 in favour, 1 against (Peter Lindqvist); carried.")]
    [InlineData(
        "Interests",
        "Ros Tremayne declared an interest at the Harbour Committee meeting of 4 June 2025 in item 4, Quay Crane: "
            + "personal interest; left.")]
    public void What_the_record_knows_is_put_into_words(string kind, string sentence) =>
        Assert.Contains(sentence, FactSentences.From(June()).Where(f => f.Kind.ToString() == kind).Select(f => f.Text));

    [Fact]
    public void What_the_minutes_do_not_print_makes_no_sentence() =>
        Assert.Empty(FactSentences.From(new MeetingRow { Committee = Committee(), Date = new DateOnly(2025, 6, 4) }));

    [Fact]
    public void What_is_restricted_stands_apart_and_stays_restricted()
    {
        var meeting = June();
        meeting.FutureItems.Add(new FutureItemRow { Place = 2, Text = "Pilots' pay", RestrictionId = 7 });

        var facts = FactSentences.From(meeting).Where(f => f.Kind == FactKind.FutureItems).ToList();

        Assert.Equal(7, Assert.Single(facts, f => f.Text.Contains("Pilots", StringComparison.Ordinal)).RestrictionId);
        Assert.Null(Assert.Single(facts, f => f.Text.Contains("Lifeboat", StringComparison.Ordinal)).RestrictionId);
    }

    private static CommitteeRow Committee() => new() { Name = "Harbour Committee", Prefix = "HC" };

    private static MeetingRow June()
    {
        var meeting = new MeetingRow
        {
            Committee = Committee(), Date = new DateOnly(2025, 6, 4), Start = new TimeOnly(18, 30),
            End = new TimeOnly(20, 5), Venue = "Custom House",
            NextDate = new DateOnly(2025, 11, 5), NextTime = new TimeOnly(18, 0), NextVenue = "Net Loft",
            NextReplaces = new DateOnly(2025, 10, 1),
            PreviousDate = new DateOnly(2025, 3, 5), PreviousConfirmed = true,
        };
        meeting.Attendance.Add(
            new AttendanceRow { Name = "Nadia Okafor", Role = "Harbour Master", Abbreviation = "HM", IsChair = true });
        meeting.Attendance.Add(
            new AttendanceRow { Place = 1, Name = "Ros Tremayne", Role = "Treasurer", Presence = Presence.Apologies });
        meeting.Motions.Add(
            new MotionRow
            {
                Text = "Proposed.", Item = new ItemRow { Number = "4", Title = "Quay Crane" }, Movers = "Nadia Okafor",
                Seconders = "Ros Tremayne", ForCount = 4, AgainstCount = 1, AgainstNames = "Peter Lindqvist",
                Outcome = MotionOutcome.Carried,
            });
        meeting.Interests.Add(
            new InterestRow
            {
                Text = "Declared.", Person = "Ros Tremayne", About = "4", Subject = "Quay Crane",
                Kind = InterestKind.Personal, Conduct = InterestConduct.Left,
            });
        meeting.FutureItems.Add(new FutureItemRow { Place = 0, Text = "Lifeboat slip." });
        meeting.FutureItems.Add(new FutureItemRow { Place = 1, Text = "Dredging" });
        return meeting;
    }
}
