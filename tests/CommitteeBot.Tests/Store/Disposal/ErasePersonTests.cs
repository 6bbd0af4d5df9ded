using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using static CommitteeBot.Tests.Store.Disposal.DisposalWorld;

namespace CommitteeBot.Tests.Store.Disposal;

/// <summary>A person is erased as far as the law allows.</summary>
public sealed class ErasePersonTests
{
    [Fact]
    public async Task An_erased_person_is_gone_from_the_register_and_its_history_and_stays_in_the_minutes()
    {
        await using var world = await FilledAsync();
        await using (var db = world.Store.Open())
        {
            var erasure = await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);
            await db.SaveChangesAsync();
            Assert.Null(erasure.Refusal);
            foreach (var record in new[]
                { "attendance", "1 motions and votes", "1 declarations of interest", "1 notes of who came and left" })
                Assert.Contains(erasure.Kept, k => k.Contains(record, StringComparison.Ordinal));
        }

        await using var after = world.Store.Open();
        var person = await after.People.SingleAsync(p => p.Id == world.Dee.Id);
        Assert.Equal(
            ($"Erased person {person.Id}", null, null, null),
            (person.Name, person.AadObjectId, person.TeamsId, person.PersonalConversationId));
        var action = await after.Actions.Include(a => a.History).SingleAsync();
        Assert.Equal(person.Name, action.Owner);
        Assert.All(
            action.History,
            e =>
                Assert.DoesNotContain(
                    "Dee Collins", $"{e.By}{e.From}{e.To}{e.Note}{e.Before}", StringComparison.Ordinal));
        Assert.Contains(action.History, e => e.By == person.Name);
        Assert.Equal(1, await after.Attendance.CountAsync(a => a.Name == "Dee Collins"));
        Assert.Null((await after.Redactions.SingleAsync()).Name);
        Assert.Equal(1, await after.Audit.CountAsync(a => a.Kind == AuditKind.Erased && a.AboutPersonId == person.Id));
        await Assert.ThrowsAnyAsync<Exception>(
            () => after.Database.ExecuteSqlAsync($"update action_event set Note = 'forged'"));
    }

    [Fact]
    public async Task An_erased_person_is_no_longer_named_in_what_others_were_told()
    {
        await using var world = await FilledAsync();
        var now = world.Time.GetUtcNow();
        await world.Store.AddAsync(
            new HandledActivityRow { Key = "other-chat\n1", At = now, Reply = "{\"text\":\"Dee Collins will call.\"}" },
            new PostedAnswerRow
            {
                Key = "other-chat\n2", At = now, Question = "What did Dee Collins say?",
                Answer = "Dee Collins said so.",
            },
            new OutboxMessageRow
            {
                Key = "m/1", Kind = MessageKind.JobResult, Occasion = "a file", Content = "Dee Collins is the owner.",
                CreatedAt = now, DueAt = now, State = MessageState.Waiting,
            });
        await using (var db = world.Store.Open())
        {
            var erasure = await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);
            await db.SaveChangesAsync();
            Assert.Contains(
                erasure.Gone, g => g.Contains("replies in other people's chats", StringComparison.Ordinal));
            Assert.Contains(erasure.Kept, k => k.Contains("Teams itself", StringComparison.Ordinal));
        }

        await using var after = world.Store.Open();
        var told = string.Join('\n', (await after.HandledActivities.Select(h => h.Reply).ToListAsync())
            .Concat(await after.PostedAnswers.Select(a => a.Question + a.Answer).ToListAsync())
            .Concat(await after.Outbox.Select(o => o.Content).ToListAsync()));
        Assert.Contains("Erased person", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Dee Collins", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_waits_for_a_chat_is_not_sent_once_its_asker_is_erased()
    {
        await using var world = await FilledAsync();
        var now = world.Time.GetUtcNow();
        await world.Store.AddAsync(
            new OutboxMessageRow
            {
                Key = "m/2", Kind = MessageKind.JobResult, Occasion = "an answer", Content = "The wall is to be mended.",
                AskerPersonId = world.Dee.Id, CreatedAt = now, DueAt = now, State = MessageState.Waiting,
            });
        await using (var db = world.Store.Open())
        {
            await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);
            await db.SaveChangesAsync();
        }

        await using var after = world.Store.Open();
        var message = await after.Outbox.SingleAsync(o => o.Key == "m/2");
        Assert.Equal((MessageState.Dropped, null), (message.State, message.Content));
    }

    [Fact]
    public async Task A_hold_on_the_committee_stops_an_erasure()
    {
        await using var world = await FilledAsync();
        await world.Store.AddAsync(
            new HoldRow { CommitteeId = world.Committee.Id, Reason = "request 12", SetBy = "Ann Hill" });
        await using var db = world.Store.Open();

        var erasure = await new ErasePerson(db, world.Time).StageAsync(world.Dee.Id, default);

        Assert.Contains("request 12", erasure.Refusal, StringComparison.Ordinal);
        Assert.Equal("Dee Collins", (await db.People.SingleAsync(p => p.Id == world.Dee.Id)).Name);
    }
}
