using System.Text.RegularExpressions;
using ActivityProtocol.Hosting;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>Sentences for a turn that failed.</summary>
internal static class FailureWords
{
    public const string Title = "That didn't work";
    public const string TryAgain = "Try again";

    public static string Describe(TurnFailure failure) => failure.Exception switch
    {
        RegexMatchTimeoutException =>
            "That took me too long to work out, so I stopped and nothing was changed. Please ask again in fewer or "
                + "simpler words.",
        var exception when StoreFaults.From(exception) is { } fault =>
            $"I can't save anything at the moment ({Describe(fault)}), so nothing was saved. Please tell your "
                + $"administrator. The reference is {failure.Reference}.",
        _ => "Something went wrong and nothing was changed. Please try again in a moment. If it happens again, give "
            + $"your administrator the reference {failure.Reference}.",
    };

    private static string Describe(StoreFault fault) => fault switch
    {
        StoreFault.Missing or StoreFault.Replaced => "my records have been moved or deleted",
        StoreFault.Full => "the disk is full",
        StoreFault.ReadOnly => "I'm not allowed to write to my records",
        StoreFault.Corrupt => "my records are damaged",
        _ => "my records can't be reached",
    };
}
