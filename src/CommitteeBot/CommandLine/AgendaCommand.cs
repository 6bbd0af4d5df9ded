using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Agenda;
using CommitteeBot.Register.Files;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>agenda [MEETING] --committee NAME [--public] [--out FILE.docx]</c> prints an agenda, or writes it as a Word
/// document.
/// </summary>
internal static class AgendaCommand
{
    public static Command Create(IServiceProvider services)
    {
        var which = new Argument<string[]>(
            "MEETING") { Description = "Its day or month, as in 3 December; the next one without it.",
            Arity = ArgumentArity.ZeroOrMore };
        var committee = new Option<string?>(
            "--committee") { Description = "Whose agenda, where there is more than one committee." };
        var isPublic = new Option<bool>(
            "--public") { Description = "Without the items that are to be taken in private." };
        var output = new Option<string?>(
            "--out") { Description = "The Word document to write; without it the agenda is printed here." };
        var command = new Command(
            "agenda", "Prints the agenda of a meeting, or writes it as a Word document.") { which, committee, isPublic,
            output };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!await StoreOpening.OpenAsync(services, Console.Error, cancellation))
                return ExitCode.WrongUsage;

            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one)
                return ExitCode.WrongUsage;
            var words = string.Join(' ', parsed.GetValue(which) ?? []);
            var phrase = words.Length == 0 ? null : MeetingReader.Read(words);
            if (phrase is null && words.Length > 0)
            {
                await Console.Error.WriteLineAsync(
                    $"I couldn't find a meeting called “{words}”. Give its date or month, for example: agenda 3 "
                        + "December.");
                return ExitCode.WrongUsage;
            }

            var caller = new Caller(
                null, "console", Caller.ForConsole([one.Id]).Own, IsGroupChat: parsed.GetValue(isPublic));
            var outcome = await new ShowAgenda(db, scope.ServiceProvider.GetRequiredService<TimeProvider>())
                .HandleAsync(caller, new ShowAgendaRequest(one.Id, phrase, null, AsText: false), cancellation);
            if (outcome is not AgendaOutcome agenda)
            {
                await Console.Error.WriteLineAsync(
                    outcome is MeetingRefusal refused ? refused.Reason : "There's no agenda for that meeting.");
                return ExitCode.SomeInputUnusable;
            }

            return await WriteAsync(agenda, parsed.GetValue(output), cancellation);
        });
        return command;
    }

    private static async Task<int> WriteAsync(AgendaOutcome agenda, string? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            Console.WriteLine(agenda.ToText());
            return ExitCode.Done;
        }

        var document = new WordDocument($"{agenda.Committee.Name}: agenda");
        document.Paragraph(MeetingOutcomeCard.Line(agenda.Meeting));
        var inPrivate = false;
        foreach (var line in agenda.Lines)
        {
            if (line.Restricted is not null && !inPrivate)
                document.Heading("Items from which the press and public may be excluded");
            inPrivate |= line.Restricted is not null;
            document.Paragraph(
                $"{line.Number}. {line.Title}{(line.Restricted is { } ground && ground != "private" ? $" ({ground})" : "")}");
            foreach (var note in line.Notes)
                document.Paragraph(note);
        }

        try
        {
            await File.WriteAllBytesAsync(file, document.Write(), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(ConsoleWords.CannotWrite(file));
            return ExitCode.WrongUsage;
        }

        Console.WriteLine($"Wrote the agenda to {Path.GetFullPath(file)}.");
        return ExitCode.Done;
    }
}
