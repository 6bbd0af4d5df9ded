using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>
/// Commands about meetings to come: the calendar, the agenda, who comes. What asks something is left to the answers.
/// </summary>
internal static class CalendarCommands
{
    public static CalendarIntent? Read(string line, CommandContext context)
    {
        var (text, committee) = CommitteePhrase.ExtractAnywhere(line, context.Committees);
        var intent = ReadText(text, context);
        return intent is null ? null : intent with { Committee = committee };
    }

    private static CalendarIntent? ReadText(string text, CommandContext context) =>
        BriefReader.Read(text) ?? AgendaReader.Read(text) ?? ApologyReader.Read(text)
        ?? (text.EndsWith('?') ? null : MoveReader.Read(text, context) ?? PlanReader.Read(text, context) ?? FeedReader.Read(text));
}
