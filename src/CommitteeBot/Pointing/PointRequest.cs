namespace CommitteeBot.Pointing;

/// <summary>What a model is asked: one line that a person typed, and lists whose numbers it answers with.</summary>
/// <param name="Asked">A question or line, as typed; never who typed it.</param>
/// <param name="Handlers">What the line may be for; empty where that is known.</param>
/// <param name="Sentences">Of the minutes, each with the day and item it is from; only what this reader may
/// read.</param>
internal sealed record PointRequest(
    PointTask Task, string Asked, IReadOnlyList<string> Handlers, IReadOnlyList<string> Sentences)
{
    public const int MaxSentences = 60;
}

internal enum PointTask
{
    /// <summary>Which sentences answer the question.</summary>
    AnswerQuestion,

    /// <summary>What a line that somebody typed is for.</summary>
    ChooseHandler,

    /// <summary>Which sentences say that somebody has taken something on.</summary>
    FindCommitments,
}
