using CommitteeBot.Answers.Records;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Meaning;

/// <summary>
/// Puts into words what the record of a meeting knows. Nothing is added: what the minutes do not print makes no
/// sentence.
/// </summary>
internal static class FactSentences
{
    /// <summary>A list longer than this is cut: the whole of it stands in the minutes.</summary>
    private const int MaxLength = 700;

    /// <param name="meeting">With its committee, document, attendance, reports, future items, motions and
    /// interests.</param>
    public static List<FactRow> From(MeetingRow meeting)
    {
        var facts = new List<FactRow>();
        var of = $"the {meeting.Committee!.Name} meeting of {MeetingNames.When(meeting)}";
        Times(meeting, of, Add);
        Attendance(meeting, of, Add);
        Business(meeting, of, Add);
        MotionFacts.Add(meeting, of, Add);
        return facts;

        void Add(FactKind kind, string text, int? line, long? restriction = null)
        {
            var whole = char.ToUpperInvariant(text[0]) + text[1..];
            facts.Add(
                new FactRow { MeetingId = meeting.Id, Kind = kind, Text = AnswerText.Shortened(whole, MaxLength),
                Line = line, RestrictionId = restriction });
        }
    }

    internal delegate void Add(FactKind kind, string text, int? line, long? restriction = null);

    private static void Times(MeetingRow meeting, string of, Add add)
    {
        var parts = new List<string>();
        if (meeting.Start is { } start)
            parts.Add($"began at {UkDate.Time(start)}");
        if (meeting.End is { } end)
            parts.Add($"ended at {UkDate.Time(end)}");
        if (meeting.Venue is { } venue)
            parts.Add($"was held at {venue}");
        if (parts.Count > 0)
            add(FactKind.Times, $"{of} {People.And(parts)}.", 1);

        if (meeting.NextDate is { } next)
        {
            var time = meeting.NextTime is { } at ? $" at {UkDate.Time(at)}" : "";
            var place = meeting.NextVenue is { } where ? $" at {where}" : "";
            var instead = meeting.NextReplaces is { } replaced ? $", moved from {UkDate.Long(replaced)}" : "";
            add(FactKind.NextMeeting,
                $"the next meeting after {of} was to be on {UkDate.WithDay(next)}{time}{place}{instead}.",
                meeting.NextLine);
        }
        else if (meeting.NextText is { } said)
        {
            add(FactKind.NextMeeting, $"of the next meeting the minutes of {of} say: {said}", meeting.NextLine);
        }

        if (meeting.PreviousDate is { } previous)
            add(
                FactKind.MinutesConfirmed,
                $"at {of} the minutes of {UkDate.Long(previous)} were "
                    + $"{(meeting.PreviousConfirmed ? "confirmed" : "taken")}.",
                null);
    }

    private static void Attendance(MeetingRow meeting, string of, Add add)
    {
        var people = meeting.Attendance.OrderBy(a => a.Place).ToList();
        List(Presence.Present, FactKind.Present, $"present at {of}");
        List(Presence.InAttendance, FactKind.Present, $"also in attendance at {of}");
        List(Presence.Apologies, FactKind.Apologies, $"apologies for absence from {of} came from");
        var chair = people.Find(p => p.IsChair);
        if (chair is not null || meeting.Chair is not null)
            add(FactKind.Chair, $"{chair?.Name ?? meeting.Chair} chaired {of}.", chair?.Line);
        foreach (var person in people.Where(p => p.Role is not null && p.Presence != Presence.Apologies))
            add(
                FactKind.Office,
                $"{person.Name} was at {of} as "
                    + $"{People.Office(person)}{(person.Organisation is { } body ? $", {body}" : "")}.",
                person.Line);

        void List(Presence presence, FactKind kind, string opening)
        {
            var mine = people.FindAll(p => p.Presence == presence);
            if (mine.Count > 0)
                add(kind, $"{opening}: {string.Join(", ", mine.Select(People.Describe))}.", mine[0].Line);
        }
    }

    private static void Business(MeetingRow meeting, string of, Add add)
    {
        foreach (var reports in meeting.Reports.GroupBy(r => (r.ForMeetingOn, r.RestrictionId)))
        {
            var when = reports.Key.ForMeetingOn is { } day ? $" for the meeting of {UkDate.Long(day)}" : "";
            var subjects = reports.OrderBy(r => r.Place)
                .Select(r => r.ItemNumber is { } number ? $"{r.Subject} (item {number})" : r.Subject);
            add(FactKind.Reports, $"reports{when} in the papers of {of}: {string.Join("; ", subjects)}.",
                reports.Min(r => r.Line), reports.Key.RestrictionId);
        }

        foreach (var future in meeting.FutureItems.GroupBy(f => f.RestrictionId))
        {
            var items = string.Join("; ", future.OrderBy(f => f.Place).Select(f => f.Text.TrimEnd('.')));
            add(FactKind.FutureItems, $"for a later agenda, as noted at {of}: {items}.", future.Min(f => f.Line),
                future.Key);
        }
    }
}
