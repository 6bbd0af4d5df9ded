namespace CommitteeBot.Graph;

/// <summary>Reads the content of a file or a transcript, of which no list says surely how long it is.</summary>
internal static class GraphContent
{
    private const int PartLength = 81_920;

    /// <returns>At most one part more than <paramref name="max"/> bytes: what is longer is the caller's to judge.</returns>
    /// <exception cref="GraphException">The connection broke off.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, int max, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var part = new byte[PartLength];
        while (content.Length <= max && await PartAsync(stream, part, cancellation) is > 0 and var count)
            content.Write(part, 0, count);
        return content.ToArray();
    }

    private static async Task<int> PartAsync(Stream stream, byte[] part, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(part, cancellation);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new GraphException(GraphFault.Unreachable, e);
        }
    }
}
