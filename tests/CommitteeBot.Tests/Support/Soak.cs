namespace CommitteeBot.Tests.Support;

/// <summary>
/// The tests of endurance run at a small size every time, and at their full size where <c>COMMITTEEBOT_SOAK=1</c> is
/// set.
/// </summary>
internal static class Soak
{
    public static int Size(int usual, int full) =>
        Environment.GetEnvironmentVariable("COMMITTEEBOT_SOAK") == "1" ? full : usual;
}
