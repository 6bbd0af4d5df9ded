using CommitteeBot.Browser.Client;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(Mode = ParallelMode.None)]

namespace CommitteeBot.Browser;

/// <summary>The tests take turns at one client.</summary>
[CollectionDefinition(Name)]
public sealed class ClientTests : ICollectionFixture<TeamsClient>
{
    public const string Name = "client";
}

/// <summary>A test at the client. It fails also when the page or one of the logs complained meanwhile.</summary>
[Collection(ClientTests.Name)]
public abstract class ClientTest(TeamsClient client) : IAsyncLifetime
{
    private protected TeamsPage Chat => client.Page;

    protected TeamsClient Client => client;

    private IReadOnlyList<string> before = [];

    public ValueTask InitializeAsync()
    {
        before = Complaints();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        var complaints = Complaints().Except(before).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Goes to the chat, or skips the test where there is no client.</summary>
    protected async Task GoToAsync(string chat)
    {
        Assert.SkipWhen(client.Missing is not null, client.Missing ?? "");
        await Chat.SwitchToAsync(chat);
    }

    private IReadOnlyList<string> Complaints() => client.Missing is null ? client.Complaints() : [];

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static Task ShowsAsync(ILocator locator, string words) => Expect(locator).ToContainTextAsync(words);
}
