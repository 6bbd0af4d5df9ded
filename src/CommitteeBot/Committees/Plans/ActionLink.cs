namespace CommitteeBot.Committees.Plans;

/// <summary>
/// The address that opens the chat with the bot, with the action's reference in the box:
/// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams.
/// </summary>
internal static class ActionLink
{
    public static string To(string botId, ActionReference reference) =>
        $"https://teams.microsoft.com/l/chat/0/0?users=28:{botId}&message={reference}";
}
