using CommitteeBot.Committees;

namespace CommitteeBot.Register.Words;

/// <summary>Replies about who owns an action.</summary>
internal static class OwnerReplies
{
    public const string NoOwner = "no owner";
    public const string NobodyYet = "Nobody yet";
    public const string Placeholder = "A name, job title or initials";

    public static RegisterRefusal Missing(ActionReference reference) => new(
        RefusalWords.NotChanged(reference, "Who should own it?"),
        $"For example: “assign {reference} to Clerk”, or “assign {reference} to nobody”.");

    public static RegisterRefusal Unknown(ActionReference reference) => new(
        RefusalWords.NotChanged(reference, "That person is no longer on the committee's roster."),
        $"Type “assign {reference} to …” with another name.");

    public static string Already(ActionReference reference, string? owner) =>
        owner is null ? $"{reference} already has no owner." : $"{reference} is already assigned to {owner}.";

    /// <param name="isKnown">False for a name that neither the roster nor the attendance lists have.</param>
    public static string Assigned(ActionReference reference, string? owner, bool isKnown) => (owner, isKnown) switch
    {
        (null, _) => $"{reference} no longer has an owner.",
        (_, true) => $"{reference} is now assigned to {owner}.",
        _ =>
            $"{reference} is now assigned to {owner}. Nobody of that name is on this committee: check the spelling, "
                + "unless it's an outside body.",
    };

    public static string Question(string written, int choices) => choices == 1
        ? $"I don't know a “{written}” on this committee. Did you mean this person?"
        : $"Who is “{written}”?";

    public static string HasLeft(string owner) => $"{owner} has left the committee.";

    public const string NeedsAnother = "This needs a new owner.";
    public const string BadgeHasLeft = "Owner left";
}
