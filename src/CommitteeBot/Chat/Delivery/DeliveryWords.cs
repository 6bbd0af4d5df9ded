namespace CommitteeBot.Chat.Delivery;

/// <summary>The sentences about where an answer is sent.</summary>
internal static class DeliveryWords
{
    public const string AskedInGroup = "You asked for this in a chat with other people; the answer is for you alone.";

    public const string LateAnswerOccasion = "an answer that Teams didn't accept at first";
    public const string UploadOccasion = "a large file was saved";
    public const string ImportOccasion = "a large file was read";
    public const string ExportOccasion = "a file requested in a group chat";
}
