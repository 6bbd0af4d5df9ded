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

    internal sealed record Silent : TurnResult
    {
        public static Silent Instance { get; } = new();
    }
}
