using CommitteeBot.Graph;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>When a failure of Microsoft 365 is told, in which words, and when it is tried again.</summary>
internal static class FaultTelling
{
    private static readonly TimeSpan WorthADay = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Nobody has to do anything about it.</summary>
    public static bool IsPassing(GraphFault fault) =>
        fault is GraphFault.Busy or GraphFault.Unreachable or GraphFault.MarkTooOld or GraphFault.ChangedMeanwhile;

    public static bool IsWorthTelling(GraphFault fault, DateTimeOffset since, DateTimeOffset now) =>
        !IsPassing(fault) || now - since >= WorthADay;

    public static TimeSpan Pause(GraphFault fault, int failures)
    {
        if (fault == GraphFault.MarkTooOld && failures == 1)
            return TimeSpan.Zero;
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 6));
        return pause < LongestPause ? pause : LongestPause;
    }

    public static string Words(GraphFault fault, FollowedKey key, string committee) =>
        $"I can't {key.Verb} {key.What} of the {committee} in Microsoft 365: {Cause(fault)} What I know of it stays as it "
            + "was; I go on trying and tell you when it works again.";

    public static string Over(FollowedKey key, string committee) =>
        $"I can {key.Verb} {key.What} of the {committee} in Microsoft 365 again, and have taken over what changed "
            + "meanwhile.";

    public static string Cause(GraphFault fault) => fault switch
    {
        GraphFault.SignIn =>
            "my sign-in is refused. The secret or the certificate may have expired; please tell the administrator of the bot.",
        GraphFault.NotAllowed =>
            "the permission is missing or was taken back. Please tell the administrator of the bot, who sees which with “check”.",
        GraphFault.NotFound =>
            "it isn't there any more. Please tell the administrator of the bot if it has moved.",
        GraphFault.Emptied =>
            "nobody is in it any more. If that is meant, take the people off the roster yourself.",
        GraphFault.LimitReached => "a limit of Microsoft is reached. Please tell the administrator of the bot.",
        GraphFault.Rejected => "Microsoft doesn't take the request. Please tell the administrator of the bot.",
        _ => "Microsoft has not answered for a day.",
    };
}
