using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CommitteeBot.Browser.Client;

/// <summary>What a person does in the client, in the words of its page.</summary>
internal sealed class TeamsPage
{
    public const string Personal = "Personal Chat";
    public const string Group = "Agenda planning";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<string> complaints = [];

    public TeamsPage(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Traffic.Receive(frame.Text ?? "");
        page.PageError += (_, error) => complaints.Enqueue($"page: {error}");
        page.Console += (_, line) =>
        {
            if (Client.Complaints.OfConsole(line.Type, line.Text, line.Location))
                complaints.Enqueue($"console: {line.Text} ({line.Location})");
        };
    }

    public IPage Page { get; }

    public Traffic Traffic { get; } = new();

    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>
    /// The newest message of the bot. The person's own can land below the answer to it, so the last of all would be the
    /// wrong one.
    /// </summary>
    public ILocator LastMessage => BotMessages.Last;

    public ILocator LastCard =>
        BotMessages.Filter(new() { Has = Page.Locator(".ac-adaptiveCard") }).Last.Locator(".ac-adaptiveCard").First;

    private ILocator BotMessages =>
        Page.Locator("""div:has(> [aria-label="Message header"])""")
            .Filter(new() { Has = Page.Locator("""[aria-label="Message author"]""") });

    private ILocator Composer => Page.Locator("""[data-lexical-editor="true"]""").First;

    /// <summary>Opening the page installs the bot; it is open when the bot has heard of that.</summary>
    public async Task OpenAsync(Uri address)
    {
        var before = Arrivals();
        await Page.GotoAsync(address.ToString());
        await Composer.WaitForAsync();
        await UntilAsync(() => Arrivals() >= before + 2, "the bot to hear of its installation");
    }

    public async Task SwitchToAsync(string chat)
    {
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = chat, Exact = true }).ClickAsync();
        await Composer.WaitForAsync();
    }

    /// <summary>Types a line, sends it and waits for what the bot says to it.</summary>
    /// <returns>Every message that came of it: the client shows the text and the card of one message as two.</returns>
    public async Task<IReadOnlyList<Shown>> SayAsync(string text, bool mention = false)
    {
        var before = Traffic.Messages.Count;
        var handled = Traffic.Exchanges.Count(IsOurs);
        await Composer.ClickAsync();
        if (mention)
        {
            await Page.Keyboard.TypeAsync("@");
            await Page.Locator("""#typeahead-menu [role="menuitem"]""").First.ClickAsync();
            await Page.Keyboard.TypeAsync(" ");
        }

        await Page.Keyboard.InsertTextAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).First.ClickAsync();
        await UntilAsync(
            () =>
                Traffic.Exchanges.Count(IsOurs) > handled && Traffic.Messages.Count > before, $"an answer to “{text}”");
        return [.. Traffic.Messages.Skip(before)];
    }

    /// <summary>Presses a button of the newest card and waits for the bot's answer to it.</summary>
    public async Task<Exchange> PressAsync(string button)
    {
        var before = Invokes().Count;
        await LastCard.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        return await NextInvokeAsync(before, button);
    }

    /// <summary>
    /// Presses words of the newest card, such as a row or a link, and waits for the bot's answer to it.
    /// </summary>
    public async Task<Exchange> FollowAsync(string words)
    {
        var before = Invokes().Count;
        await LastCard.GetByText(words).First.ClickAsync();
        return await NextInvokeAsync(before, words);
    }

    /// <summary>Presses what opens a part of the newest card; the bot hears nothing of it.</summary>
    public async Task OpenPartAsync(string words)
    {
        var before = Invokes().Count;
        await LastCard.GetByText(words, new() { Exact = true }).First.ClickAsync();
        Assert.Equal(before, Invokes().Count);
    }

    /// <summary>
    /// Sends what the client has no control for, by its own window for such activities, as the person who sits at it
    /// and in the open chat.
    /// </summary>
    public async Task<Exchange> InvokeAsync(string name, JsonNode value)
    {
        var before = Invokes().Count;
        await Page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        var shown = await Page.RunAndWaitForResponseAsync(
            () => Page.GetByRole(AriaRole.Menuitem, new() { Name = "Custom activity", Exact = true }).ClickAsync(),
            answer => answer.Url.Contains("/customActivities/template", StringComparison.Ordinal));
        var activity = JsonNode.Parse(await shown.TextAsync())!.AsObject();
        (activity["type"], activity["name"], activity["value"]) = ("invoke", name, value);

        var dialog = Page.GetByRole(AriaRole.Dialog);
        var editor = dialog.Locator(".monaco-editor .view-lines");
        await Assertions.Expect(editor).ToContainTextAsync("channelId");
        await editor.ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(activity.ToJsonString());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send activity" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        return await NextInvokeAsync(before, name);
    }

    /// <summary>Gives the thumb under the newest message of words, and says why.</summary>
    public async Task<Exchange> LikeAsync(string because)
    {
        var before = Invokes().Count;
        await Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog).Last;
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(because);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        var given = await NextInvokeAsync(before, "the thumb");

        // The thanks lie over the page until they are closed.
        await Page.GetByRole(AriaRole.Dialog).Last.GetByRole(
            AriaRole.Button, new() { Name = "Close", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        return given;
    }

    /// <summary>A picture of the newest messages of the bot, without what surrounds them.</summary>
    public async Task PictureAsync(string file, int messages)
    {
        var count = await BotMessages.CountAsync();
        await BotMessages.Nth(count - 1).ScrollIntoViewIfNeededAsync();

        // The list of messages glides to its end.
        await Task.Delay(600);
        var boxes = new List<LocatorBoundingBoxResult>();
        for (var i = count - messages; i < count; i++)
        {
            if (await BotMessages.Nth(i).BoundingBoxAsync() is { } box)
                boxes.Add(box);
        }

        var top = boxes.Min(b => b.Y);
        var left = boxes.Min(b => b.X);
        await Page.ScreenshotAsync(new()
        {
            Path = file,
            Clip = new()
            {
                X = left,
                Y = top,
                Width = boxes.Max(b => b.X + b.Width) - left,
                Height = boxes.Max(b => b.Y + b.Height) - top,
            },
        });
    }

    public static async Task UntilAsync(Func<bool> happened, string what)
    {
        using var late = new CancellationTokenSource(Patience);
        while (!happened())
        {
            if (late.IsCancellationRequested)
                throw new TimeoutException($"The client waited in vain for {what}.");
            await Task.Delay(25);
        }
    }

    private async Task<Exchange> NextInvokeAsync(int before, string what)
    {
        await UntilAsync(() => Invokes().Count > before, $"the answer to {what}");
        return Invokes()[before];
    }

    private List<Exchange> Invokes() => [.. Traffic.Exchanges.Where(e => e.Activity == "invoke")];

    private int Arrivals() => Traffic.Exchanges.Count(e => e.Activity is "installationUpdate" or "conversationUpdate");

    /// <summary>A message of ours as the log has it once the bot has answered the request.</summary>
    private static bool IsOurs(Exchange exchange) =>
        exchange.Activity == "message"
            && exchange.Line.TryGetProperty("to", out var to) && to.ValueEquals("User Application");
}
