using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.Store.Disposal;

/// <summary>
/// A register with a person about whom the store has every kind of row, most of them past their retention period.
/// </summary>
internal static class DisposalWorld
{
    public static readonly DateTimeOffset LongAgo = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<RegisterWorld> FilledAsync()
    {
        var world = await RegisterWorld.CreateAsync();
        await using (var db = world.Store.Open())
        {
            var dee = await db.People.SingleAsync(p => p.Id == world.Dee.Id);
            (dee.AadObjectId, dee.TeamsId, dee.PersonalConversationId) = ("dee-directory", "29:dee", "dee-chat");
            await db.SaveChangesAsync();
        }

        await world.LogAsync(world.AsDee, new NewAction("count the boats", "Dee Collins"));
        var meeting = new MeetingRow
        {
            CommitteeId = world.Committee.Id,
            Date = new DateOnly(2026, 10, 8),
            State = MeetingState.Held,
        };
        meeting.Attendance.Add(new AttendanceRow { Name = "Dee Collins", Presence = Presence.Present });
        meeting.Passages.Add(new PassageRow { Text = "It is late, said Dee Collins." });
        meeting.Motions.Add(new MotionRow { Text = "Moved by Dee Collins.", Movers = "Dee Collins" });
        meeting.Interests.Add(new InterestRow { Text = "Dee Collins declared a share.", Person = "Dee Collins" });
        meeting.AttendanceChanges.Add(new AttendanceChangeRow { Text = "Dee Collins left.", Person = "Dee Collins" });
        await world.Store.AddAsync(
            meeting,
            new HandledActivityRow { Key = "dee-chat\n1", At = LongAgo, Reply = "mine alone" },
            new HandledActivityRow { Key = "other\n1", At = LongAgo },
            new HandledActivityRow { Key = "other\n2", At = world.Time.Now },
            new ClerkQuestionRow
            {
                CommitteeId = world.Committee.Id,
                ActivityId = "q",
                Question = "Where is the quay?",
                AskedBy = "Dee Collins",
                AskedByPersonId = world.Dee.Id,
                AskedAt = LongAgo,
            },
            new AuditRow
            {
                At = LongAgo,
                Kind = AuditKind.RestrictedRead,
                CommitteeId = world.Committee.Id,
                ByPersonId = world.Dee.Id,
                What = "item 7",
            });
        return world;
    }

    public static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
