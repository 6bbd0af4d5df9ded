namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>Reads an image of a page: a scan or a photograph.</summary>
internal static class ImageFile
{
    public static async Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var recognised = await TesseractOcr.ReadAsync(picture, cancellation);
        if (recognised.Reason is { } reason)
            return ReadResult.Failed(reason);
        return recognised.Lines.Count == 0
            ? ReadResult.Failed(MinutesWords.NoWordsInImage)
            : ReadResult.Read(new DocumentText(recognised.Lines, recognised.Confidence, "picture"));
    }
}
