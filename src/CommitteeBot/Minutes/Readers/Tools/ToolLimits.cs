namespace CommitteeBot.Minutes.Readers.Tools;

/// <summary>Limits after which a program is killed: a hostile document must not exhaust the machine.</summary>
/// <param name="Memory">Bytes of address space; held by the system where it can (<c>prlimit</c> of util-linux).</param>
/// <param name="Output">Bytes that it may write, to its output or into any one file.</param>
internal sealed record ToolLimits(TimeSpan Time, long Memory, int Output)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A pack of 500 pages takes seconds and two megabytes of text.</summary>
    public static readonly ToolLimits Text = new(TimeSpan.FromSeconds(60), 1024L * Megabyte, 32 * Megabyte);

    /// <summary>One page as a grey picture, and its reading.</summary>
    public static readonly ToolLimits Page = new(TimeSpan.FromSeconds(60), 2048L * Megabyte, 64 * Megabyte);

    /// <summary>It starts in seconds and reserves far more memory than it uses.</summary>
    public static readonly ToolLimits Office = new(TimeSpan.FromSeconds(90), 4096L * Megabyte, 50 * Megabyte);
}
