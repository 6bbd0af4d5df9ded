using CommitteeBot.Answers;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Answers;

/// <summary>What is kept of the minutes is kept for all; what one of them may see is taken out of it.</summary>
public sealed class CandidateMeetingsTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task A_report_that_is_closed_to_somebody_is_none_of_theirs_whoever_asked_first()
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var meeting = await db.Meetings.FirstAsync(m => m.Document != null);
        var closed = new RestrictionRow
        {
            CommitteeId = meeting.CommitteeId, MeetingId = meeting.Id, ItemKey = "99", ItemTitle = "Land",
            Ground = "paragraph 3", SetAt = HarbourMinutes.Now, SetBy = "test",
        };
        db.Restrictions.Add(closed);
        await db.FlushAsync(default);
        db.Reports.AddRange(Report(meeting, "Open", "98"), Report(meeting, "Closed", closed.ItemKey));
        await db.SaveChangesAsync();

        Assert.Equal(["Closed", "Open"], await SubjectsAsync(meeting, CommitteeRole.Officer));
        Assert.Equal(["Open"], await SubjectsAsync(meeting, CommitteeRole.Guest));
        Assert.Equal(["Closed", "Open"], await SubjectsAsync(meeting, CommitteeRole.Officer));
        Assert.Equal(["Open"], await SubjectsAsync(meeting, CommitteeRole.Officer, closed.Id));
    }

    [Fact]
    public async Task A_meeting_that_came_in_since_is_among_them()
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var before = await LoadAsync(1, CommitteeRole.Guest);

        db.Meetings.Add(new MeetingRow { CommitteeId = 1, Date = new DateOnly(2031, 1, 1) });
        await db.SaveChangesAsync();

        Assert.Equal(before.ById.Count + 1, (await LoadAsync(1, CommitteeRole.Guest)).ById.Count);
    }

    private async Task<IEnumerable<string>> SubjectsAsync(MeetingRow meeting, CommitteeRole role, params long[] excluded) =>
        (await LoadAsync(meeting.CommitteeId, role, excluded)).Reports[meeting.Id].Select(r => r.Subject).Order(StringComparer.Ordinal);

    private async Task<CandidateMeetings> LoadAsync(long committee, CommitteeRole role, params long[] excluded)
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var reads = ReadScope.From(new Dictionary<long, CommitteeRole> { [committee] = role }).Excluding(excluded, []);
        using var limit = db.LimitTo(reads);
        return await CandidateMeetings.LoadAsync(db, new Caller(null, "Somebody", reads, IsGroupChat: false), null, default);
    }

    /// <summary>The store closes it with its item.</summary>
    private static ReportRow Report(MeetingRow meeting, string subject, string item) =>
        new() { MeetingId = meeting.Id, Place = 1000, Subject = subject, ItemNumber = item, Line = 1 };
}
