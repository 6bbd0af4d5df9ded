using CommitteeBot.Store;

namespace CommitteeBot.Digests;

/// <summary>The reasons in sentences: what happened, and what to do.</summary>
internal static class MessageReasonWords
{
    public static string For(string reason) => reason switch
    {
        MessageReason.Late => "Its time went by before it could be sent.",
        MessageReason.NotWanted => "They have switched these off.",
        MessageReason.NothingToSay => "There was nothing to say.",
        MessageReason.NoLongerSo => "It was no longer so when its time came.",
        MessageReason.NotEntitled => "They are no longer entitled to it.",
        MessageReason.OutsiderPresent => "Somebody there is not of the committee and may not see its register: put them on the roster, or use a chat without them.",
        MessageReason.MembersUnknown => "Teams did not say who is there; it is asked again.",
        MessageReason.NeverMet => "I have never met them: they have to add the app in Teams and say hello once.",
        MessageReason.Blocked => "They, or an administrator, have blocked the app.",
        MessageReason.Uninstalled => "The app is not installed there any more.",
        MessageReason.Gone => "The chat is gone and could not be made anew.",
        MessageReason.OtherBot => "The chat belongs to another bot or another installation.",
        MessageReason.TooLarge => "Teams found it too large.",
        MessageReason.NoAccess => "Teams does not accept the bot's credentials: tell the administrator.",
        MessageReason.GaveUp => "Teams went on refusing it.",
        MessageReason.Interrupted => "The program ended while it was being sent: it may have arrived.",
        MessageReason.NoAnswer => "Teams took it and did not answer: it may have arrived.",
        _ => "Teams refused it.",
    };
}
