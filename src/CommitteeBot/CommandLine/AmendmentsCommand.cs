using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>amendments [--committee NAME]</c>: what meetings amended in the minutes of earlier ones, and what became of it.
/// </summary>
internal static class AmendmentsCommand
{
    public static Command Create(IServiceProvider services)
    {
        var committee = new Option<string?>("--committee") { Description = "Only this committee's." };
        var command = new Command("amendments", "Lists amendments to earlier minutes. May show restricted items.")
        {
            committee,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            var name = parsed.GetValue(committee);
            var rows = await db.Amendments.AsNoTracking().Include(a => a.Meeting).Include(a => a.ByMeeting)
                .ThenInclude(m => m!.Document).Include(a => a.ByMeeting).ThenInclude(m => m!.Committee)
                .Where(a => name == null || a.ByMeeting!.Committee!.Name == name)
                .OrderBy(a => a.ByMeeting!.Committee!.Name).ThenBy(a => a.ByMeeting!.Date).ThenBy(a => a.Place)
                .ToListAsync(cancellation);
            foreach (var row in rows)
                Console.WriteLine(Line(row));
            if (rows.Count == 0)
                Console.WriteLine(ConsoleWords.NoAmendments);
            return ExitCode.Done;
        });
        return command;
    }

    internal static string Line(AmendmentRow row) =>
        $"{row.ByMeeting!.Committee!.Name}, minutes of {Day(row.Meeting?.Date ?? row.MinutesOf)}: "
            + $"{AmendmentDescription.Of(row.Kind, row.Old, row.New)} ({ConsoleWords.Amendment(row.State)}; agreed on "
            + $"{Day(row.ByMeeting.Date)}, {row.ByMeeting.Document?.FileName}, line {row.Line})";

    private static string Day(DateOnly? day) => day is { } date ? UkDate.Long(date) : "an earlier meeting";
}
