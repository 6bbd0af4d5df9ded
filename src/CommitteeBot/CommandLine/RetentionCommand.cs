using System.CommandLine;
using CommitteeBot.Store.Disposal;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary><c>retention [--now]</c>: what is kept how long, what would go, what went.</summary>
internal static class RetentionCommand
{
    private const int MaxPast = 20;

    public static Command Create(IServiceProvider services)
    {
        var now = new Option<bool>("--now") { Description = "Dispose of it now, instead of with the daily sweep." };
        var command = new Command(
            "retention", "Shows how long each kind of data is kept, what would go, and what went.") { now };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var sweep = provider.GetRequiredService<SweepStore>();
            if (parsed.GetValue(now))
                await sweep.RunAsync(cancellation);
            Console.WriteLine("Minutes, rosters and the register with its history are kept indefinitely.");
            foreach (var due in await sweep.DueAsync(cancellation))
                Console.WriteLine(
                    $"{due.Kind}\t{(due.Days is { } days ? $"{days} days" : "kept")}\t{due.Rows:N0} past their period");
            var holds = await Holds.ReadAsync(db, cancellation);
            if (holds.Any)
                Console.WriteLine(
                    "There are active holds (see: hold list). Anything they cover, or can't be separated from, stays "
                        + "and isn't counted.");
            foreach (var past in await db.Disposals.AsNoTracking().OrderByDescending(d => d.Id).Take(MaxPast)
                .ToListAsync(cancellation))
                Console.WriteLine(
                    $"deleted on {past.At:yyyy-MM-dd HH:mm}Z\t{past.Kind}\t{past.Rows:N0} rows from before "
                        + $"{past.Before:yyyy-MM-dd}");
            return ExitCode.Done;
        });
        return command;
    }
}
