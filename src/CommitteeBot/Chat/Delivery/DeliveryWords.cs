using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Delivery;

/// <summary>Sentences about where an answer goes, and about files that can't be saved.</summary>
internal static class DeliveryWords
{
    public const string CannotShowAgain =
        "I've dealt with this message, but not everyone who would read the answer now may see it. To see it, ask me "
            + "again in a one-to-one chat.";
    public const string AskedInGroup = "You asked this in a group chat.";
    public const string AddressNotAllowed =
        "Teams gave an address for the file that I can't save to. Please ask for the file again.";
    public const string NotAccepted = "OneDrive didn't accept the file. Please ask for it again.";
    public const string TooSlow = "Saving the file took too long, so I stopped. Please ask for it again in a moment.";
    public const string Unreachable = "I couldn't reach OneDrive. Please ask for the file again in a moment.";

    public const string LateAnswerOccasion = "an answer that Teams didn't accept at first";
    public const string UploadOccasion = "a large file was saved";
    public const string ImportOccasion = "a large file was read";
    public const string ExportOccasion = "a file requested in a group chat";

    /// <param name="chat">Its name, if it has one.</param>
    public static string AskedPrivately(string? chat) =>
        "You asked me this privately in "
            + $"{(chat is { Length: > 0 } name ? $"the chat “{CardText.Escape(name)}”" : "a group chat")}, so I'm "
            + "answering here.";
}
