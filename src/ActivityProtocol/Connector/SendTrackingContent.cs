using System.Net;
using System.Net.Http.Headers;

namespace ActivityProtocol.Connector;

/// <summary>
/// A JSON body that remembers whether it began to leave. The handler asks for it only once there is a connection,
/// so a request that failed before certainly has not arrived; one that failed after may have.
/// </summary>
internal sealed class SendTrackingContent : HttpContent
{
    private readonly byte[] body;
    private readonly Func<Task>? leaving;

    // Leaving is awaited when there is a connection and nothing of the body has left; where it throws, nothing leaves.
    public SendTrackingContent(byte[] body, Func<Task>? leaving = null)
    {
        this.body = body;
        this.leaving = leaving;
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
    }

    public bool HasStarted { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context,
        CancellationToken cancellationToken)
    {
        if (leaving is not null) await leaving();
        HasStarted = true;
        await stream.WriteAsync(body, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
