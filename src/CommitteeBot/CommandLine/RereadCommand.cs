using System.CommandLine;
using CommitteeBot.Import.Siblings;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>reread [--committee NAME]</c>: reads the minutes of the store again, each by what recurs in the others of its
/// committee.
/// </summary>
internal static class RereadCommand
{
    public static Command Create(IServiceProvider services)
    {
        var committee = new Option<string?>("--committee") { Description = "Only this committee's." };
        var command = new Command("reread", "Reads stored minutes again, by what recurs in the committee's others.")
        {
            committee,
        };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var committees = await CommitteeOption.AllAsync(db, cancellation);
            if (parsed.GetValue(committee) is { } name)
            {
                if (await CommitteeOption.FindAsync(db, name, Console.Error, cancellation) is not { } one)
                    return ExitCode.WrongUsage;
                committees = [one];
            }

            foreach (var each in committees)
            {
                var changed = await provider.GetRequiredService<RereadCommittee>()
                    .RunAsync(each.Id, "console", cancellation);
                Console.WriteLine(ConsoleWords.Reread(each.Name, changed.Count));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
