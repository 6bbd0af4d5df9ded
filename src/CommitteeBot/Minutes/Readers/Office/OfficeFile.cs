using CommitteeBot.Minutes.Readers.Tools;
using CommitteeBot.Minutes.Readers.Word;

namespace CommitteeBot.Minutes.Readers.Office;

/// <summary>
/// Old Word files, rich text and OpenDocument: LibreOffice makes a new Word file of them, which is read as any other.
/// Where it isn't installed, the person who sent the file is told how to save it.
/// </summary>
internal static class OfficeFile
{
    public static Task<ReadResult> ReadAsync(
        ReadOnlyMemory<byte> content, string saveOtherwise, CancellationToken cancellation) =>
        ReadAsync(content, saveOtherwise, Tool.LibreOffice, ToolLimits.Office, cancellation);

    public static async Task<ReadResult> ReadAsync(
        ReadOnlyMemory<byte> content, string saveOtherwise, Tool tool, ToolLimits limits,
        CancellationToken cancellation)
    {
        if (Tool.FindPath(tool.Name) is null)
            return ReadResult.Failed(saveOtherwise);
        if (IsZip(content.Span) && ZipLimits.FindRefusal(content) is not null)
            return ReadResult.Failed(MinutesWords.OfficeUnreadable);
        using var folder = await ConversionFolder.CreateAsync(content, cancellation);
        var run = await ChildProcess.RunAsync(
            tool, folder.Arguments(Filter(content.Span)), default, limits, cancellation);
        if (run.Fault == ToolFault.TooSlow)
            return ReadResult.Failed(MinutesWords.OfficeTooSlow);

        // It ends with zero where it could not open the file too.
        return await folder.ReadResultAsync(limits.Output, cancellation) is { } word
            ? WordFile.Read(word)
            : ReadResult.Failed(MinutesWords.OfficeUnreadable);
    }

    /// <summary>Left to itself it tries all that it can read, and each reader is one more to break.</summary>
    private static string Filter(ReadOnlySpan<byte> content) =>
        IsZip(content) ? "writer8"
        : content.StartsWith("{\\rtf"u8) ? "Rich Text Format"
        : "MS Word 97";

    private static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK"u8);
}
