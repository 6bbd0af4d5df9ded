using System.Text;
using CommitteeBot.Cards;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Meetings;
using CommitteeBot.Meetings.Calendar;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Calendar;

/// <summary>
/// An .ics file from an officer: its events go into the calendars of the committees that they name, or that the message
/// names.
/// </summary>
internal sealed class ReceiveCalendar(CommitteeDb db, ImportCalendar importer)
{
    private const int MaxBytes = 5 * 1024 * 1024;

    public static bool IsCalendar(string? name, string? contentType) =>
        name?.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) == true
            || contentType?.StartsWith("text/calendar", StringComparison.OrdinalIgnoreCase) == true;

    public async Task<Reply> RunAsync(
        Turn turn, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var mine = turn.Caller.OfficerIds;
        if (mine.Count == 0)
            return new Reply(CalendarReplyWords.OfficersOnly);
        if (content.Length > MaxBytes)
            return new Reply(CalendarReplyWords.TooLarge);

        // The file may be somebody's whole calendar: unless the message names a committee, only events that name one
        // are imported.
        var committees = await db.Committees.AsNoTracking().Where(c => mine.Contains(c.Id)).ToListAsync(cancellation);
        var named = ImportCalendar.BelongsTo(turn.Text, committees);
        var outcome = await importer.RunAsync(
            new ImportCalendarRequest(
                Encoding.UTF8.GetString(content.Span), named is [var only] ? only : null, mine,
                CardText.Truncate(string.Concat(name.Where(c => !char.IsControl(c))), 100),
                turn.Caller.Name, turn.Caller.PersonId, turn.Activity.Id),
            cancellation);
        return Reply.From(MeetingOutcomeCard.Create(outcome, turn.Today));
    }
}
