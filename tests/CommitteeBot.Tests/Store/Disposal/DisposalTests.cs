using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.Store.Disposal;

/// <summary>What goes when its period is over or a person asks for it, what stays, and what a hold stops.</summary>
public sealed class DisposalTests
{
    private static readonly DateTimeOffset LongAgo = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_sweep_takes_what_is_past_its_period_and_writes_down_what_went()
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();

        await new SweepStore(db, Settings(), world.Time).RunAsync(default);

        Assert.Equal(1, await db.HandledActivities.CountAsync());
        Assert.Empty(await db.ClerkQuestions.ToListAsync());
        Assert.Empty(await db.Audit.Where(a => a.At == LongAgo).ToListAsync());
        Assert.Equal(1, await db.Actions.CountAsync());
        Assert.Equal([("HandledActivities", 2), ("ClerkQuestions", 1), ("Audit", 1)], (await db.Disposals.OrderBy(d => d.Id).ToListAsync()).Select(d => (d.Kind, d.Rows)));
    }

    [Theory]
    [InlineData("all", 3, 1)]
    [InlineData("committee", 3, 1)]
    [InlineData("person", 3, 1)]
    [InlineData("ended", 1, 0)]
    [InlineData("kept", 3, 0)]
    public async Task A_hold_or_a_setting_stops_it(string hold, int activities, int questions)
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();
        if (hold != "kept")
        {
            db.Holds.Add(new HoldRow
            {
                CommitteeId = hold == "committee" ? world.Committee.Id : null, PersonId = hold == "person" ? world.Dee.Id : null, Reason = "request 12", SetBy = "Ann Hill", EndedAt = hold == "ended" ? world.Time.Now : null,
            });
            await db.SaveChangesAsync();
        }

        await new SweepStore(db, Settings(("Retention:HandledActivities", hold == "kept" ? "keep" : "30")), world.Time).RunAsync(default);

        Assert.Equal(activities, await db.HandledActivities.CountAsync());
        Assert.Equal(questions, await db.ClerkQuestions.CountAsync());
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_the_register_and_its_history_and_stays_in_the_minutes()
    {
        await using var world = await FilledAsync();
        await using (var db = world.Store.Open())
        {
            var erasure = await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);
            await db.SaveChangesAsync();
            Assert.Null(erasure.Refusal);
            Assert.Contains(erasure.Kept, k => k.Contains("attendance", StringComparison.Ordinal));
        }

        await using var after = world.Store.Open();
        var person = await after.People.SingleAsync(p => p.Id == world.Dee.Id);
        Assert.Equal(($"Erased person {person.Id}", null, null, null), (person.Name, person.AadObjectId, person.TeamsId, person.PersonalConversationId));
        var action = await after.Actions.Include(a => a.History).SingleAsync();
        Assert.Equal(person.Name, action.Owner);
        Assert.All(action.History, e => Assert.DoesNotContain("Dee Collins", $"{e.By}{e.From}{e.To}{e.Note}{e.Before}", StringComparison.Ordinal));
        Assert.Contains(action.History, e => e.By == person.Name);
        Assert.Equal(1, await after.Attendance.CountAsync(a => a.Name == "Dee Collins"));
        Assert.Null((await after.Redactions.SingleAsync()).Name);
        Assert.Equal(1, await after.Audit.CountAsync(a => a.Kind == AuditKind.Erased && a.AboutPersonId == person.Id));
        await Assert.ThrowsAnyAsync<Exception>(() => after.Database.ExecuteSqlAsync($"update action_event set Note = 'forged'"));
    }

    [Fact]
    public async Task An_erased_person_is_named_no_more_in_what_others_were_told()
    {
        await using var world = await FilledAsync();
        var now = world.Time.GetUtcNow();
        await world.Store.AddAsync(
            new HandledActivityRow { Key = "other-chat\n1", At = now, Reply = "{\"text\":\"Dee Collins will call.\"}" },
            new PostedAnswerRow { Key = "other-chat\n2", At = now, Question = "What did Dee Collins say?", Answer = "Dee Collins said so." },
            new OutboxMessageRow { Key = "m/1", Kind = MessageKind.JobResult, Occasion = "a file", Content = "Dee Collins is the owner.", CreatedAt = now, DueAt = now, State = MessageState.Waiting });
        await using (var db = world.Store.Open())
        {
            var erasure = await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);
            await db.SaveChangesAsync();
            Assert.Contains(erasure.Gone, g => g.Contains("replies in other people's chats", StringComparison.Ordinal));
            Assert.Contains(erasure.Kept, k => k.Contains("Teams itself", StringComparison.Ordinal));
        }

        await using var after = world.Store.Open();
        var told = string.Join('\n', (await after.HandledActivities.Select(h => h.Reply).ToListAsync()).Concat(await after.PostedAnswers.Select(a => a.Question + a.Answer).ToListAsync())
            .Concat(await after.Outbox.Select(o => o.Content).ToListAsync()));
        Assert.Contains("Erased person", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Dee Collins", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_on_the_committee_stops_an_erasure()
    {
        await using var world = await FilledAsync();
        await world.Store.AddAsync(new HoldRow { CommitteeId = world.Committee.Id, Reason = "request 12", SetBy = "Ann Hill" });
        await using var db = world.Store.Open();

        var erasure = await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);

        Assert.Contains("request 12", erasure.Refusal, StringComparison.Ordinal);
        Assert.Equal("Dee Collins", (await db.People.SingleAsync(p => p.Id == world.Dee.Id)).Name);
    }

    [Fact]
    public async Task A_persons_file_has_every_kind_of_row_about_them()
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();

        var file = (await new SubjectAccessFile(db).ReadAsync(new IdentifiedPerson(world.Dee.Id, "Dee Collins"), default)).ToJsonString();

        foreach (var piece in new[] { "dee-directory", "HOB-1", "Where is the quay?", "dee-chat", "\"presence\":\"Present\"", "said Dee Collins", "mine alone" })
            Assert.Contains(piece, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_may_be_two_people_is_a_choice()
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();

        Assert.Equal(2, (await new PersonFinder(db).FindAsync("Collins", default)).Count);
        Assert.Single(await new PersonFinder(db).FindAsync("Dee Collins", default));
    }

    private static async Task<RegisterWorld> FilledAsync()
    {
        var world = await RegisterWorld.CreateAsync();
        await using (var db = world.Store.Open())
        {
            var dee = await db.People.SingleAsync(p => p.Id == world.Dee.Id);
            (dee.AadObjectId, dee.TeamsId, dee.PersonalConversationId) = ("dee-directory", "29:dee", "dee-chat");
            await db.SaveChangesAsync();
        }

        await world.LogAsync(world.AsDee, new NewAction("count the boats", "Dee Collins"));
        var meeting = new MeetingRow { CommitteeId = world.Committee.Id, Date = new DateOnly(2026, 10, 8), State = MeetingState.Held };
        meeting.Attendance.Add(new AttendanceRow { Name = "Dee Collins", Presence = Presence.Present });
        meeting.Passages.Add(new PassageRow { Text = "It is late, said Dee Collins." });
        await world.Store.AddAsync(
            meeting,
            new HandledActivityRow { Key = "dee-chat\n1", At = LongAgo, Reply = "mine alone" }, new HandledActivityRow { Key = "other\n1", At = LongAgo }, new HandledActivityRow { Key = "other\n2", At = world.Time.Now },
            new ClerkQuestionRow { CommitteeId = world.Committee.Id, ActivityId = "q", Question = "Where is the quay?", AskedBy = "Dee Collins", AskedByPersonId = world.Dee.Id, AskedAt = LongAgo },
            new AuditRow { At = LongAgo, Kind = AuditKind.RestrictedRead, CommitteeId = world.Committee.Id, ByPersonId = world.Dee.Id, What = "item 7" });
        return world;
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
