using CommitteeBot.Store;

namespace CommitteeBot.Digests;

/// <summary>The kinds of messages, and the reasons why one wasn't sent, for the delivery report.</summary>
internal static class MessageReasonWords
{
    public static string For(string reason) => reason switch
    {
        MessageReason.Late => "It was too late to be useful when it could be sent.",
        MessageReason.NotWanted => "They've switched these off.",
        MessageReason.NothingToSay => "There was nothing to report.",
        MessageReason.NoLongerSo => "It was out of date by then.",
        MessageReason.NotEntitled => "They may no longer see it.",
        MessageReason.OutsiderPresent =>
            "Somebody in the chat isn't on the committee and may not see its register. Add them to the roster, or use "
                + "a chat without them.",
        MessageReason.MembersUnknown => "Teams didn't say who is in the chat. I'll try again.",
        MessageReason.NeverMet => "I've never met them. They need to add the app in Teams and say hello once.",
        MessageReason.Blocked => "They, or an administrator, have blocked the app.",
        MessageReason.Uninstalled => "The app is no longer installed there.",
        MessageReason.Gone => "The chat no longer exists, and I couldn't create it again.",
        MessageReason.OtherBot => "The chat belongs to another bot or another installation.",
        MessageReason.TooLarge => "It was too large for Teams.",
        MessageReason.NoAccess => "Teams doesn't accept the bot's credentials. Tell your administrator.",
        MessageReason.GaveUp => "Teams kept refusing it.",
        MessageReason.Interrupted => "The bot stopped while sending it, so it may have arrived.",
        MessageReason.NoAnswer => "Teams received it and didn't answer, so it may have arrived.",
        _ => "Teams refused it.",
    };

    public static string Kind(MessageKind kind) => kind switch
    {
        MessageKind.ChairDigest => "the chair's card",
        MessageKind.ChatDigest => "the open actions",
        MessageKind.OwnerDigest => "their own actions",
        MessageKind.OfficerDigest => "the officer's card",
        MessageKind.ClerkQuestion => "a question for the clerk",
        MessageKind.ClerkReply => "the clerk's reply",
        MessageKind.JobResult => "a result",
        MessageKind.LateAnswer => "an answer",
        MessageKind.SharedAnswer => "a shared answer",
        MessageKind.DateRequest => "a request for a new date",
        MessageKind.ChairUnreached => "a delivery problem",
        MessageKind.CalendarConflict => "a calendar conflict",
        MessageKind.MeetingChanged => "a change of the meeting",
        MessageKind.AnswerCorrected => "a corrected answer",
        _ => "a message",
    };
}
