using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Store.Sqlite;

public sealed class SqliteModelTests
{
    /// <summary>A compiled query refuses every other one.</summary>
    [Fact]
    public async Task Whoever_opens_the_store_reads_it_by_the_one_model()
    {
        await using var bot = BotHost.Start();
        await using var scope = bot.Services.CreateAsyncScope();
        var alone = new DbContextOptionsBuilder<SqliteCommitteeDb>();
        SqliteStore.Configure(alone, "Data Source=:memory:");
        await using var console = new SqliteCommitteeDb(alone.EnableDetailedErrors().Options);

        Assert.Same(SqliteModel.Instance, scope.ServiceProvider.GetRequiredService<CommitteeDb>().Model);
        Assert.Same(SqliteModel.Instance, console.Model);
    }
}
