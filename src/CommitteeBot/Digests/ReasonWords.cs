namespace CommitteeBot.Digests;

/// <summary>The reasons in sentences: what happened, and what to do.</summary>
internal static class ReasonWords
{
    public static string Of(string reason) => reason switch
    {
        Reasons.Late => "Its time went by before it could be sent.",
        Reasons.NotWanted => "They have switched these off.",
        Reasons.NothingToSay => "There was nothing to say.",
        Reasons.NoLongerSo => "It was no longer so when its time came.",
        Reasons.NotEntitled => "They are no longer entitled to it.",
        Reasons.ReadAlong => "Somebody there is not of the committee and may not see its register: put them on the roster, or use a chat without them.",
        Reasons.MembersUnread => "Teams did not say who is there; it is asked again.",
        Reasons.NeverMet => "I have never met them: they have to add the app in Teams and say hello once.",
        Reasons.Blocked => "They, or an administrator, have blocked the app.",
        Reasons.Uninstalled => "The app is not installed there any more.",
        Reasons.Gone => "The chat is gone and could not be made anew.",
        Reasons.OtherBot => "The chat belongs to another bot or another installation.",
        Reasons.TooLarge => "Teams found it too large.",
        Reasons.NoAccess => "Teams does not accept the bot's credentials: tell the administrator.",
        Reasons.GaveUp => "Teams went on refusing it.",
        Reasons.Interrupted => "The program ended while it was being sent: it may have arrived.",
        Reasons.NoAnswer => "Teams took it and did not answer: it may have arrived.",
        _ => "Teams refused it.",
    };
}
