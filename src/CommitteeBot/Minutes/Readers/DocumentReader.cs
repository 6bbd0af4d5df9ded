namespace CommitteeBot.Minutes.Readers;

/// <summary>Makes text of a document, whatever its format. The content decides, not the file's name: an ending can be wrong.</summary>
internal static class DocumentReader
{
    public static ReadResult Read(ReadOnlyMemory<byte> content)
    {
        return PlainText.Read(content.Span);
    }
}
