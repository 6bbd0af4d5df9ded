using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>What the heading of an item says about the actions that are printed under it.</summary>
/// <param name="IsActionList">It says that actions follow.</param>
/// <param name="LooksBack">Actions with a number or a status are those of an earlier meeting.</param>
internal sealed record ActionPlace(bool IsActionList, bool LooksBack, bool IsTracker, bool IsReport)
{
    /// <summary>Before the first heading.</summary>
    public static readonly ActionPlace None = new(false, false, false, false);

    public static ActionPlace Under(string title)
    {
        var isReport = SectionWords.IsReportOnActions(title);
        return new ActionPlace(
            SectionWords.IsActionsHeading(title), SectionWords.IsLookingBack(title),
            !isReport && SectionWords.IsActionTracker(title), isReport);
    }

    /// <summary>
    /// True where the rows of a table are actions of an earlier meeting, and nobody has to do them because of this one.
    /// The rows of a list that is kept from meeting to meeting are open until they say that they are done.
    /// </summary>
    public bool ReportsOnly(bool tableHasStatus) => IsReport || (LooksBack && tableHasStatus && !IsTracker);
}
