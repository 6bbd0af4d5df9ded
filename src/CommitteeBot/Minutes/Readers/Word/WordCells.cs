using DocumentFormat.OpenXml.Wordprocessing;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>How far a cell of a Word table reaches.</summary>
internal static class WordCells
{
    public static GridCell Read(TableCell? cell, string text)
    {
        var properties = cell?.TableCellProperties;
        var merge = properties?.VerticalMerge;
        var isFirst = merge?.Val?.Value == MergedCellValues.Restart;

        // Word writes a cell again, empty, in each row that it reaches over; how many these are it does not say.
        return new GridCell(
            text, Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, 100),
            isFirst ? 2 : 1, merge is not null && !isFirst);
    }
}
