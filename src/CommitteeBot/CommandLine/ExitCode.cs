namespace CommitteeBot.CommandLine;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some input could not be used; it was named with the reason, and the rest was done.</summary>
    public const int SomeInputUnusable = 1;

    /// <summary>The bot that was asked for isn't there, or can't do its work.</summary>
    public const int NotReady = 1;

    /// <summary>Wrong usage or settings; nothing was done.</summary>
    public const int WrongUsage = 2;
}
