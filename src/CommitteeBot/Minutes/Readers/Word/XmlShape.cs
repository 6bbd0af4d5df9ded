using System.Xml;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>
/// Looks through the XML of a part before any tree is made of it: well formed, no document type, and no deeper than
/// documents are.
/// </summary>
internal static class XmlShape
{
    /// <summary>
    /// A table in a table in a text box is at thirty; a tree of thousands would overflow the stack of whoever walks it.
    /// </summary>
    private const int MaxDepth = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ZipLimits.MaxPartBytes,
        IgnoreWhitespace = true,
        IgnoreComments = true,
    };

    public static bool IsSound(Stream part)
    {
        using (part)
        using (var reader = XmlReader.Create(part, Settings))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    return false;
            }
        }

        return true;
    }
}
