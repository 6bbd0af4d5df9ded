namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>A picture of a page: a scan, or a photograph of one.</summary>
internal static class ImageFile
{
    public static async Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var recognised = await TesseractOcr.ReadAsync(picture, cancellation);
        if (recognised.Reason is { } reason)
            return ReadResult.Failed(reason);
        return recognised.Lines.Count == 0
            ? ReadResult.Failed("No words could be made out in this picture. Scan the page again, straight and with more contrast.")
            : ReadResult.Read(new DocumentText(recognised.Lines, recognised.Confidence, "picture"));
    }
}
