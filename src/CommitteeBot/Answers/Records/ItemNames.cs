using CommitteeBot.Store;

namespace CommitteeBot.Answers.Records;

/// <summary>An item behind the day of its meeting, for a line of an answer.</summary>
internal static class ItemNames
{
    public static string Of(ItemRow? item) => item switch
    {
        null => "",
        { Number: { } number } => $", item {MarkdownText.Escape($"{number} {item.Title}")}",
        _ => $", {MarkdownText.Escape(item.Title)}",
    };
}
