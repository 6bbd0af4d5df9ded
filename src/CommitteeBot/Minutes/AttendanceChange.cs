using CommitteeBot.Committees;

namespace CommitteeBot.Minutes;

/// <summary>Somebody came or went during the meeting, or was there for some items only.</summary>
/// <param name="Person">The name of the attendance list; else as printed.</param>
/// <param name="About">The number of the item it is about, as printed; null where it is the item it stands in.</param>
/// <param name="Item">The number or title of the item in which it is printed.</param>
internal sealed record AttendanceChange(
    string Person, AttendanceChangeKind Kind, ItemMoment Moment, string? About, string? Item, string Text, int Line,
    int? ItemIndex);
