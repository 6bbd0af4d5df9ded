using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CommitteeBot.Browser.Client;

/// <summary>
/// The bot, Microsoft's local Teams client and a browser that shows it: one of each for all tests, for each takes
/// seconds to start.
/// </summary>
public sealed class TeamsClient : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-browser-").FullName;
    private Program? bot;
    private Program? server;
    private IPlaywright? playwright;
    private IBrowserContext? browser;
    private TeamsPage? page;

    /// <summary>
    /// The one in the group chat whom the rosters know: a guest, who may not see what is exempt. In local mode
    /// strangers are officers.
    /// </summary>
    private const string GuestOfTheGroup = "6f1d0a52-0000-4000-8000-000000000011";

    /// <summary>Why there is no client on this machine; null where there is one.</summary>
    public string? Missing { get; private set; }

    internal TeamsPage Page => page ?? throw new InvalidOperationException("The client did not start.");

    internal Uri BotAddress { get; } = new($"http://127.0.0.1:{Repository.FreePort()}");

    internal Uri ClientAddress { get; } = new($"http://127.0.0.1:{Repository.FreePort()}");

    public async ValueTask InitializeAsync()
    {
        var (tools, missing) = Tools.Find();
        Missing = missing;
        if (tools is null)
            return;

        bot = await StartBotAsync();
        foreach (var committee in new[] { "CPM", "HEC" })
            await BotCommandAsync(
                "roster", "add", "--committee", committee, "--person", "Gil Astbury", "--role", "guest", "--aad",
                GuestOfTheGroup);
        server = await StartServerAsync(tools);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchPersistentContextAsync(Path.Combine(folder, "profile"), new()
        {
            ExecutablePath = tools.Chromium,
            Headless = true,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            // In a narrower window the list of chats is folded away; a whole card fits into this height.
            ViewportSize = new() { Width = 1400, Height = 1400 },
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
        await browser.RouteAsync(
            new System.Text.RegularExpressions.Regex(@"^https?://(?!127\.0\.0\.1[:/])"), route => route.AbortAsync());
        page = new TeamsPage(browser.Pages[0]);
        await page.OpenAsync(ClientAddress);
    }

    /// <summary>An activity of the person who sits at the client, for what the client itself cannot send.</summary>
    internal JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = new Uri(ClientAddress, "/_connector").ToString(),
        ["from"] = new JsonObject
        {
            ["id"] = "29:officer",
            ["name"] = "Nadia Fenwick",
            ["aadObjectId"] = "6f1d0a52-0000-4000-8000-000000000010",
        },
        ["recipient"] = new JsonObject
        {
            ["id"] = "28:6f1d0a52-0000-4000-8000-00000000b070",
            ["name"] = "CommitteeBot",
        },
        ["conversation"] = new JsonObject
        {
            ["id"] = "personal-chat",
            ["conversationType"] = "personal",
            ["tenantId"] = "6f1d0a52-0000-4000-8000-000000000001",
        },
    };

    /// <summary>
    /// What went wrong on the page or in one of the logs since the start, other than what is listed as harmless.
    /// </summary>
    internal IReadOnlyList<string> Complaints()
    {
        var clientLog = Path.Combine(folder, "devTools", "m365agentsplayground.log");
        var refused = Path.Combine(folder, "refused.log");
        return
        [
            .. Page.Complaints,
            .. Page.Traffic.Notices.Where(Client.Complaints.OfNotice).Select(n => $"log panel: {n}"),
            .. Page.Traffic.Exchanges.Where(e => e.Status is 0 or >= 400)
            .Select(e => $"exchange: {e.Line.GetRawText()}"),
            .. Lines(clientLog).Where(Client.Complaints.OfClientLog).Select(l => $"client log: {l}"),
            .. Lines(refused).Select(h => $"the client tried to reach {h}"),
            .. bot!.Printed.Where(Client.Complaints.OfBotLog).Select(l => $"bot: {l}"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        if (bot is not null)
            await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<Program> StartBotAsync() => Program.StartAsync(Bot(), new Uri(BotAddress, "/health/ready"), Patience);

    /// <summary>A command of the console, on the store of the running bot.</summary>
    private async Task BotCommandAsync(params string[] words)
    {
        var start = Bot(words);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var command = Process.Start(start)!;
        var printed = await Task.WhenAll(
            command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', words)}: {string.Concat(printed)}");
    }

    private ProcessStartInfo Bot(params string[] words) => new("dotnet", [Repository.BotAssembly, .. words])
    {
        WorkingDirectory = folder,
        Environment =
        {
            ["Urls"] = BotAddress.ToString(),
            ["Store__ConnectionString"] = $"Data Source={Path.Combine(folder, "store.db")}",
        },
    };

    private async Task<Program> StartServerAsync(Tools tools)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Client");
        File.Copy(Path.Combine(source, "client.yml"), Path.Combine(folder, ".m365agentsplayground.yml"));

        // It opens a browser of its own when it has come up; this one does nothing.
        var opener = Path.Combine(folder, "xdg-open");
        await File.WriteAllTextAsync(opener, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return await Program.StartAsync(
            new ProcessStartInfo(tools.Node,
            [
                "--require", Path.Combine(source, "loopback-only.cjs"), tools.ClientScript, "start",
                "-e", new Uri(BotAddress, "/api/messages").ToString(), "-c", "msteams", "-p", $"{ClientAddress.Port}",
                "--service-url", new Uri(ClientAddress, "/_connector").ToString(), "--disable-telemetry",
            ])
            {
                WorkingDirectory = folder,
                Environment =
                {
                    ["PATH"] = $"{folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                    // Its option alone leaves the statistics of its telemetry library running.
                    ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1",
                    ["LOOPBACK_REFUSALS"] = Path.Combine(folder, "refused.log"),
                },
            },
            new Uri(ClientAddress, "/_debug/ping"), Patience);
    }

    private static IEnumerable<string> Lines(string file) => File.Exists(file) ? File.ReadLines(file) : [];
}
