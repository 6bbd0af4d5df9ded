using CommitteeBot.Browser.Client;
using Microsoft.Playwright;

namespace CommitteeBot.Browser;

public sealed class RegisterTests(TeamsClient client) : ClientTest(client)
{
    [Fact]
    public async Task An_action_is_logged_put_right_in_the_form_and_the_change_taken_back()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("action HEC: Rosalind Tyersley to count (again) the bins_of_2027 by 11 January 2027");
        await ShowsAsync(Chat.LastCard, "Logged HEC-");
        await ShowsAsync(Chat.LastCard, "count (again) the bins_of_2027");
        await ShowsAsync(Chat.LastCard, "Rosalind Tyersley");

        await Chat.LastCard.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true }).ClickAsync();
        await Chat.LastCard.GetByLabel("Owner").FillAsync("Imran Baigent");
        await Chat.PressAsync("Save");
        await ShowsAsync(Chat.LastCard, "is updated.");
        await ShowsAsync(Chat.LastCard, "Imran Baigent");

        await Chat.PressAsync("Undo");
        await ShowsAsync(Chat.LastCard, "Undone: HEC-");
        await ShowsAsync(Chat.LastCard, "Rosalind Tyersley");
    }

    [Fact]
    public async Task A_long_list_is_turned_and_an_action_is_done_on_it()
    {
        await GoToAsync(TeamsPage.Personal);
        foreach (
            var task in new[] { "order new cones", "paint the railings", "invite the archivist",
                "renew the software licence" })
            await Chat.SayAsync($"action HEC: Marcus Elphinley to {task} by 1 February 2027");

        await Chat.SayAsync("use HEC");
        await Chat.SayAsync("actions");
        await ShowsAsync(Chat.LastCard, "page 1 of 2.");
        await Chat.PressAsync("Next");
        await ShowsAsync(Chat.LastCard, "page 2 of 2.");
        await Chat.PressAsync("Previous");
        await ShowsAsync(Chat.LastCard, "page 1 of 2.");

        var done = Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Done HEC-") }).First;
        var name = (await done.InnerTextAsync()).Trim();
        await Chat.PressAsync(name);
        await Expect(Chat.LastCard.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToHaveCountAsync(0);
        await ShowsAsync(Chat.LastCard, "Open actions");
    }
}
