using CommitteeBot.Committees;

namespace CommitteeBot.Register.Words;

/// <summary>Refusals that several commands share.</summary>
internal static class RefusalWords
{
    public const string AskToBeAdded = "Ask your clerk to add you as a member.";
    public const string TypeActions = "Type “actions” to see the open ones.";
    public const string Shorten = "Please shorten it and try again.";

    public static RegisterRefusal NotMember { get; } = new(LifecycleWords.MembersOnly, AskToBeAdded);

    public static RegisterRefusal NoRegister { get; } = new(
        "Only a committee's members and officers can see or change its actions.", AskToBeAdded);

    public static string NotFound(ActionReference reference) =>
        $"I can't find an action {reference} that you have access to.";

    public static string NotChanged(ActionReference reference, string why) => $"{reference} wasn't changed. {why}";

    public static string CurrentOwner(string owner) => $"Its owner is {owner}.";

    /// <param name="what">As in <c>a note</c>.</param>
    public static RegisterRefusal TooLong(string what, int max, int length) =>
        new($"Nothing was changed: {what} can have up to {max:N0} characters and this one has {length:N0}.", Shorten);
}
