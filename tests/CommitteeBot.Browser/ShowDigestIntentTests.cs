using CommitteeBot.Browser.Client;
using Microsoft.Playwright;

namespace CommitteeBot.Browser;

public sealed class DigestTests(TeamsClient client) : ClientTest(client)
{
    [Fact]
    public async Task The_chairs_digest_counts_what_is_open_and_opens_the_list()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("use CPM");
        await Chat.SayAsync("digest");
        await ShowsAsync(Chat.LastCard, "Community Priorities Meeting");
        await ShowsAsync(Chat.LastCard, "open actions before 14 January");
        await ShowsAsync(Chat.LastCard, "Overdue · ");
        await ShowsAsync(Chat.LastCard, "Done, to close");

        await Chat.FollowAsync("CPM-1 ·");
        await Chat.FollowAsync("‹ Back to digest");
        await ShowsAsync(Chat.LastCard, "open actions before 14 January");
    }

    [Fact]
    public async Task What_is_done_is_looked_at_then_closed_and_opened_again()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("use CPM");
        await Chat.SayAsync("digest");
        var name = (await Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Close [0-9]+ done…$") })
            .InnerTextAsync()).Trim();
        var count = name.Split(' ')[1];
        var confirm = Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Close th") });
        await Expect(confirm).ToHaveCountAsync(0);
        await Chat.OpenPartAsync(name);
        await Expect(confirm).ToBeVisibleAsync();

        await Chat.PressAsync((await confirm.InnerTextAsync()).Trim());
        await ShowsAsync(Chat.LastCard, count == "1" ? "✓ 1 action closed" : $"✓ {count} actions closed");
        await Chat.FollowAsync("Undo");
        await ShowsAsync(Chat.LastCard, "Undone:");
        await ShowsAsync(Chat.LastCard, $"Done, to close · {count}");
    }

    [Fact]
    public async Task Owners_are_named_before_they_are_asked()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("use CPM");
        await Chat.SayAsync("digest");
        await Chat.PressAsync("Ask owners…");
        await ShowsAsync(Chat.LastCard, " for an update?");

        var ask = Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ask [0-9]+ owner") });
        await Chat.PressAsync((await ask.InnerTextAsync()).Trim());
        await ShowsAsync(Chat.LastCard, " asked");
    }
}
