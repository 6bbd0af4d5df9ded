namespace CommitteeBot.Minutes.Readers.Tools;

/// <summary>The outcome of running a program on a document.</summary>
/// <param name="Errors">The start of its error stream; for telling kinds of failure apart, never shown.</param>
internal sealed record ToolResult(ToolFault Fault, int ExitCode, ReadOnlyMemory<byte> Output, string Errors)
{
    public bool IsDone => Fault == ToolFault.None && ExitCode == 0;

    public static ToolResult Failed(ToolFault fault) => new(fault, -1, default, "");
}

internal enum ToolFault
{
    None,
    Missing,
    TooSlow,
    TooMuchOutput,
}
