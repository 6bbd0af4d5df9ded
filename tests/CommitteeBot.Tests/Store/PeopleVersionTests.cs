using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Store;

/// <summary>What is kept in memory is told of every change, whoever makes it.</summary>
public sealed class PeopleVersionTests(PeopleVersionTests.Bot bot) : IClassFixture<PeopleVersionTests.Bot>
{
    private const string Version = "number from people_version";

    [Theory]
    [InlineData("update person set Name = 'Somebody Else' where Id = (select max(Id) from person)")]
    [InlineData("insert into person (Name) values ('Somebody New')")]
    [InlineData("update membership set LeftOn = '2026-01-01' where PersonId = (select min(PersonId) from membership)")]
    [InlineData("delete from attendance where Id = (select max(Id) from attendance)")]
    [InlineData(
        """
        insert into restriction (CommitteeId, MeetingId, ItemKey, ItemTitle, Ground, Audience, SetAt, SetBy)
        select CommitteeId, Id, 'x', '', '', 'Officers', (select max(ImportedAt) from document), 'test'
        from meeting order by Id limit 1
        """)]
    [InlineData("update committee set Zone = 'Europe/Dublin' where Id = 1")]
    [InlineData("update meeting set Date = '2030-01-01' where Id = (select max(Id) from meeting)")]
    [InlineData("update meeting set NextText = 'Moved' where Id = (select max(Id) from meeting)")]
    [InlineData("update document set FileName = 'other.txt' where Id = (select max(Id) from document)")]
    [InlineData("insert into report (MeetingId, Place, Subject, Line) select max(Id), 0, 'Bins', 1 from meeting")]
    [InlineData("update correction set \"To\" = '7' where Id = (select max(Id) from correction)")]
    [InlineData(
        """
        insert into unfinished_import (MeetingId, ContentHash, IsNewMeeting, At)
        select MeetingId, ContentHash, 0, ImportedAt from document order by Id limit 1
        """)]
    [InlineData("update conversation set CommitteeId = 1")]
    public async Task A_change_of_what_is_kept_counts(string change)
    {
        var before = await bot.Host.NumberAsync(Version);

        await bot.Host.ChangeAsync(change);

        Assert.True(await bot.Host.NumberAsync(Version) > before, change);
    }

    [Theory]
    [InlineData("update committee set NextActionNumber = NextActionNumber + 1")]
    [InlineData("update conversation set LastSeenAt = LastSeenAt")]
    public async Task What_changes_with_every_turn_does_not(string change)
    {
        var before = await bot.Host.NumberAsync(Version);

        await bot.Host.ChangeAsync(change);

        Assert.Equal(before, await bot.Host.NumberAsync(Version));
    }

    [Fact]
    public async Task What_a_unit_of_work_has_saved_it_reads_after_it()
    {
        await using var scope = bot.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        Task<List<string>> NamesAsync() => db.KeptAsync(
            "names of people", "", c => db.People.Select(p => p.Name).ToListAsync(c), CancellationToken.None);
        Assert.DoesNotContain("Somebody Saved", await NamesAsync());

        db.People.Add(new PersonRow { Name = "Somebody Saved" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Somebody Saved", await NamesAsync());
    }

    /// <summary>One that has a conversation.</summary>
    public sealed class Bot : IAsyncLifetime
    {
        internal BotHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Host = BotHost.Start();
            await using var teams = await TeamsChannel.StartAsync(Host);
            await teams.SayAsync("help");
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
