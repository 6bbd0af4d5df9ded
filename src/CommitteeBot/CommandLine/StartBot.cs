using ActivityProtocol.Auth;
using CommitteeBot.Import;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommitteeBot.CommandLine;

/// <summary>Starts the bot and says on the console where it listens, what it holds and what to type next.</summary>
internal static class StartBot
{
    public static async Task<int> RunAsync(WebApplication app, CancellationToken cancellation)
    {
        if (!await StoreOpening.OpenForServingAsync(app.Services, Console.Error, cancellation))
            return ExitCode.WrongUsage;

        // The samples go in beside the server's own start; it takes messages meanwhile, and the first of them waits for
        // the samples.
        var filling = Task.Run(
            () => app.Services.GetRequiredService<FillEmptyStore>().RunAsync(cancellation), cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync(
                $"The bot can't start: {e.Message} Stop the program that uses the address, or choose another with "
                    + "--Urls=http://127.0.0.1:3979.");
            return ExitCode.WrongUsage;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
            ?? [];
        var address = string.Join(", ", addresses);
        Console.WriteLine($"CommitteeBot is listening on {address}");
        Console.WriteLine(await filling);
        if (app.Services.GetRequiredService<BotSettings>().Mode == BotMode.Local)
        {
            foreach (var line in Next(address))
                Console.WriteLine(line);
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static string[] Next(string address) =>
    [
        "Next:",
        "  ask on the console:   dotnet run --project src/CommitteeBot -- ask \"when is the next meeting?\"",
        "  import real minutes:  dotnet run --project src/CommitteeBot -- import FOLDER",
        "  talk to it in Microsoft's local Teams client: npx @microsoft/m365agentsplayground start -e "
            + $"{address}/api/messages -c msteams",
        "  and type: help",
        "Press Ctrl+C to stop.",
    ];
}
