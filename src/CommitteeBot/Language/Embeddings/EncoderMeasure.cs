using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CommitteeBot.Language.Embeddings;

/// <summary>The time that the model takes.</summary>
internal readonly struct EncoderMeasure : IDisposable
{
    public const string Question = "question";
    public const string Passages = "passages";

    private static readonly Meter Meter = new("CommitteeBot");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "committeebot.meaning.duration", "s", "The model's time for one batch of texts");

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly string purpose;

    private EncoderMeasure(string purpose) => this.purpose = purpose;

    public static EncoderMeasure Begin(string purpose) => new(purpose);

    public void Dispose() => Duration.Record(
        Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("purpose", purpose));
}
