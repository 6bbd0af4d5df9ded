using System.Xml;

namespace CommitteeBot.Register.Files;

/// <summary>
/// Office documents are XML, which has no place for some control characters: they go, and the file opens.
/// </summary>
internal static class XmlText
{
    public static string RemoveInvalid(string text) =>
        text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
