namespace CommitteeBot.Language.Embeddings;

/// <summary>
/// The one encoder of the program, loaded when it is first asked for: it takes half a second and 150 MB.
/// </summary>
internal sealed partial class LazyEncoder(EncoderSettings settings, ILogger<LazyEncoder> logger) : IDisposable
{
    private readonly Lock gate = new();
    private SentenceEncoder? encoder;
    private bool isBroken;

    /// <summary>
    /// False where meaning is switched off or the model cannot be had: everything then goes by words alone.
    /// </summary>
    public bool IsAvailable => settings.IsOn && !isBroken && ModelFiles.AreInstalled;

    /// <returns>Null where <see cref="IsAvailable"/> is false.</returns>
    public SentenceEncoder? Get()
    {
        if (!IsAvailable)
            return null;
        lock (gate)
        {
            if (encoder is not null || isBroken)
                return encoder;
            try
            {
                return encoder = new SentenceEncoder(ModelFiles.Extract(settings.Folder), settings.Threads);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // A machine for which the runtime has no native part, or a folder that cannot be written.
                isBroken = true;
                NotLoaded(e.GetType().Name);
                return null;
            }
        }
    }

    public void Dispose() => encoder?.Dispose();

    [LoggerMessage(70, LogLevel.Error, "The sentence model could not be loaded ({Fault}); questions are answered by words alone.")]
    private partial void NotLoaded(string fault);
}

/// <param name="IsOn">Setting <c>Answers:Meaning</c>.</param>
/// <param name="Folder">Where the model's files are extracted to.</param>
/// <param name="Threads">How many threads one batch is worked on by.</param>
internal sealed record EncoderSettings(bool IsOn, string Folder, int Threads);
