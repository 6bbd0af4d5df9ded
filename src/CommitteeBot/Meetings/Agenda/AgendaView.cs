using System.Text;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>A line of an agenda.</summary>
/// <param name="Number">As printed in the minutes or, for an upcoming meeting, by its place.</param>
/// <param name="Notes">Information to go with it, line by line.</param>
internal sealed record AgendaLine(string Number, string Key, string Title, IReadOnlyList<string> Notes,
    string? Restricted);

/// <param name="HidesPrivate">True if private items, should there be any, are left out because others read too.</param>
internal sealed record AgendaOutcome(CommitteeRow Committee, MeetingView Meeting, IReadOnlyList<AgendaLine> Lines,
    bool HidesPrivate, bool CanEdit, string? Summary = null) : MeetingOutcome
{
    /// <summary>As text to paste into a document or an email.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(null, $"{Committee.Name}\n{MeetingOutcomeCard.Line(Meeting)}\n\nAGENDA\n\n");
        var inPrivate = false;
        foreach (var line in Lines)
        {
            if (line.Restricted is not null && !inPrivate)
                text.Append(null, $"\n{AgendaWords.PrivatePart}\n\n");
            inPrivate |= line.Restricted is not null;
            text.Append(null,
                $"{line.Number}. {line.Title}{(line.Restricted is { } ground && ground != "private" ? $" ({ground})" : "")}\n");
            foreach (var note in line.Notes)
                text.Append(null, $"   {note}\n");
        }

        return text.ToString().TrimEnd();
    }
}

internal sealed record AgendaTextOutcome(AgendaOutcome Agenda) : MeetingOutcome;

internal sealed record StandingItemsOutcome(CommitteeRow Committee, IReadOnlyList<string> Titles,
    string Summary) : MeetingOutcome;
