using System.Net;
using CommitteeBot.Graph;
using CommitteeBot.Store;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>Microsoft tells of changes, through the whole program.</summary>
public sealed class NotificationEndpointTests : TenantTest
{
    private const string Group = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string Members = $"groups/{Group}/members";

    private protected override BotHost Start(FakeGraph tenant, TimeProvider clock)
    {
        tenant.Subscriptions.Clock = clock;
        tenant.Change(Group, g => g.Members.Add(new FakePerson("stays", "Stella Stays")));
        var settings = tenant.Settings($"Committee=CPM;Group={Group};Calendar=clerk@example.org");
        settings["Graph:NotificationAddress"] = "https://bot.example.org/";
        var host = BotHost.Start(settings, clock, services => SignIn(services));
        tenant.Subscriptions.Bot = host.Address;
        return host;
    }

    private protected override Task PrepareAsync() => UntilAsync(() => Task.FromResult(Tenant.Subscriptions.Made.Count >= 2));

    [Fact]
    public async Task A_change_is_read_at_once_and_a_notice_that_is_forged_or_comes_again_changes_nothing()
    {
        Assert.All(Tenant.Subscriptions.Made, s => Assert.Equal(
            "https://bot.example.org/api/microsoft365/notifications", (string?)s["notificationUrl"]));
        Tenant.Change(Group, g => g.Members.Add(new FakePerson("new", "Nora Newman")));
        await UntilAsync(async () => await Bot.CountAsync("followed_source where ReadAt is null") == 0);
        var before = Readings();

        // Only a notice tells of it.
        await Bot.ChangeAsync("update followed_source set DueAt = (select max(DueAt) from followed_source) where Key like 'changes/%'");

        Assert.Equal(HttpStatusCode.Accepted, await Tenant.Subscriptions.SendAsync(Tenant.Subscriptions.Notice(Members, "wrong")));
        await UntilAsync(() => Task.FromResult(
            Bot.Log.All.Any(l => l.Contains("1 notices of no subscription of ours", StringComparison.Ordinal))));
        Assert.Equal(before, Readings());

        for (var again = 0; again < 3; again++)
            Assert.Equal(HttpStatusCode.Accepted, await Tenant.Subscriptions.SendAsync(
                Tenant.Subscriptions.Notice(Members), Tenant.Subscriptions.Notice(Members)));
        await UntilAsync(async () => await Bot.CountAsync("person where AadObjectId = 'new'") == 1);
        Assert.Equal(before + 1, Readings());

        using var http = new HttpClient();
        foreach (var body in new[] { "", "x", "[]", "{\"value\":[1,{\"subscriptionId\":7}]}" })
        {
            using var answer = await http.PostAsync(
                new Uri(Bot.Address, GraphSettings.NotificationPath), new StringContent(body));
            Assert.InRange((int)answer.StatusCode, 202, 400);
        }

        Assert.DoesNotContain(Bot.Log.All, l => Tenant.Subscriptions.Made.Any(
            s => l.Contains((string)s["clientState"]!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_notice_that_is_too_long_is_refused_before_it_is_read()
    {
        // Waits for leave to send: a body that the bot doesn't read would break the connection in the middle.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot.Address, GraphSettings.NotificationPath));
        request.Headers.ExpectContinue = true;
        request.Content = new StringContent(new string(' ', (1 << 20) + 1));

        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_subscription_is_renewed_before_it_ends_and_made_again_where_it_is_gone()
    {
        // A subscription is written down after it was made.
        await UntilAsync(async () => await Bot.CountAsync("followed_source where Key like 'notify/%' and ReadAt is not null") == 2);
        var made = Tenant.Subscriptions.Made.Count;
        await using (var scope = Bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            foreach (var source in await db.FollowedSources.Where(s => s.Key.StartsWith("notify/")).ToListAsync())
                Assert.InRange(source.DueAt - source.ReadAt!.Value, FakeSubscriptions.Allowed * .45, FakeSubscriptions.Allowed * .5);
        }

        await LaterAsync();
        await UntilAsync(() => Task.FromResult(Tenant.Subscriptions.Renewals == 2));
        Assert.Equal(made, Tenant.Subscriptions.Made.Count);

        await Tenant.Subscriptions.SendAsync(Tenant.Subscriptions.Notice(Members, lifecycle: "subscriptionRemoved"));
        await UntilAsync(() => Task.FromResult(Tenant.Subscriptions.Made.Count == made + 1));

        var renewals = Tenant.Subscriptions.Renewals;
        await Tenant.Subscriptions.SendAsync(Tenant.Subscriptions.Notice("users", lifecycle: "reauthorizationRequired"));
        await UntilAsync(() => Task.FromResult(Tenant.Subscriptions.Renewals > renewals));

        Tenant.Subscriptions.Forget();
        await LaterAsync();
        await UntilAsync(() => Task.FromResult(Tenant.Subscriptions.Made.Count == 2));
    }

    /// <summary>As if half the time of the subscriptions had passed.</summary>
    private Task LaterAsync() => Bot.ChangeAsync("update followed_source set DueAt = ReadAt where Key like 'notify/%'");

    private int Readings() => Tenant.Calls.Count(c => c.Contains($"/groups/{Group}/members?", StringComparison.Ordinal));
}
