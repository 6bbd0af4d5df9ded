using CommitteeBot.Committees;

namespace CommitteeBot.Import.Drafts;

/// <summary>What an officer should look at before draft minutes are published.</summary>
/// <param name="Date">Null where the draft prints none: then it can't be told which call it is of.</param>
/// <param name="Private">What of the draft must not be public, or may have to stay private.</param>
/// <param name="Omitted">Actions that were logged on the day of the meeting and that the draft doesn't have.</param>
/// <param name="Differences">Actions that it has with another owner or date.</param>
/// <param name="Unreported">Earlier actions that were due or done by then, of which it says nothing.</param>
/// <param name="NotYetDue">How many other earlier ones it doesn't mention.</param>
internal sealed record DraftCheck(
    string Committee, DateOnly? Date, string FileName, IReadOnlyList<PrivatePoint> Private,
    DraftActions.Compared Actions)
{
    public IReadOnlyList<OmittedAction> Omitted => Actions.Omitted;
    public IReadOnlyList<ActionDifference> Differences => Actions.Differences;
    public IReadOnlyList<UnreportedAction> Unreported => Actions.Unreported;
    public int NotYetDue => Actions.NotYetDue;

    /// <summary>False where the file was only read for this and nothing of it is kept.</summary>
    public bool IsStored { get; init; }

    public int Count => Private.Count + Omitted.Count + Differences.Count + Unreported.Count;
}

/// <param name="Line">Where it stands in the draft.</param>
/// <param name="Words">As printed; null where the kind says it all.</param>
internal sealed record PrivatePoint(int Line, string What, string? Words);

/// <param name="MentionedAt">A line that has its words without making it an action; null where there is none.</param>
internal sealed record OmittedAction(
    ActionReference Reference, string Text, string? Owner, DateOnly? Due, int? MentionedAt);

/// <param name="Draft">What the draft has; null for nothing.</param>
/// <param name="Logged">What was logged; null for nothing.</param>
internal sealed record ActionDifference(
    ActionReference Reference, string Text, int Line, DraftField Field, string? Draft, string? Logged);

internal enum DraftField
{
    Owner,
    Due,

    /// <summary>The action belongs to a private item, and the draft has it in an open one.</summary>
    Privacy,
}

internal sealed record UnreportedAction(
    ActionReference Reference, string Text, string? Owner, DateOnly? Due, bool IsDone);
