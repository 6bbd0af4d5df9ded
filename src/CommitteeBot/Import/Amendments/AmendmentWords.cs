using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Amending;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Amendments;

/// <summary>What an import says of amendments to earlier minutes.</summary>
internal static class AmendmentWords
{
    private const int Longest = 200;

    /// <summary>For the history of an action: why the record of its meeting was read again.</summary>
    public static string Cause(IReadOnlyList<(AmendmentRow Row, AmendmentPlacement Placement)> placed) =>
        placed.Where(p => p.Placement.Fault is null).Select(p => p.Row.ByMeeting!.Date).Distinct().ToList()
            is { Count: > 0 } days
            ? $"as amended on {string.Join(" and ", days.Select(ImportWords.Date))}"
            : "no longer amended";

    public static string Outcome(AmendmentRow row)
    {
        var minutes = (row.Meeting?.Date ?? row.MinutesOf) is { } day
            ? $"the minutes of {UkDate.Long(day)}"
            : "the minutes of the last meeting";
        var change = AmendmentDescription.Of(
            row.Kind, row.Old, row.New, AmendmentInstruction.Parse(row.Instruction).Place.IsPresentList);
        var printed = row.Printed.Length <= Longest ? row.Printed : $"{row.Printed[..Longest]}…";
        return row.State switch
        {
            AmendmentState.Applied => $"Amended, {minutes}: {change}.",
            AmendmentState.AlreadySo => $"No change needed, {minutes} say it already: {change}.",
            AmendmentState.Waiting =>
                $"Import {minutes} again and I'll amend them: {change}.",
            AmendmentState.Private =>
                $"Not amended, because it was agreed in private business: {change} in {minutes}.",
            _ => $"I couldn't place an amendment to {minutes}, so nothing was changed: {printed}",
        };
    }
}
