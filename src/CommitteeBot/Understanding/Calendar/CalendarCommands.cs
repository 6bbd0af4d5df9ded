using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>Commands about meetings to come: the calendar, the agenda, who comes. What asks something is left to the answers.</summary>
internal static class CalendarCommands
{
    public static CalendarIntent? Read(string line, CommandContext context)
    {
        var (text, committee) = WithoutCommittee(line, context.Committees);
        var intent = ReadText(text, context);
        return intent is null ? null : intent with { Committee = committee };
    }

    private static CalendarIntent? ReadText(string text, CommandContext context) =>
        AgendaReader.Read(text) ?? ApologyReader.Read(text)
        ?? (text.EndsWith('?') ? null : MoveReader.Read(text, context) ?? PlanReader.Read(text, context) ?? FeedReader.Read(text));

    /// <summary>The committee may be named where it suits the sentence: "the next meeting of the Audit Committee is …".</summary>
    private static (string Text, string? Committee) WithoutCommittee(string line, IReadOnlyList<CommitteeName> committees)
    {
        foreach (var committee in committees.OrderByDescending(c => c.Name.Length))
        {
            // A prefix counts in capitals only, and not as part of an action's reference.
            var named = Regex.Match(line, $@"\s*\b(?:(?:of|for)\s+(?:the\s+)?)?(?:(?i:{Regex.Escape(committee.Name)})|{Regex.Escape(committee.Prefix)})(?![\w-])(?:['’]s)?");
            if (named.Success)
                return ((line[..named.Index] + line[(named.Index + named.Length)..]).Trim(), committee.Name);
        }

        return (line, null);
    }
}
