using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// A summary of a meeting: its items as printed, with the number of decisions and actions. Nothing is reworded.
/// </summary>
internal static class AnswerOverview
{
    /// <summary>More lines than these are not read; the rest is counted.</summary>
    private const int MaxItems = 14;

    private const int LongestTitle = 70;

    public static async Task<Answer> RunAsync(RecordQuery query, CancellationToken cancellation)
    {
        // Of a month or a year with several meetings each is named, and one of them can then be asked about.
        if (query.Named is { Count: > 1 })
            return AnswerMeetings.Run(query);

        var meetings = query.NamedOrLatest();
        if (meetings is not [var meeting])
            return query.NotFound(meetings, AnswerWords.NoMeeting);

        var cites = new Citations(query.Meetings);
        var items = await query.Db.Items.AsNoTracking().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Place)
            .ToListAsync(cancellation);
        var said = string.Join("; ", items.Select(Title));
        var text = new AnswerText(
            $"**{MarkdownText.Escape(meeting.Committee!.Name)}, {MeetingNames.When(meeting)}** "
                + $"[{cites.Add(
                    meeting, null, "items of business", said.Length > 0 ? said : MeetingNames.TheMinutes(meeting),
                    items.FirstOrDefault()?.Line ?? 1)}]");
        foreach (var item in items.Take(MaxItems))
            text.Line($"- {MarkdownText.Escape(Title(item))}");
        if (items.Count > MaxItems)
            text.Line($"- and {items.Count - MaxItems} more: ask for one by its number or its subject");
        if (items.Count == 0)
            text.Line("The minutes list no items.");

        var decisions = await query.Db.Decisions.CountAsync(d => d.MeetingId == meeting.Id, cancellation);
        int? actions = query.Caller.Scope.IncludesRegisterOf(meeting.CommitteeId)
            ? await query.Db.Actions.CountAsync(a => a.MeetingId == meeting.Id, cancellation)
            : null;
        text.Line(AnswerWords.Recorded(decisions, actions));
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = query.Remember(meetings) };
    }

    private static string Title(ItemRow item)
    {
        var title = item.Title.Length > LongestTitle ? $"{item.Title[..LongestTitle].TrimEnd()}…" : item.Title;
        return item.Number is { } number ? $"{number.TrimEnd('.')}. {title}" : title;
    }
}
