using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// A person's offices and meetings, and the holder of an office. Offices are those of the day: the same abbreviation is
/// one person one year and another the next.
/// </summary>
internal static class AnswerPeople
{
    public static async Task<Answer> MeetingsAsync(RecordQuery query, CancellationToken cancellation)
    {
        var rows = await RowsAsync(query, cancellation);
        var there = rows.Where(r => r.Presence != Presence.Apologies).ToList();
        var away = rows.Where(r => r.Presence == Presence.Apologies).ToList();
        var who = query.Question.Person ?? $"The {query.Question.Role}";
        if (rows.Count == 0)
            return query.NotFound(query.Named ?? [], AnswerWords.NotOnAttendance(who));

        var cites = new Citations(query.Meetings);
        var text = new AnswerText(there.Count > 0
            ? $"{who} is listed at {there.Count} meeting{(there.Count == 1 ? "" : "s")}:"
            : $"{who} isn't listed as present at any meeting.");
        foreach (var row in there)
            text.Line(
                $"- **{When(query, row)}**, {People.Presence(row.Presence)}{Who(query, row)} "
                    + $"[{Cite(query, cites, row)}]");
        foreach (var row in away)
            text.Line(
                $"- {When(query, row)}: sent apologies{(query.Question.Person is null ? $" ({MarkdownText.Escape(row.Name)})" : "")} "
                    + $"[{Cite(query, cites, row)}]");
        return Found(query, text, cites, rows);
    }

    /// <returns>Null where the lists print no office for the person; the text of the minutes may.</returns>
    public static async Task<Answer?> RolesAsync(RecordQuery query, CancellationToken cancellation)
    {
        var rows = (await RowsAsync(query, cancellation)).Where(r => People.Office(r) is not null).ToList();
        if (rows.Count == 0)
            return null;

        var cites = new Citations(query.Meetings);
        var text = new AnswerText($"{query.Question.Person} is listed as:");
        foreach (var spell in OfficePeriods(rows))
        {
            var numbers = string.Concat(spell.Select(r => $"[{Cite(query, cites, r)}]"));
            text.Line(
                $"- **{People.Office(spell[0])}**: {People.And([.. spell.Select(r => When(query, r))])} {numbers}");
        }

        return Found(query, text, cites, rows);
    }

    public static async Task<Answer> HolderAsync(RecordQuery query, CancellationToken cancellation)
    {
        var role = query.Question.Role!;
        var isChair = role == "Chair";
        var ids = (query.Named ?? query.Meetings.All).Select(m => m.Id).ToList();
        var lists = await query.Db.Attendance.AsNoTracking().Where(a => ids.Contains(a.MeetingId)).OrderBy(a => a.Place)
            .ToListAsync(cancellation);
        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        var found = new List<AttendanceRow>();
        foreach (var meeting in query.Named ?? query.Meetings.All)
        {
            var holders = lists.Where(a => a.MeetingId == meeting.Id && (isChair ? a.IsChair : People.Holds(a, role)))
                .ToList();
            if (holders.Count == 0 && isChair && meeting.Chair is { } chair)
                holders.Add(new AttendanceRow { MeetingId = meeting.Id, Name = chair });
            if (holders.Count == 0)
            {
                if (query.Named is not null)
                    text.Line($"**{MeetingNames.When(meeting)}**: nobody is listed in that role");
                continue;
            }

            found.AddRange(holders);
            text.Line(
                $"**{MeetingNames.When(meeting)}**: {People.And([.. holders.Select(People.Shown)])} "
                    + $"[{Cite(query, cites, holders[0])}]");
        }

        return found.Count > 0
            ? Found(query, text, cites, found)
            : query.NotFound(query.Named ?? [], AnswerWords.NobodyAs(role));
    }

    /// <summary>Meetings in a row at which the office was the same.</summary>
    private static List<List<AttendanceRow>> OfficePeriods(List<AttendanceRow> rows)
    {
        var spells = new List<List<AttendanceRow>>();
        foreach (var row in rows)
        {
            if (spells.Count > 0 && People.Office(spells[^1][0]) == People.Office(row))
                spells[^1].Add(row);
            else
                spells.Add([row]);
        }

        return spells;
    }

    private static async Task<List<AttendanceRow>> RowsAsync(RecordQuery query, CancellationToken cancellation)
    {
        var order = (query.Named ?? query.Meetings.All).Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        var ids = order.Keys.ToList();
        var people = query.Db.Attendance.AsNoTracking().Where(a => ids.Contains(a.MeetingId));
        var rows = query.Question is { Person: null, Role: { } role }
            ? (await people.Where(a => a.Role != null).ToListAsync(cancellation)).FindAll(a => People.Holds(a, role))
            : await people.Where(a => a.Name == query.Question.Person).ToListAsync(cancellation);
        return [.. rows.OrderBy(r => order[r.MeetingId])];
    }

    /// <summary>The office of a person, or the person in an office.</summary>
    private static string Who(RecordQuery query, AttendanceRow row) =>
        query.Question.Person is null ? $": {MarkdownText.Escape(row.Name)}" : People.Office(row) is { } office ? $" as {office}" : "";

    private static string When(RecordQuery query, AttendanceRow row) =>
        MeetingNames.When(query.Meetings.ById[row.MeetingId]);

    private static int Cite(RecordQuery query, Citations cites, AttendanceRow row) =>
        cites.Add(query.Meetings.ById[row.MeetingId], null, "attendance list", People.Describe(row), row.Line);

    private static Answer Found(RecordQuery query, AnswerText text, Citations cites, List<AttendanceRow> rows) =>
        new(AnswerKind.Found, text.ToString(),
            cites.Sources) { Remember = query.Remember(
                [.. rows.Select(r => query.Meetings.ById[r.MeetingId]).Distinct()]) };
}
