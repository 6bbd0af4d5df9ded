using System.CommandLine;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>Opens the store for a command and runs it in a scope of its own.</summary>
internal static class StoreCommand
{
    /// <param name="run">Says itself what came of it.</param>
    public static void SetAction(
        Command command, IServiceProvider services, Func<ParseResult, IServiceProvider, CommitteeDb, CancellationToken,
        Task<int>> run) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;
            await using var scope = services.CreateAsyncScope();
            return await run(
                parsed, scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<CommitteeDb>(), cancellation);
        });
}
