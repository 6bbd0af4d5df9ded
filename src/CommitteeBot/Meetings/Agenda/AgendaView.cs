using System.Text;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>A line of an agenda as it is shown.</summary>
/// <param name="Number">As printed for a meeting that was held, else by its place.</param>
/// <param name="Notes">What the bot knows beside it, a line each.</param>
internal sealed record AgendaLine(string Number, string Key, string Title, IReadOnlyList<string> Notes, string? Restricted);

/// <param name="HidesPrivate">True where private items are left out, because this person or this chat may not see them.</param>
internal sealed record AgendaOutcome(CommitteeRow Committee, MeetingView Meeting, IReadOnlyList<AgendaLine> Lines, bool HidesPrivate, bool CanEdit, string? Summary = null) : MeetingOutcome
{
    /// <summary>As text that can be pasted into a document or a mail.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(null, $"{Committee.Name}\n{MeetingOutcomeCard.Line(Meeting)}\n\nAGENDA\n\n");
        var inPrivate = false;
        foreach (var line in Lines)
        {
            if (line.Restricted is not null && !inPrivate)
                text.Append("\nItems from which the press and public may be excluded\n\n");
            inPrivate |= line.Restricted is not null;
            text.Append(null, $"{line.Number}. {line.Title}{(line.Restricted is { } ground && ground != "private" ? $" ({ground})" : "")}\n");
            foreach (var note in line.Notes)
                text.Append(null, $"   {note}\n");
        }

        return text.ToString().TrimEnd();
    }
}

internal sealed record AgendaTextOutcome(AgendaOutcome Agenda) : MeetingOutcome;

internal sealed record StandingItemsOutcome(CommitteeRow Committee, IReadOnlyList<string> Titles, string Summary) : MeetingOutcome;
