namespace CommitteeBot.Minutes.Readers.Pictures;

/// <summary>A picture of a page: a scan, or a photograph of one.</summary>
internal static class PictureFile
{
    public static async Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var recognised = await Recognition.ReadAsync(picture, cancellation);
        if (recognised.Reason is { } reason)
            return ReadResult.Failed(reason);
        return recognised.Lines.Count == 0
            ? ReadResult.Failed("No words could be made out in this picture. Scan the page again, straight and with more contrast.")
            : ReadResult.Read(new DocumentText(recognised.Lines, recognised.Confidence, "picture"));
    }
}
