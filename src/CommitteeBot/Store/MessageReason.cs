namespace CommitteeBot.Store;

/// <summary>Why something was not sent, as the outbox keeps it.</summary>
internal static class MessageReason
{
    /// <summary>Its time went by.</summary>
    public const string Late = "Late";

    /// <summary>The person has switched it off.</summary>
    public const string NotWanted = "NotWanted";

    public const string NothingToSay = "NothingToSay";

    /// <summary>The meeting was cancelled or is over, or the action is no longer the person's.</summary>
    public const string NoLongerSo = "NoLongerSo";

    /// <summary>The person is no longer of the committee.</summary>
    public const string NotEntitled = "NotEntitled";

    /// <summary>Somebody reads the chat along who may not see the register.</summary>
    public const string OutsiderPresent = "ReadAlong";

    /// <summary>It could not be told who reads the chat along.</summary>
    public const string MembersUnknown = "MembersUnread";

    /// <summary>The bot has never met the person and cannot write first.</summary>
    public const string NeverMet = "NeverMet";

    /// <summary>The person or an administrator has blocked the bot.</summary>
    public const string Blocked = "Blocked";

    /// <summary>The app is no longer installed there.</summary>
    public const string Uninstalled = "Uninstalled";

    /// <summary>The chat is gone and could not be made anew.</summary>
    public const string Gone = "Gone";

    /// <summary>The conversation belongs to another bot or another environment.</summary>
    public const string OtherBot = "OtherBot";

    public const string TooLarge = "TooLarge";

    /// <summary>Teams does not take the bot's credentials.</summary>
    public const string NoAccess = "NoAccess";

    /// <summary>Teams went on refusing.</summary>
    public const string GaveUp = "GaveUp";

    public const string Rejected = "Rejected";

    /// <summary>In doubt: the program ended between handing it to Teams and writing down the answer.</summary>
    public const string Interrupted = "Interrupted";

    /// <summary>In doubt: Teams took the request and never answered.</summary>
    public const string NoAnswer = "NoAnswer";
}
