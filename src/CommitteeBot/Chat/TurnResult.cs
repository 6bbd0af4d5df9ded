using System.Text.Json;

namespace CommitteeBot.Chat;

/// <summary>What comes of a turn: a message to post, an answer to an invoke, or nothing to say.</summary>
internal abstract record TurnResult
{
    private TurnResult()
    {
    }

    internal sealed record Said(Reply Reply) : TurnResult;

    /// <param name="Status">The HTTP status of the invoke's answer.</param>
    internal sealed record Answered(int Status, JsonElement? Body) : TurnResult;

    /// <summary>In company: what everybody there may see, and what goes to the asker alone.</summary>
    /// <param name="Alone">Null where there is no more to say to the asker.</param>
    internal sealed record Parted(TurnResult Open, TurnResult? Alone) : TurnResult;

    internal sealed record Silent : TurnResult
    {
        public static Silent Instance { get; } = new();
    }
}
