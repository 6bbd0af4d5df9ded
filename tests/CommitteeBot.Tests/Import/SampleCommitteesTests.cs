using System.Text;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Import.Samples;

namespace CommitteeBot.Tests.Import;

public sealed partial class SampleCommitteesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<DateOnly> FirstStarts =>
        new(
            Today, new(2026, 12, 9), new(2026, 12, 31), new(2027, 1, 14), new(2027, 1, 31), new(2028, 2, 29),
            new(2031, 7, 13));

    [Theory]
    [MemberData(nameof(FirstStarts))]
    public void On_any_first_start_every_committee_has_something_of_each_kind_to_show(DateOnly today)
    {
        foreach (var committee in SampleCommittees.All(today))
        {
            var next = NextMeeting(committee, today);
            var open = committee.Actions.Where(a => a.State is ActionState.Open or ActionState.InProgress).ToList();
            Assert.Contains(open, a => a.Due < today);
            Assert.Contains(open, a => a.Due >= today && a.Due <= next);
            Assert.Contains(open, a => a.Due > next);
            Assert.Contains(open, a => a.Due is null && a.Owner is not null);
            Assert.Contains(open, a => a.Owner is null);
            Assert.Contains(committee.Actions, a => a.State is ActionState.Done);
        }
    }

    [Theory]
    [MemberData(nameof(FirstStarts))]
    public void There_is_always_a_meeting_to_come(DateOnly today) =>
        Assert.All(SampleCommittees.All(today), c => Assert.True(NextMeeting(c, today) >= today));

    [Fact]
    public void A_printed_next_meeting_that_is_still_to_come_is_not_planned_again() =>
        Assert.All(SampleCommittees.All(Today), c => Assert.Null(c.Planned));

    [Fact]
    public void A_planned_meeting_is_on_the_second_such_weekday_of_next_month() =>
        Assert.Equal(
            [new(2027, 3, 11), new(2027, 3, 10)], SampleCommittees.All(new(2027, 2, 1)).Select(c => c.Planned!.Date));

    [Fact]
    public void Every_action_stands_in_the_item_of_the_minutes_that_it_names()
    {
        foreach (var committee in SampleCommittees.All(Today))
        {
            foreach (var action in committee.Actions)
            {
                var minutes = committee.Minutes.Single(m => m.Date == action.AgreedOn);
                var line = Assert.Single(
                    Section(Text(minutes), action.ItemNumber), l => l.Contains(action.Text, StringComparison.Ordinal));
                Assert.DoesNotMatch(DayOrMonth(), line);
            }
        }
    }

    [Fact]
    public void Every_owner_and_every_actions_meeting_is_known() =>
        Assert.All(SampleCommittees.All(Today), c =>
        {
            Assert.All(c.Actions, a => Assert.Equal(a.Owner is null, a.OwnerName is null));
            Assert.All(
                c.Actions.Where(a => a.OwnerName is not null),
                a => Assert.Contains(c.Roster, p => p.Name == a.OwnerName));
        });

    [Fact]
    public void Everyone_of_the_roster_has_been_to_a_meeting()
    {
        foreach (var committee in SampleCommittees.All(Today))
        {
            var all = string.Concat(committee.Minutes.Select(Text));
            Assert.All(committee.Roster, p => Assert.Contains(p.Name, all, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Only_the_actions_of_exempt_items_are_restricted()
    {
        foreach (var committee in SampleCommittees.All(Today))
        {
            foreach (var action in committee.Actions)
            {
                var title = Section(
                    Text(committee.Minutes.Single(m => m.Date == action.AgreedOn)), action.ItemNumber)[0];
                Assert.Equal(title.Contains("EXEMPT", StringComparison.Ordinal), action.IsRestricted);
            }
        }
    }

    [Fact]
    public void All_minutes_are_readable_and_of_a_size_that_a_person_reads_through()
    {
        var minutes = SampleCommittees.All(Today).SelectMany(c => c.Minutes).ToList();
        Assert.True(minutes.Count >= 5);
        Assert.All(minutes, m => Assert.InRange(Text(m).Split('\n').Length, 60, 140));
    }

    [Fact]
    public void Printed_weekdays_fall_on_their_dates()
    {
        foreach (var minutes in SampleCommittees.All(Today).SelectMany(c => c.Minutes))
        {
            foreach (Match match in WeekdayDate().Matches(Text(minutes)))
            {
                var date = DateOnly.Parse(
                    match.Groups[2].Value, System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
                Assert.Equal(match.Groups[1].Value, date.DayOfWeek.ToString());
            }
        }
    }

    private static DateOnly NextMeeting(SampleCommittee committee, DateOnly today) =>
        committee.Planned?.Date
        ?? PrintedDates(committee).Where(d => d >= today).Order().First();

    private static IEnumerable<DateOnly> PrintedDates(SampleCommittee committee) =>
        WeekdayDate().Matches(Text(committee.Minutes[^1]))
            .Select(m => DateOnly.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.GetCultureInfo("en-GB")));

    /// <summary>The lines from the item's heading to the next heading.</summary>
    private static List<string> Section(string text, string number)
    {
        var lines = text.Split('\n').SkipWhile(l => !l.StartsWith(number + ". ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        return [lines[0], .. lines.Skip(1).TakeWhile(l => !Heading().IsMatch(l))];
    }

    private static string Text(SampleMinutes minutes)
    {
        using var reader = new StreamReader(minutes.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(Monday|Tuesday|Wednesday|Thursday|Friday),? (\d{1,2} [A-Z][a-z]+ 20\d\d)")]
    private static partial Regex WeekdayDate();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December|by the)\b")]
    private static partial Regex DayOrMonth();
}
