using CommitteeBot.Store;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>Two committees whose minutes are in folders of one library, of which Microsoft tells.</summary>
public sealed class SubscriptionSourceTests : TenantTest
{
    private const string Lists = "followed_source where Key like 'library/list/%'";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Subscriptions.Clock = clock;
        var settings = tenant.Settings(
            $"Committee=CPM;Library={FakeLibrary.Address}", $"Committee=HEC;Library={FakeLibrary.Address}/Archive");
        settings["Graph:NotificationAddress"] = "https://bot.example.org/";
        settings["Graph:LibraryNotices"] = "true";
        var host = BotHost.Start(settings, clock, services => SignIn(services));
        tenant.Subscriptions.Bot = host.Address;
        return host;
    }

    [Fact]
    public async Task A_library_is_watched_once_and_a_notice_of_it_has_each_of_its_folders_read()
    {
        await UntilAsync(async () => Tenant.Subscriptions.Made.Count == 1
            && await Bot.CountAsync($"{Lists} and ReadAt is not null") == 2);
        Assert.Equal($"drives/{FakeLibrary.Drive}/root", (string?)Tenant.Subscriptions.Made[0]["resource"]);

        await FarAsync();
        Tenant.Library.Put(new FakeFile("f", FakeLibrary.Minutes, "notes.txt", "Bring biscuits."));
        await HoursAsync(1);
        Assert.Equal(0, await Bot.CountAsync("followed_file where Name = 'notes.txt'"));

        await Tenant.Subscriptions.SendAsync(Tenant.Subscriptions.Notice("drives", "wrong"));
        await HoursAsync(1);
        Assert.Equal(0, await Bot.CountAsync("followed_file where Name = 'notes.txt'"));

        await Tenant.Subscriptions.SendAsync(Tenant.Subscriptions.Notice("drives"));
        await UntilAsync(async () => await Bot.CountAsync("followed_file where Name = 'notes.txt'") == 2);
        Assert.Single(Tenant.Subscriptions.Made);
    }

    /// <summary>A year away, so that only a notice has them read.</summary>
    private async Task FarAsync()
    {
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        foreach (var source in await db.FollowedSources.Where(s => s.Key.StartsWith("library/list/")).ToListAsync())
            source.DueAt += TimeSpan.FromDays(365);
        await db.SaveChangesAsync();
    }
}
