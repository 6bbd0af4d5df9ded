namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>Sentences in the app's dialogs and search beside the message box.</summary>
internal static class MessageExtensionWords
{
    public const string SearchUnreadable = "I couldn't read this search. Close it and open it again.";
    public const string NothingFound =
        "No action or decision you can see has these words. Restricted items never appear here.";
    public const string UnknownCommand =
        "This app is from another version and I don't know this command. Ask your administrator to update it.";
    public const string LogMembersOnly =
        "Only a committee's members and officers can log its actions. Ask the committee's officer to add you as a "
            + "member.";
}
