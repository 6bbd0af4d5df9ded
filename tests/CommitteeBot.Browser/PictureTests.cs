using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

/// <summary>The pictures of the guides, taken of the running client: <c>docs/pictures/take.sh</c>.</summary>
public sealed class PictureTests(TeamsClient client) : ClientTest(client)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("COMMITTEEBOT_PICTURES");

    [Fact]
    public async Task Pictures_for_the_guides_are_taken_when_they_are_asked_for()
    {
        Assert.SkipWhen(Folder is null, "No pictures were asked for: docs/pictures/take.sh takes them.");
        await GoToAsync(TeamsPage.Personal);
        await TeamsPage.UntilAsync(() => Chat.Traffic.Messages.Count > 0, "the welcome");
        await TakeAsync("welcome");

        await Chat.SayAsync("use CPM");
        foreach (var (name, line) in new[]
        {
            ("answer", "what would the call-back service cost?"),
            ("logged", "action Beth Carrowmore to send the call-back figures to the panel by Friday"),
            ("list", "actions"),
            ("digest", "digest"),
        })
        {
            await Chat.SayAsync(line);
            await TakeAsync(name);
        }

        Assert.Equal(5, Directory.GetFiles(Folder!, "*.png").Length);
    }

    private async Task TakeAsync(string name)
    {
        await Chat.LastCard.WaitForAsync();

        // The client shows an answer as two messages: its words, and the card with its sources.
        await Chat.PictureAsync(Path.Combine(Folder!, $"{name}.png"), messages: name == "answer" ? 2 : 1);
    }
}
