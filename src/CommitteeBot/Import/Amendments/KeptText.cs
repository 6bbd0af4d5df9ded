using System.Text.Json;
using CommitteeBot.Import.Siblings;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;

namespace CommitteeBot.Import.Amendments;

/// <summary>The printed lines of a document of the store, to be read again as they were read.</summary>
internal static class KeptText
{
    public static DocumentText Read(DocumentTextRow text, DocumentRow document) =>
        new(PackedLines.Unpack(text.Lines), document.OcrConfidence, "")
        {
            Siblings = SiblingJson.Parse(text.Siblings),
            Pointed = text.Pointed is { } pointed ? [.. JsonSerializer.Deserialize<string[]>(pointed)!] : new HashSet<string>(),
        };
}
