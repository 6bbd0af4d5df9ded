using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>A command about the calendar, an agenda or who comes.</summary>
internal abstract record CalendarIntent : Intent
{
    /// <summary>The meeting named in the line; null for the next one.</summary>
    public MeetingPhrase? Meeting { get; init; }
}

/// <param name="Dates">Empty where the line names no day.</param>
/// <param name="IsNext">True for "the next meeting is …"; false for a meeting among others.</param>
/// <param name="Unread">Words that are neither day, time nor place.</param>
internal sealed record PlanMeetingsIntent(
    IReadOnlyList<MeetingDate> Dates, string? Venue, bool IsNext, string? Unread) : CalendarIntent;

/// <param name="To">Null where the day stays.</param>
/// <param name="ByDays">As in <c>by a week</c>.</param>
internal sealed record MoveMeetingIntent(
    MeetingDate? To, TimeOnly? Start, TimeOnly? End, string? Venue, int? ByDays, string? Reason,
    string? Unread) : CalendarIntent;

internal sealed record CancelMeetingIntent(string? Reason) : CalendarIntent;

internal sealed record MeetingHistoryIntent : CalendarIntent
{
    public override bool Changes => false;
}

/// <summary>The conflicts between the sources of the calendar.</summary>
internal sealed record CalendarConflictsIntent : CalendarIntent
{
    public override bool Changes => false;
}

/// <param name="Url">Null to ask what is read.</param>
internal sealed record CalendarFeedIntent(string? Url, bool TakesAll, bool IsOff) : CalendarIntent
{
    public override bool Changes => Url is not null || IsOff;
}

internal sealed record ShowAgendaIntent(bool AsText) : CalendarIntent
{
    public override bool Changes => false;
}

/// <summary>What is open of each item of the next meeting.</summary>
/// <param name="Person">As written; null for everybody.</param>
internal sealed record BriefIntent(string? Person, bool AsWord) : CalendarIntent
{
    /// <summary>The file may have to wait in the outbox.</summary>
    public override bool Changes => AsWord;
}

internal sealed record EditAgendaIntent(AgendaEdit Edit) : CalendarIntent;

/// <param name="Edit">Null to see them.</param>
/// <param name="Titles">The whole new list; null for one edit.</param>
internal sealed record StandingItemsIntent(AgendaEdit? Edit, IReadOnlyList<string>? Titles) : CalendarIntent
{
    public override bool Changes => Edit is not null || Titles is not null;
}

internal sealed record ShowAttendanceIntent(bool OfNext) : CalendarIntent
{
    public override bool Changes => false;
}

/// <param name="Who">As written; null for the speaker.</param>
internal sealed record GiveApologiesIntent(string? Who, string? Reason, string? Substitute) : CalendarIntent;

/// <param name="Who">As written; null for the speaker.</param>
internal sealed record WithdrawApologiesIntent(string? Who) : CalendarIntent;
