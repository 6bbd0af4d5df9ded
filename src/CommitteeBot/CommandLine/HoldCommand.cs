using System.CommandLine;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>hold add --reason TEXT [--committee NAME] [--person NAME] [--by NAME]</c>, <c>hold list</c>, <c>hold remove
/// ID</c>.
/// </summary>
internal static class HoldCommand
{
    public static Command Create(IServiceProvider services) =>
        new("hold", "Stops disposal and erasure, for instance once somebody has asked for information.") { Add(
            services), List(services), Remove(services) };

    private static Command Add(IServiceProvider services)
    {
        var reason = new Option<string>(
            "--reason") { Description = "Why, for instance the number of the request.", Required = true };
        var committee = new Option<string?>("--committee") { Description = "What belongs to one committee." };
        var person = new Option<string?>(
            "--person") { Description = "What is about one person. With neither, everything is held." };
        var by = new Option<string?>("--by") { Description = "Who decided it." };
        var command = new Command("add", "Sets a hold.") { reason, committee, person, by };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            CommitteeRow? one = null;
            if (parsed.GetValue(committee) is { } name
                && (one = await CommitteeOption.FindAsync(db, name, Console.Error, cancellation)) is null)
                return ExitCode.WrongUsage;
            long? about = null;
            if (parsed.GetValue(person) is { } named
                && (about = (await PersonCommands.FindOneAsync(db, named, cancellation))?.Id) is null)
                return ExitCode.WrongUsage;

            var now = provider.GetRequiredService<TimeProvider>().GetUtcNow();
            var hold = new HoldRow { CommitteeId = one?.Id, PersonId = about, Reason = parsed.GetRequiredValue(reason),
                SetBy = parsed.GetValue(by) ?? "console", SetAt = now };
            db.Holds.Add(hold);
            db.Audit.Add(
                new AuditRow { At = now, Kind = AuditKind.HoldChanged, CommitteeId = one?.Id, AboutPersonId = about,
                What = $"hold set: {hold.Reason}" });
            await db.SaveChangesAsync(cancellation);
            Console.WriteLine(
                $"Hold {hold.Id} is set. Nothing it covers will be deleted until you run: hold remove {hold.Id}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(IServiceProvider services)
    {
        var command = new Command("list", "Lists the holds, those in force first.");
        StoreCommand.SetAction(command, services, async (_, _, db, cancellation) =>
        {
            var holds = await db.Holds.AsNoTracking().Include(h => h.Committee).Include(h => h.Person)
                .OrderBy(h => h.EndedAt != null).ThenBy(h => h.Id).ToListAsync(cancellation);
            if (holds.Count == 0)
                Console.WriteLine(ConsoleWords.NoHolds);
            foreach (var hold in holds)
                Console.WriteLine(
                    $"{hold.Id}\t{hold.Committee?.Name ?? hold.Person?.Name ?? "everything"}\t{hold.Reason}\tset by "
                        + $"{hold.SetBy} on {hold.SetAt:yyyy-MM-dd}{(hold.EndedAt is { } end ? $", ended on {end:yyyy-MM-dd}" : "")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(IServiceProvider services)
    {
        var number = new Argument<long>("ID") { Description = "The hold's number, as hold list shows it." };
        var command = new Command("remove", "Ends a hold.") { number };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var id = parsed.GetValue(number);
            if (await db.Holds.SingleOrDefaultAsync(h => h.Id == id && h.EndedAt == null, cancellation) is not { } hold)
            {
                await Console.Error.WriteLineAsync($"There's no active hold {id}. To see them all: hold list");
                return ExitCode.WrongUsage;
            }

            hold.EndedAt = provider.GetRequiredService<TimeProvider>().GetUtcNow();
            db.Audit.Add(
                new AuditRow { At = hold.EndedAt.Value, Kind = AuditKind.HoldChanged, CommitteeId = hold.CommitteeId,
                AboutPersonId = hold.PersonId, What = $"hold ended: {hold.Reason}" });
            await db.SaveChangesAsync(cancellation);
            Console.WriteLine(
                $"Hold {id} has ended. Anything past its retention period will be deleted in the next daily "
                    + "clear-out.");
            return ExitCode.Done;
        });
        return command;
    }
}
