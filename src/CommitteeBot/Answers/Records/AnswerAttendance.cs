using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>Attendance, apologies, and the presence of one person.</summary>
internal static class AnswerAttendance
{
    public static async Task<Answer> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        if (await AnswerAttendanceAtItem.RunAsync(query, cancellation) is { } atItem)
            return atItem;
        var meetings = query.NamedOrLatest();
        var list = await ListAsync(query, meetings, cancellation);
        if (query.Question is { Person: not null } or { Role: not null })
            return AnswerOne(query, meetings, list);

        var there = list.Where(a => a.Presence != Presence.Apologies).ToList();
        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var meeting in meetings)
        {
            var mine = list.Where(a => a.MeetingId == meeting.Id).ToList();
            if (mine.Count == 0)
                continue;
            var number = cites.Add(
                meeting, null, "attendance list", string.Join(", ", mine.Select(People.Describe)), mine[0].Line);
            if (meetings.Count > 1)
                text.Line($"**{MeetingNames.When(meeting)}** [{number}]");
            foreach (var group in mine.GroupBy(a => a.Presence))
                text.Line(
                    $"**{Heading(group.Key)}:** "
                        + $"{string.Join(", ", group.Select(People.Shown))}{(meetings.Count > 1 ? "" : $" [{number}]")}");
        }

        if (there.Count > 0)
            return new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) };
        var no = query.NotFound(meetings, AnswerWords.NobodyPresent);
        return cites.Sources.Count == 0
            ? no
            : no with { Kind = AnswerKind.NearMiss, Text = $"{no.Text}\n{text}", Sources = cites.Sources };
    }

    public static async Task<Answer> ApologiesAsync(RecordQuery query, CancellationToken cancellation)
    {
        var meetings = query.NamedOrLatest();
        var list = await ListAsync(query, meetings, cancellation);
        var away = list.Where(a => a.Presence == Presence.Apologies).ToList();
        if (query.Question.Person is not null)
            return AnswerOne(query, meetings, list);
        if (away.Count == 0)
            return query.NotFound(meetings, list.Count > 0 ? AnswerWords.NoApologies : AnswerWords.NoAttendance);

        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var group in away.GroupBy(a => a.MeetingId))
        {
            var meeting = query.Meetings.ById[group.Key];
            var number = cites.Add(
                meeting, null, "apologies", string.Join(", ", group.Select(a => a.Name)), group.First().Line);
            text.Line(
                $"Apologies for {MeetingNames.When(meeting)}: {string.Join(", ", group.Select(People.Shown))} "
                    + $"[{number}]");
        }

        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) };
    }

    /// <summary>The presence of the person named, or of the holder of an office.</summary>
    private static Answer AnswerOne(RecordQuery query, IReadOnlyList<MeetingRow> meetings, List<AttendanceRow> list)
    {
        var (name, role) = (query.Question.Person, query.Question.Role);
        var rows = list.Where(a => name is not null ? People.IsSame(a.Name, name) : People.Holds(a, role!)).ToList();
        if (rows.Count == 0)
            return query.NotFound(
                meetings, list.Count > 0
                ? AnswerWords.NotPresent(name ?? $"a {role}")
                : AnswerWords.NoAttendance, isCertain: list.Count > 0);

        var cites = new Citations(query.Meetings);
        var text = new AnswerText();
        foreach (var row in rows)
        {
            var meeting = query.Meetings.ById[row.MeetingId];
            var number = cites.Add(meeting, null, "attendance list", People.Describe(row), row.Line);
            var office = People.Office(row) is { } o ? $", as **{o}**" : "";
            var person = MarkdownText.Escape(row.Name);
            text.Line(row.Presence == Presence.Apologies
                ? $"No: {person} sent apologies for {MeetingNames.When(meeting)}{office}. [{number}]"
                : $"Yes: {person} is listed as {People.Presence(row.Presence)} on "
                    + $"{MeetingNames.When(meeting)}{office}. [{number}]");
        }

        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) };
    }

    private static Task<List<AttendanceRow>> ListAsync(
        RecordQuery query, IReadOnlyList<MeetingRow> meetings, CancellationToken cancellation)
    {
        var ids = meetings.Select(m => m.Id).ToList();
        return query.Db.Attendance.AsNoTracking().Where(a => ids.Contains(a.MeetingId)).OrderBy(a => a.MeetingId)
            .ThenBy(a => a.Place).ToListAsync(cancellation);
    }

    private static string Heading(Presence presence) => presence switch
    {
        Presence.InAttendance => "Also present",
        Presence.Apologies => "Apologies",
        _ => "Present",
    };
}
