using System.CommandLine;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>health</c>: asks the bot that runs on this machine whether it can do its work. In a container image that holds
/// nothing but the bot, only the bot itself can be asked to do that.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static Command Create(IConfiguration configuration)
    {
        var command = new Command("health", "Asks the bot that runs on this machine whether it is ready.");
        command.SetAction(async (_, cancellation) =>
        {
            var address = ListenAddress.OnThisMachine(configuration);
            try
            {
                using var http = new HttpClient { Timeout = Limit };
                using var answer = await http.GetAsync(new Uri(address, "/health/ready"), cancellation);
                Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellation));
                return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.NotReady;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                await Console.Error.WriteLineAsync(ConsoleWords.NoBotAt(address));
                return ExitCode.NotReady;
            }
        });
        return command;
    }
}
