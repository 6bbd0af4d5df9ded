namespace CommitteeBot.Import.Drafts;

/// <summary>The verbs of the check of draft minutes.</summary>
internal static class DraftVerbs
{
    /// <summary>Checks draft minutes that are in the store; carries <c>meeting</c>.</summary>
    public const string Check = "draft/check";
}
