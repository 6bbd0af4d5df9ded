namespace CommitteeBot.Chat.Register.MessageExtension;

/// <summary>The commands of the message extension as the manifest names them.</summary>
internal static class ExtensionCommands
{
    /// <summary>On a message: log it as an action.</summary>
    public const string LogAction = "logAction";

    /// <summary>Beside the message box: find an action or a decision to insert.</summary>
    public const string Find = "find";

    /// <summary>The field of <see cref="Find"/>.</summary>
    public const string FindParameter = "query";
}
