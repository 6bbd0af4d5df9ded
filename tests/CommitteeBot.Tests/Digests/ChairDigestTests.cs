using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Digests;

public class ChairDigestTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly Meeting = new(2026, 12, 3);
    private static readonly DateOnly Last = new(2026, 10, 8);

    [Theory]
    [InlineData(nameof(ActionState.Open), "2026-11-21", "overdue")]
    [InlineData(nameof(ActionState.InProgress), "2026-11-21", "overdue")]
    [InlineData(nameof(ActionState.Open), "2026-11-22", "due")]
    [InlineData(nameof(ActionState.Open), "2026-12-03", "due")]
    [InlineData(nameof(ActionState.Open), "2026-12-04", "later")]
    [InlineData(nameof(ActionState.Open), null, "later")]
    [InlineData(nameof(ActionState.Done), "2026-11-01", "done")]
    [InlineData(nameof(ActionState.Closed), "2026-11-01", "done")]
    [InlineData(nameof(ActionState.Proposed), "2026-11-01", "nowhere")]
    [InlineData(nameof(ActionState.Withdrawn), "2026-11-01", "nowhere")]
    public void Each_action_stands_where_a_chair_looks_for_it(string state, string? due, string expected)
    {
        var digest = Sort([Action(1, Enum.Parse<ActionState>(state), due)], endedOn: new DateOnly(2026, 11, 10));

        Assert.Equal(expected, (digest.Overdue.Count, digest.DueByMeeting.Count, digest.DoneSinceLast.Count, digest.Later.Count) switch
        {
            (1, 0, 0, 0) => "overdue",
            (0, 1, 0, 0) => "due",
            (0, 0, 1, 0) => "done",
            (0, 0, 0, 1) => "later",
            (0, 0, 0, 0) => "nowhere",
            _ => "twice",
        });
    }

    [Fact]
    public void What_was_closed_before_the_last_meeting_is_old_news() =>
        Assert.Empty(Sort([Action(1, ActionState.Closed, null)], endedOn: Last.AddDays(-1)).DoneSinceLast);

    [Fact]
    public void Overdue_actions_come_longest_overdue_first() =>
        Assert.Equal([2, 3, 1], Sort([Action(1, ActionState.Open, "2026-11-20"), Action(2, ActionState.Open, "2026-01-20"), Action(3, ActionState.Open, "2026-05-20")]).Overdue.Select(a => a.Number));

    [Fact]
    public void Without_a_planned_meeting_nothing_is_due_by_it()
    {
        var digest = ChairDigest.Sort([Action(1, ActionState.Open, "2026-11-30")], Today, meeting: null, Last, _ => null);

        Assert.Empty(digest.DueByMeeting);
        Assert.Single(digest.Later);
    }

    private static ChairDigest Sort(IEnumerable<ActionRow> actions, DateOnly? endedOn = null) => ChairDigest.Sort(actions, Today, Meeting, Last, _ => endedOn);

    private static ActionRow Action(int number, ActionState state, string? due) => new()
    {
        Number = number,
        Text = "write the report",
        State = state,
        LoggedBy = "test",
        Due = due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd"),
    };
}
