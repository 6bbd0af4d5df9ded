using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

public sealed class InstallationTests(TeamsClient client) : ClientTest(client)
{
    private const string Welcome = "the committee's memory";

    [Fact]
    public async Task A_new_chat_is_welcomed_once_however_often_the_client_is_opened()
    {
        await GoToAsync(TeamsPage.Personal);
        await TeamsPage.UntilAsync(() => Welcomes() > 0, "the welcome");

        await Chat.OpenAsync(Client.ClientAddress);
        await Chat.SayAsync("help");

        Assert.Equal(1, Welcomes());
    }

    [Fact]
    public async Task Help_shows_lines_that_can_be_typed_and_buttons_that_work()
    {
        await GoToAsync(TeamsPage.Personal);

        await Chat.SayAsync("help");
        await ShowsAsync(Chat.LastCard, "What I can do");
        await Chat.OpenPartAsync("Actions");
        await ShowsAsync(Chat.LastCard, "action Clerk to circulate the report by Friday");

        await Chat.PressAsync("Open actions");
        await ShowsAsync(Chat.LastCard, "Open actions");
    }

    private int Welcomes() => Chat.Traffic.Messages.Count(m => m.Conversation == "personal-chat" && m.Says(Welcome));
}
