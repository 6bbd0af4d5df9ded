using System.CommandLine;
using CommitteeBot.Store;
using CommitteeBot.Store.Checking;

namespace CommitteeBot.CommandLine;

/// <summary><c>store check</c>: says in words what is wrong with the store, and changes nothing.</summary>
internal static class CheckStoreCommand
{
    public static Command Create(IServiceProvider services)
    {
        var command = new Command(
            "check", "Reads the whole store and says what is wrong with it. Changes nothing; the bot may run meanwhile.");
        command.SetAction((_, cancellation) =>
            RunAsync(services.GetRequiredService<StoreSettings>(), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(StoreSettings store, CancellationToken cancellation)
    {
        if (await new StoreReading(store).FaultAsync(cancellation) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.WrongUsage;
        }

        var faults = 0;
        await foreach (var (name, found) in new CheckStore(store).RunAsync(cancellation))
        {
            Console.WriteLine(StoreCheckWords.Part(name, found));
            foreach (var line in found.Faults.Take(CheckWords.MaxNamed))
                Console.WriteLine($"  {line}");
            if (found.Faults.Count > CheckWords.MaxNamed)
                Console.WriteLine($"  {StoreCheckWords.More(found.Faults.Count - CheckWords.MaxNamed)}");
            if (found.Remark is { } remark)
                Console.WriteLine($"  {remark}");
            faults += found.Faults.Count;
        }

        Console.WriteLine(faults == 0 ? StoreCheckWords.Sound(store.Place) : StoreCheckWords.Unsound(store.Place));
        return faults == 0 ? ExitCode.Done : ExitCode.SomeInputUnusable;
    }
}
