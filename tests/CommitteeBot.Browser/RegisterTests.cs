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
        await ShowsAsync(Chat.LastCard, "ount (again) the bins_of_2027");
        await ShowsAsync(Chat.LastCard, "Rosalind Tyersley");

        await Chat.PressAsync("Edit");
        await Chat.LastCard.GetByLabel("Or somebody else").FillAsync("Imran Baigent");
        await Chat.PressAsync("Save");
        await ShowsAsync(Chat.LastCard, "is updated");
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
        await ShowsAsync(Chat.LastCard, "1–8 of ");
        await Chat.PressAsync(await NextAsync());
        await ShowsAsync(Chat.LastCard, "9–");
        await Chat.PressAsync("Previous");
        await ShowsAsync(Chat.LastCard, "1–8 of ");

        var reference = await FirstReferenceAsync();
        await Chat.FollowAsync($"{reference} ·");
        await ShowsAsync(Chat.LastCard, "‹ Back to list");
        await Chat.PressAsync("Mark as done");
        await ShowsAsync(Chat.LastCard, $"✓ {reference} done");
        await ShowsAsync(Chat.LastCard, "Open actions");
        await Expect(Chat.LastCard.GetByText($"{reference} ·")).ToHaveCountAsync(0);

        await Chat.FollowAsync("Undo");
        await ShowsAsync(Chat.LastCard, $"Undone: {reference} is back as it was.");
        await ShowsAsync(Chat.LastCard, $"{reference} ·");
    }

    [Fact]
    public async Task An_action_opened_from_a_list_leads_back_to_that_list()
    {
        await GoToAsync(TeamsPage.Personal);
        await Chat.SayAsync("use CPM");
        await Chat.SayAsync("overdue actions");
        await ShowsAsync(Chat.LastCard, "Overdue actions");

        var reference = await FirstReferenceAsync();
        await Chat.FollowAsync($"{reference} ·");
        await Expect(Chat.LastCard.GetByText("Overdue actions")).ToHaveCountAsync(0);
        await Chat.FollowAsync("‹ Back to list");
        await ShowsAsync(Chat.LastCard, "Overdue actions");
    }

    private async Task<string> NextAsync() =>
        (await Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Next ") }).First.InnerTextAsync()).Trim();

    private async Task<string> FirstReferenceAsync() =>
        (await Chat.LastCard.GetByText(new System.Text.RegularExpressions.Regex("^[A-Z]{3}-[0-9]+ ·")).First.InnerTextAsync())
            .Split(' ')[0];
}
