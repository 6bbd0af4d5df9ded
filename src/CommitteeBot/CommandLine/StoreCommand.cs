using System.CommandLine;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>What the commands about people and data do alike: open the store, do one thing in it, save if it is done.</summary>
internal static class StoreCommand
{
    /// <param name="run">Says itself what came of it.</param>
    public static void SetAction(Command command, IServiceProvider services, Func<ParseResult, IServiceProvider, CommitteeDb, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;
            await using var scope = services.CreateAsyncScope();
            return await run(parsed, scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<CommitteeDb>(), cancellation);
        });
}
