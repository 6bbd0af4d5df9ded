using CommitteeBot.Browser.Client;

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
        await ShowsAsync(Chat.LastCard, "before the meeting on Thu 14 Jan 2027");
        await ShowsAsync(Chat.LastCard, "Overdue (");
        await ShowsAsync(Chat.LastCard, "Done, waiting to be closed");

        await Chat.PressAsync("Open the list");
        await ShowsAsync(Chat.LastCard, "Open actions – Community Priorities Meeting");
    }
}
