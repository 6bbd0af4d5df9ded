using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;

namespace CommitteeBot.Tests.Understanding.Calendar;

/// <summary>
/// Rows about the calendar are read on Wednesday 25 November 2026, and intents are compared as short texts.
/// </summary>
internal static class CalendarRows
{
    internal static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        BotNames = ["Committee Bot"],
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    internal static string Said(MeetingDate date) =>
        (date.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none")
        + (date.Problem == MeetingDateProblem.None ? "" : $"!{date.Problem}") + Times(date.Start, date.End);

    internal static string Said(AgendaEdit edit) => edit switch
    {
        AgendaEdit.Add add =>
            $"add {add.Title}{(add.At is { } at ? $" at={at}" : "")}{(add.Restricted is { } ground ? $" ground={ground}" : "")}",
        AgendaEdit.Remove remove => $"remove {remove.Number}",
        AgendaEdit.Move move => $"move {move.Number} {move.To}",
        AgendaEdit.Rename rename => $"rename {rename.Number} {rename.Title}",
        AgendaEdit.Restrict restrict => $"restrict {restrict.Number} {restrict.Ground ?? "open"}",
        _ => "reset",
    };

    internal static string Times(TimeOnly? start, TimeOnly? end) =>
        (start is { } from ? $" {from:HH\\:mm}" : "") + (end is { } to ? $"-{to:HH\\:mm}" : "");

    internal static string Named(MeetingPhrase? phrase) => phrase switch
    {
        null => "next",
        { IsLast: true } => "last",
        _ => $"{phrase.Day}/{phrase.Month}{(phrase.Year is { } year ? $"/{year}" : "")}",
    };
}
