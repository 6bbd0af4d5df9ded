using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>Names and status of a meeting, in words.</summary>
internal static class MeetingNames
{
    /// <summary><c>4 August 2015</c>, or the file's name where the notes print no date.</summary>
    public static string When(MeetingRow meeting) =>
        meeting.Date is { } date ? UkDate.Long(date) : $"undated notes, {meeting.Document?.FileName ?? "no file"}";

    /// <summary><c>the minutes of 4 August 2015</c></summary>
    public static string TheMinutes(MeetingRow meeting) =>
        meeting.Date is { } date
            ? $"the minutes of {UkDate.Long(date)}"
            : $"the undated notes {meeting.Document?.FileName}";

    /// <summary>The reliability of the minutes: draft or confirmed, and whether the text comes from a scan.</summary>
    public static string? Status(MeetingRow meeting, IReadOnlyDictionary<long, MeetingRow> all) =>
        (Confirmation(meeting, all), IsScan(meeting)) switch
    {
        ({ } confirmation, true) => $"{confirmation}, {FromAScan}",
        (null, true) => FromAScan,
        var (confirmation, _) => confirmation,
    };

    public static bool IsScan(MeetingRow meeting) => meeting.Document?.OcrConfidence is not null;

    private const string FromAScan = "from a scan";

    private static string? Confirmation(MeetingRow meeting, IReadOnlyDictionary<long, MeetingRow> all) =>
        meeting.MinutesStatus switch
    {
        MinutesStatus.Draft => "draft",
        MinutesStatus.Confirmed when meeting.ConfirmedByMeetingId is { } id && all.TryGetValue(id, out var by)
        && by.Date is { } on => $"confirmed on {UkDate.Long(on)}",
        MinutesStatus.Confirmed => "confirmed",
        _ => null,
    };
}
