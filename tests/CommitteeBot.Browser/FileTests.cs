using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CommitteeBot.Browser.Client;
using Microsoft.Playwright;

namespace CommitteeBot.Browser;

/// <summary>
/// The local client has no way to attach a file, so the message with one is sent past it; the card that comes of it is
/// on its page.
/// </summary>
public sealed class FileTests(TeamsClient client) : ClientTest(client)
{
    private const string Minutes = """
        COMMUNITY PRIORITIES MEETING

        Thursday, 14 January 2027

        PRESENT

        - Helena Ashdown – Police and Crime Commissioner (PCC)
        - Miriam Okonjo – Chief Constable (CC)

        1. Winter patrols

        The CC said that patrols had begun on 1 December.

        ACTION

        The CC to report on the second month of winter patrols.
        """;

    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_file_of_minutes_is_read_and_its_actions_are_accepted_on_the_review_card()
    {
        await GoToAsync(TeamsPage.Personal);
        using var shelf = new TcpListener(IPAddress.Loopback, 0);
        shelf.Start();
        var served = ServeOnceAsync(shelf);
        var message = Client.Activity("message");
        message["text"] = "";
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "january.txt",
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = $"http://127.0.0.1:{((IPEndPoint)shelf.LocalEndpoint).Port}/january.txt",
                ["fileType"] = "txt",
            },
        });

        using var taken = await Http.PostAsJsonAsync(new Uri(Client.BotAddress, "/api/messages"), message);
        await served;

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await ShowsAsync(Chat.LastCard, "report on the second month of winter patrols");
        var accept = Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Accept") }).First;
        await Chat.PressAsync((await accept.InnerTextAsync()).Trim());
        await Expect(
            Chat.LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new("^Accept") })).ToHaveCountAsync(0);

        var said = await Chat.SayAsync("CPM actions about winter patrols");
        Assert.Contains(said, m => m.Says("second month of winter patrols"));
    }

    private static async Task ServeOnceAsync(TcpListener shelf)
    {
        using var caller = await shelf.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        var body = Encoding.UTF8.GetBytes(Minutes);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {body.Length}\r\nConnection: "
                    + "close\r\n\r\n"));
        await stream.WriteAsync(body);
    }
}
