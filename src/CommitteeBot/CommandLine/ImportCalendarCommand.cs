using System.CommandLine;
using System.Text;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary><c>import-calendar FILE.ics --committee NAME</c> takes the events of a calendar file as meetings.</summary>
internal static class ImportCalendarCommand
{
    private const int MaxBytes = 5 * 1024 * 1024;

    public static Command Create(IServiceProvider services)
    {
        var path = new Argument<string>("FILE") { Description = "The calendar as an .ics file." };
        var committee = new Option<string?>("--committee")
        {
            Description =
                "Whose meetings they are, where there is more than one committee. Events that name another committee "
                    + "are left out.",
        };
        var command = new Command(
            "import-calendar", "Takes the events of an .ics file into a committee's calendar.") { path, committee };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;
            var file = parsed.GetRequiredValue(path);
            if (await ReadAsync(file, cancellation) is not { } text)
                return ExitCode.WrongUsage;

            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one)
                return ExitCode.WrongUsage;
            var taken = await scope.ServiceProvider.GetRequiredService<ImportCalendar>()
                .RunAsync(
                    new ImportCalendarRequest(text, one.Id, [one.Id], Path.GetFileName(file), "console", null, null),
                    cancellation);
            await db.SaveChangesAsync(cancellation);
            return await ReportAsync(taken, one.Name);
        });
        return command;
    }

    private static async Task<int> ReportAsync(CalendarImportOutcome taken, string committee)
    {
        if (taken.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return ExitCode.SomeInputUnusable;
        }

        foreach (var warning in taken.Warnings)
            await Console.Error.WriteLineAsync(CalendarImportCard.Line(warning));
        Console.WriteLine($"{committee}: {CalendarImportCard.Said(taken)}");
        foreach (var meeting in taken.Meetings)
            Console.WriteLine($"  {MeetingOutcomeCard.Line(meeting)}");
        foreach (var conflict in taken.Conflicts)
            Console.WriteLine($"  For an officer to decide: {ConflictCard.Sentence(conflict)}");
        return taken.Warnings.Count > 0 ? ExitCode.SomeInputUnusable : ExitCode.Done;
    }

    private static async Task<string?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > MaxBytes })
            {
                await Console.Error.WriteLineAsync(
                    $"{Path.GetFileName(file)} is larger than {MaxBytes / (1024 * 1024)} MB. Export a calendar for "
                        + "just this committee.");
                return null;
            }

            return await File.ReadAllTextAsync(file, Encoding.UTF8, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(ConsoleWords.CannotRead(file));
            return null;
        }
    }
}
